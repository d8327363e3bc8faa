import { describe, expect, test } from "vitest";
import { type Rules, rules } from "../src/floor/rules/index.ts";
import * as plays from "./plays.ts";
import { without } from "./spoil.ts";
import { Stage } from "./stage.ts";

/** What a play ends in, or that it cannot be played to its end. */
function outcome(play: plays.Play, spoiled: Rules): unknown {
  try {
    return play(new Stage({ rules: spoiled }));
  } catch (error) {
    return error;
  }
}

describe("a rule that refuses", () => {
  test("has a play", () => {
    expect(Object.keys(plays.refusals).sort()).toEqual(rules.refusals.map(({ id }) => id).sort());
  });

  test.each(Object.entries(plays.refusals))("%s", (id, { play, code }) => {
    const stage = new Stage();
    expect(play(stage)).toBe(code);
    expect(stage.rule).toBe(id);
    expect(outcome(play, without(id)), "the play does not notice when the rule is gone").not.toBe(code);
  });
});

describe("a rule that does something", () => {
  test("has a play", () => {
    expect(Object.keys(plays.effects).sort()).toEqual(rules.effects.map(({ id }) => id).sort());
  });

  test.each(Object.entries(plays.effects))("%s", (id, { play, seen }) => {
    expect(play(new Stage())).toEqual(seen);
    expect(outcome(play, without(id)), "the play does not notice when the rule is gone").not.toEqual(seen);
  });
});

describe("a rule of what follows by itself", () => {
  test("has a play", () => {
    expect(Object.keys(plays.consequences).sort()).toEqual(Object.keys(rules.consequences).sort());
  });

  test.each(Object.entries(plays.consequences))("%s", (name, { play, seen }) => {
    expect(play(new Stage())).toEqual(seen);
    const { id } = rules.consequences[name as keyof Rules["consequences"]];
    expect(outcome(play, without(id)), "the play does not notice when the rule is gone").not.toEqual(seen);
  });
});

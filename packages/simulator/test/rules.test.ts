import { describe, expect, test } from "vitest";
import { type Rules, rules } from "../src/rules/index.ts";
import { consequences } from "./rule-scenarios/consequences.ts";
import { effects } from "./rule-scenarios/effects.ts";
import { refusals } from "./rule-scenarios/refusals.ts";
import type { Scenario } from "./rule-scenarios/scenario.ts";
import { TestHarness } from "./test-harness.ts";
import { without } from "./without-rule.ts";

const UNNOTICED = "the scenario does not notice when the rule is gone";

/** What a scenario returns under mutated rules, or the error that stops it. */
function outcome(run: Scenario, mutated: Rules): unknown {
  try {
    return run(new TestHarness({ rules: mutated }));
  } catch (error) {
    return error;
  }
}

describe("a refusal", () => {
  test("has a scenario", () => {
    expect(Object.keys(refusals).sort()).toEqual(rules.refusals.map(({ id }) => id).sort());
  });

  test.each(Object.entries(refusals))("%s", (id, { run, code }) => {
    const harness = new TestHarness();
    expect(run(harness)).toBe(code);
    expect(harness.rule).toBe(id);
    expect(outcome(run, without(id)), UNNOTICED).not.toBe(code);
  });
});

describe("an effect", () => {
  test("has a scenario", () => {
    expect(Object.keys(effects).sort()).toEqual(rules.effects.map(({ id }) => id).sort());
  });

  test.each(Object.entries(effects))("%s", (id, { run, seen }) => {
    expect(run(new TestHarness())).toEqual(seen);
    expect(outcome(run, without(id)), UNNOTICED).not.toEqual(seen);
  });
});

describe("a consequence", () => {
  test("has a scenario", () => {
    expect(Object.keys(consequences).sort()).toEqual(Object.keys(rules.consequences).sort());
  });

  test.each(Object.entries(consequences))("%s", (name, { run, seen }) => {
    expect(run(new TestHarness())).toEqual(seen);
    const { id } = rules.consequences[name as keyof Rules["consequences"]];
    expect(outcome(run, without(id)), UNNOTICED).not.toEqual(seen);
  });
});

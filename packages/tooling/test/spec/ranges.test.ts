import { describe, expect, test } from "vitest";
import { bundle } from "../../src/bundle/bundle.ts";
import { describeRange, rangeOf } from "../../src/targets/typescript/range.ts";

/** The ranges as the vendor's pages state them, to hold the patterns against. */
const RANGES = {
  AgentIdVdn: { minimum: 101, maximum: 59999 },
  AgentIdVcc: { minimum: 101, maximum: 999999 },
  RestTime: { minimum: 1, maximum: 86399 },
  RestReason: { minimum: 1, maximum: 255 },
  BusyReason: { minimum: 200, maximum: 250 },
};
const { schemas } = (await bundle()).components;

describe.each(Object.entries(RANGES))("%s", (name, range) => {
  const pattern = schemas[name]?.pattern ?? "";

  test(`is ${describeRange(range)}`, () => {
    expect(rangeOf(pattern)).toEqual(range);
  });

  test.each([
    "",
    " ",
    `0${range.minimum}`,
    ` ${range.minimum}`,
    `${range.minimum} `,
    `+${range.minimum}`,
    `-${range.minimum}`,
    `${range.minimum}.0`,
    "1e3",
    "0x65",
    "abc",
    `${range.minimum}\n`,
    "١٠١",
    "__proto__",
  ])("refuses %j", (text) => {
    expect(new RegExp(pattern).test(text)).toBe(false);
  });
});

test("a pattern with a gap, without numbers or without an end is no range", () => {
  expect(["^(1|3)$", "^[a-z]+$", "^\\d+$", undefined].map(rangeOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

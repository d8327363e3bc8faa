import { describe, expect, test } from "vitest";
import { bundle } from "../../src/bundle/bundle.ts";
import { completeValues } from "../../src/bundle/complete-values.ts";
import { describeRange, patternOf, type Range } from "../../src/bundle/range.ts";

const contract = await bundle();
const { schemas, parameters } = contract.components;
const ranges = Object.entries(schemas).flatMap(([name, { "x-range": range }]) =>
  range ? [[name, range] as [string, Range]] : [],
);

/** The numbers up to 1,000,000 for which a pattern and a range differ. */
function mistakes(pattern: string, [minimum, maximum]: Range): number[] {
  const form = new RegExp(pattern, "u");
  const numbers = Array.from({ length: 1_000_001 }, (_, number) => number);
  return numbers.filter((number) => form.test(String(number)) !== (number >= minimum && number <= maximum));
}

test("the contract has ranges", () => {
  expect(ranges.length).toBeGreaterThan(0);
});

describe.each(ranges)("%s", (name, range) => {
  const pattern = schemas[name]?.pattern ?? "";

  test("accepts the numbers of its range and no others", () => {
    expect(mistakes(pattern, range)).toEqual([]);
  });

  test("states its range in its own description and in that of each parameter", () => {
    const described = Object.values(parameters).filter(({ schema: { $ref } }) => $ref.endsWith(`/${name}`));
    for (const { description } of [...described, schemas[name] ?? {}])
      expect(description).toContain(describeRange(range));
  });

  test.each([
    "",
    " ",
    `0${range[0]}`,
    ` ${range[0]}`,
    `${range[0]} `,
    `+${range[0]}`,
    `-${range[0]}`,
    `${range[0]}.0`,
    "1e3",
    "0x65",
    "abc",
    `${range[0]}\n`,
    "١٠١",
    "__proto__",
  ])("refuses %j", (text) => {
    expect(new RegExp(pattern).test(text)).toBe(false);
  });
});

test.each<Range>([
  [0, 0],
  [0, 9],
  [0, 10],
  [5, 5],
  [1, 9],
  [10, 99],
  [7, 1234],
  [99, 100],
  [199, 201],
  [1000, 1999],
  [3, 1_000_000],
])("the pattern of %i to %i accepts its numbers and no others", (...range) => {
  expect(mistakes(patternOf(range), range)).toEqual([]);
});

test("an edition's range changes the pattern and the descriptions", () => {
  const source = structuredClone(contract);
  Object.assign(source.components.schemas["RestTime"] ?? {}, { "x-range": [1, 30], description: "A time." });
  expect(completeValues(source).components.schemas["RestTime"]).toMatchObject({
    pattern: patternOf([1, 30]),
    description: `A time. ${describeRange([1, 30])}`,
  });
});

import { schemasIn } from "./schemas.js";

/** Numbers of up to six digits, and one that is larger than any range. */
const SAMPLES = [1, 9, 10, 50, 100, 101, 200, 255, 999, 1000, 9999, 10000, 59999, 99999, 999999].map(String);
const LARGE = "999999999999";

/** A range is stated as x-range, because a pattern is hard to read; the bundle generates the pattern. */
export default function rangeAsData(schemas, _options, { path: root }) {
  return schemasIn(schemas, root).flatMap(({ schema, path }) => {
    const { "x-range": range, pattern, type } = schema;
    if (range !== undefined)
      return isRange(range) && (type ?? "string") === "string"
        ? []
        : [{ message: "Write x-range as [smallest, largest], whole numbers from 0, of a string", path }];
    return pattern === undefined || !isRangeIn(pattern)
      ? []
      : [{ message: "State the range of this pattern as x-range", path: [...path, "pattern"] }];
  });
}

const isRange = (range) =>
  Array.isArray(range) &&
  range.length === 2 &&
  range.every((end) => Number.isSafeInteger(end) && end >= 0) &&
  range[0] <= range[1];

function isRangeIn(pattern) {
  const form = new RegExp(pattern, "u");
  return SAMPLES.some((number) => form.test(number)) && !form.test(LARGE);
}

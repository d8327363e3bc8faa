import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Schema } from "@qualitycontrol/core/contract";

/** A value to test, with a short description. */
export interface ValueProbe {
  value: string;
  what: string;
}

/** Whether a text matches the schema of a parameter. */
export function isValid(
  {
    pattern,
    enum: values,
    maxLength,
    ...schema
  }: Pick<Schema, "pattern" | "enum" | "maxLength"> & { minLength?: number },
  value: string,
) {
  const { minLength = 0 } = schema;
  return (
    new RegExp(pattern ?? "", "u").test(value) &&
    (values === undefined || values.includes(value)) &&
    value.length >= minLength &&
    value.length <= (maxLength ?? Number.POSITIVE_INFINITY)
  );
}

/** Values on both sides of each boundary of a parameter, and malformed values. */
export function valueProbes(parameter: Parameter, schema: Schema): ValueProbe[] {
  const { minimum, maximum, example } = parameter;
  if (minimum !== undefined && maximum !== undefined)
    return [...rangeProbes(minimum, maximum), ...wrongNumbers(example)];
  if (schema.enum) {
    const values = schema.enum.map((value) => ({ value: String(value), what: "listed" }));
    return [...values, { value: `${example}${example}x`, what: "unlisted" }, { value: "", what: "empty" }];
  }
  const tooLong = schema.maxLength === undefined ? [] : lengthProbes(example, schema.maxLength);
  const wrong = schema.pattern === undefined ? [] : [{ value: `${example}x!`, what: "malformed" }];
  return [{ value: example, what: "sample" }, ...tooLong, ...wrong, { value: "", what: "empty" }];
}

const rangeProbes = (minimum: number, maximum: number): ValueProbe[] => [
  { value: String(minimum - 1), what: "below" },
  { value: String(minimum), what: "smallest" },
  { value: String(maximum), what: "largest" },
  { value: String(maximum + 1), what: "above" },
];

/** Malformed numbers that lax parsers accept. */
const wrongNumbers = (example: string): ValueProbe[] => [
  { value: "abc", what: "letters" },
  { value: `-${example}`, what: "negative" },
  { value: `+${example}`, what: "signed" },
  { value: `0${example}`, what: "padded" },
  { value: `${example}.0`, what: "decimal" },
  { value: "1e3", what: "exponent" },
  { value: "0x80", what: "hexadecimal" },
  { value: ` ${example}`, what: "spaced" },
  { value: "", what: "empty" },
];

/** The longest valid text, and one that is a character longer. */
function lengthProbes(example: string, longest: number): ValueProbe[] {
  const [unit = "x"] = example;
  return [
    { value: unit.repeat(longest), what: "longest" },
    { value: unit.repeat(longest + 1), what: "too long" },
  ].map(({ value, what }) => ({ value, what: `${what} (${value.length})` }));
}

import { type Edition, type Limit, limits } from "@qualitycontrol/contract/calls";

/** The limits by argument name, followed by the edition if the limit is specific to one. */
const byArgument = /* @__PURE__ */ new Map(
  limits.flatMap((limit) => limit.of.split(" ").map((argument) => [argument + (limit.edition ?? ""), limit])),
);

/** The limit of an argument in an edition. */
export const limitOf = (argument: string, edition: Edition): Limit | undefined =>
  byArgument.get(argument + edition) ?? byArgument.get(argument);

/** Why the gateway would refuse a value, as the end of a sentence; undefined if it would accept it. */
export function limitProblem(
  value: unknown,
  { from, to = 0, values, form, list, most }: Omit<Limit, "of"> = {},
): string | undefined {
  const text = String(value);
  const number = Number(text) | 0;
  // The gateway's notation of whole numbers: digits without sign, space or leading zero.
  if (from !== undefined && !(`${number}` === text && number >= from && number <= to)) {
    return `must be a whole number from ${from} to ${to}, in digits without a leading zero`;
  }
  if (values && !values.includes(text)) return `must be one of ${values.join(", ")}`;
  if (form && !new RegExp(form, "u").test(text)) return `must be of the form ${form}`;
  return most && [...(list ? (value as number[]) : text)].length > most ? `must not be longer than ${most}` : undefined;
}

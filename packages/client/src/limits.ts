import type { Edition, Limit, Limits } from "@qualitycontrol/contract/calls";

/** A whole number as the gateway writes it: digits without sign, space or leading zero. */
const DIGITS = /^(0|[1-9]\d*)$/;

/**
 * Why the gateway would refuse a value, as the end of a sentence; undefined if it would not.
 *
 * @param edition without it, only what every edition refuses is refused
 */
export function faultInRange(value: unknown, limits: Limits | undefined, edition: Edition | undefined) {
  const limit = (edition && limits?.[edition]) ?? limits?.every;
  return limit && faultIn(value, limit);
}

function faultIn(value: unknown, { from, to, values, form, most = Number.POSITIVE_INFINITY }: Limit) {
  const text = String(value);
  if (from !== undefined && to !== undefined && !(DIGITS.test(text) && +text >= from && +text <= to)) {
    return `must be a whole number from ${from} to ${to}, in digits without a leading zero`;
  }
  if (values && !values.includes(text)) return `must be one of ${values.join(", ")}`;
  if (form && !new RegExp(form, "u").test(text)) return `must be of the form ${form}`;
  return [...(Array.isArray(value) ? value : text)].length > most ? `must not be longer than ${most}` : undefined;
}

/** A range of whole numbers that are sent as text, both ends included; `x-range` in the contract. */
export type Range = [minimum: number, maximum: number];

/** The pattern that accepts exactly the numbers of a range, in digits without leading zeros. */
export function patternOf([minimum, maximum]: Range): string {
  const parts: string[] = [];
  const whole: number[] = [];
  for (let from = minimum; from <= maximum; from = 10 ** String(from).length) {
    const to = Math.min(maximum, 10 ** String(from).length - 1);
    // Ranges such as 10 to 99 and 100 to 999 differ only in the number of digits: one expression matches them all.
    if (from === 10 ** (String(from).length - 1) && to === 10 ** String(from).length - 1) whole.push(String(to).length);
    else parts.push(...sameLength(String(from), String(to)));
  }
  const [shortest, longest = shortest] = [whole[0], whole.at(-1)];
  if (shortest === undefined) return `^(${parts.join("|")})$`;
  return `^(${[...parts, `[1-9]${anyDigitsPattern(shortest - 1, (longest as number) - 1)}`].join("|")})$`;
}

/** The sentence that states a range to people. */
export const describeRange = ([minimum, maximum]: Range): string =>
  `A string of digits from ${minimum} to ${maximum}, without sign, space or leading zero.`;

/** Expressions for the numbers between two that have the same number of digits. */
function sameLength(from: string, to: string): string[] {
  if (from === to) return [from];
  const [first, last] = [Number(from[0]), Number(to[0])];
  const [low, high] = [from.slice(1), to.slice(1)];
  if (first === last) return sameLength(low, high).map((rest) => `${first}${rest}`);
  const zeros = /^0*$/.test(low);
  const nines = /^9*$/.test(high);
  const full = [first + (zeros ? 0 : 1), last - (nines ? 0 : 1)] as const;
  return [
    ...(zeros ? [] : sameLength(low, "9".repeat(low.length)).map((rest) => `${first}${rest}`)),
    ...(full[0] > full[1] ? [] : [digitPattern(...full) + anyDigitsPattern(low.length)]),
    ...(nines ? [] : sameLength("0".repeat(high.length), high).map((rest) => `${last}${rest}`)),
  ];
}

function digitPattern(from: number, to: number): string {
  if (from === to) return String(from);
  return from === 0 && to === 9 ? "\\d" : `[${from}-${to}]`;
}

function anyDigitsPattern(least: number, most = least): string {
  if (most === 0) return "";
  if (least === most) return least === 1 ? "\\d" : `\\d{${least}}`;
  return least === 0 && most === 1 ? "\\d?" : `\\d{${least},${most}}`;
}

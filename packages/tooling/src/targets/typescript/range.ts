/** The whole numbers that a pattern accepts as text, both ends included. */
export interface Range {
  minimum: number;
  maximum: number;
}

/** Ids have six digits at most; one more shows where a range ends. */
const LARGEST = 1_000_000;
const known = new Map<string, Range | undefined>();

/**
 * Reads the range out of a pattern by trying every number, so that the range is stated once, as the pattern that
 * every validator applies.
 *
 * @returns the range, or undefined if the pattern accepts no numbers, or numbers with a gap between them
 */
export function rangeOf(pattern: string | undefined): Range | undefined {
  if (pattern === undefined) return undefined;
  if (!known.has(pattern)) known.set(pattern, findRange(new RegExp(pattern)));
  return known.get(pattern);
}

function findRange(expression: RegExp): Range | undefined {
  if (expression.test(String(LARGEST))) return undefined;
  let minimum: number | undefined;
  let maximum: number | undefined;
  for (let number = 0; number < LARGEST; number += 1) {
    if (!expression.test(String(number))) continue;
    if (maximum !== undefined && number !== maximum + 1) return undefined;
    minimum ??= number;
    maximum = number;
  }
  return minimum === undefined || maximum === undefined ? undefined : { minimum, maximum };
}

/** The sentence that states a range in doc comments and in the docs. */
export const describeRange = ({ minimum, maximum }: Range): string =>
  `A string of digits from ${minimum} to ${maximum}, without sign, space or leading zero.`;

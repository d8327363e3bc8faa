/** Something that came out differently than the case says. */
export interface Difference {
  /** Such as `step 1 (call addSupervise): error.outcome`. */
  readonly place: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** A difference as a person reads it. */
export function printDifference({ place, expected, actual }: Difference): string {
  const print = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing"));
  return `  ${place}\n    expected: ${print(expected)}\n    actual:   ${print(actual)}`;
}

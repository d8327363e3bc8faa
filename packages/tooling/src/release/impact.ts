import { UserError } from "@qualitycontrol/core/user-error";

/** How much a change asks of users, least first: nothing, nothing but to look at what is new, or to change their code. */
export const IMPACTS = ["patch", "minor", "major"] as const;
export type Impact = (typeof IMPACTS)[number];

/** A change since the last release, in one line that names it. */
export interface Change {
  impact: Impact;
  text: string;
}

/** The greatest of some impacts; undefined if there are none. */
export const greatest = (impacts: readonly Impact[]): Impact | undefined =>
  IMPACTS.findLast((impact) => impacts.includes(impact));

/** The next version with a bump of semantic versioning. */
export function bump(version: string, by: Impact): string {
  const [major, minor, patch] = numbersOf(version);
  if (by === "major") return `${major + 1}.0.0`;
  return by === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/**
 * The lowest version that may follow one with a change. Below 1.0, a breaking change needs a new minor version, as Redocly's
 * `diff --check-version` has it.
 */
export function versionAfter(version: string, impact: Impact): string {
  const below1 = numbersOf(version)[0] === 0;
  return bump(version, below1 && impact === "major" ? "minor" : impact);
}

/**
 * Whether a version is the given one or a later one.
 *
 * @throws UserError if one is not of the form 1.2.3
 */
export function isAtLeast(version: string, least: string): boolean {
  const [own, other] = [numbersOf(version), numbersOf(least)];
  const place = own.findIndex((number, index) => number !== other[index]);
  return place < 0 || (own[place] as number) > (other[place] as number);
}

function numbersOf(version: string): [number, number, number] {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (numbers.length !== 3) throw new UserError(`${JSON.stringify(version)} is not a version such as 1.2.3.`);
  return numbers.map(Number) as [number, number, number];
}

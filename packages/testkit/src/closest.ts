/** Longer words are no misspelling of a command. */
const LONGEST = 20;

/** The most similar one of some words, unless half of it would have to change. */
export function closestTo(word: string, words: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const [closest] = words
    .map((candidate) => ({ candidate, distance: distanceBetween(word.toLowerCase(), candidate) }))
    .filter(({ candidate, distance }) => distance <= candidate.length / 2)
    .sort((one, other) => one.distance - other.distance);
  return closest?.candidate;
}

/** How many characters must be inserted, deleted or replaced (Levenshtein). */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, expected] of [...other].entries()) {
      const [insert = 0, remove = 0, replace = 0] = [next[column], row[column + 1], row[column]];
      next.push(Math.min(insert + 1, remove + 1, replace + (character === expected ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

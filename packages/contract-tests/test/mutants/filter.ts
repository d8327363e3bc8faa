type Named = { name: string };

/** Filters the cases of the suite for the tests of the mutants. */
const suite: { has: (name: string) => boolean } = { has: () => true };

/** Filters cases and properties by name. */
export const left = <Item extends Named>(items: Item[]): Item[] => items.filter(({ name }) => suite.has(name));

/** Runs a function while the suite has only these cases. */
export async function having<Result>(has: (name: string) => boolean, run: () => Promise<Result>): Promise<Result> {
  suite.has = has;
  try {
    return await run();
  } finally {
    suite.has = () => true;
  }
}

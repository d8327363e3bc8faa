type Named = { name: string };

/** Which cases of the suite run. The tests of the mutants take the others out of it. */
const suite: { has: (name: string) => boolean } = { has: () => true };

/** The cases and properties that are left of all that were derived. */
export const left = <Item extends Named>(items: Item[]): Item[] => items.filter(({ name }) => suite.has(name));

/** Runs something while the suite has no other cases than these. */
export async function having<Result>(has: (name: string) => boolean, run: () => Promise<Result>): Promise<Result> {
  suite.has = has;
  try {
    return await run();
  } finally {
    suite.has = () => true;
  }
}

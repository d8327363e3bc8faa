import { explain } from "./explain.ts";

/** A mistake of whoever runs a command: its message says what is wrong, where, and what to do; no stack trace is shown. */
export class Fault extends Error {
  override name = "Fault";
}

/**
 * Runs a command of this repository and ends the process with its exit code: 1 for a mistake or a failed check.
 *
 * @param mistakes what a package throws for a mistake, beside Fault: its message is told, too, without a stack trace
 */
export async function run(
  main: () => Promise<number | undefined>,
  ...mistakes: (abstract new (
    ...args: never[]
  ) => Error)[]
): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const known = [Fault, ...mistakes].some((mistake) => error instanceof mistake);
    const line = known ? (error as Error).message : explain(error);
    if (line === undefined) throw error;
    console.error(line);
    process.exitCode = 1;
  }
}

import { UserError } from "@qualitycontrol/core/user-error";
import { explain } from "./explain.ts";

type ErrorClass = abstract new (...args: never[]) => Error;

/**
 * Runs a script of this repository and sets the exit code of the process: what `main` returns, or 1 after an error. The
 * message of a UserError is printed without a stack trace.
 *
 * @param expected further errors that the user of the script can correct
 */
export async function runMain(main: () => Promise<number | undefined>, ...expected: ErrorClass[]): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const known = [UserError, ...expected].some((type) => error instanceof type);
    const line = known ? (error as Error).message : explain(error);
    if (line === undefined) throw error;
    console.error(line);
    process.exitCode = 1;
  }
}

import { UserError } from "@qualitycontrol/core/user-error";
import { explain } from "./explain.ts";

/** Runs a script of this repository and sets the exit code of the process, as `exitCodeOf` returns it. */
export async function runMain(main: () => Promise<number | undefined>): Promise<void> {
  process.exitCode = await exitCodeOf(main);
}

/** What `main` returns, or 2 after an error. The message of a UserError is printed without a stack trace. */
export async function exitCodeOf(main: () => Promise<number | undefined>): Promise<number> {
  try {
    return (await main()) ?? 0;
  } catch (error) {
    const line = error instanceof UserError ? error.message : explain(error);
    if (line === undefined) throw error;
    console.error(line);
    return 2;
  }
}

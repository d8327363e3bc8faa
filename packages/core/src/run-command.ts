import { UserError } from "./user-error.ts";

/** Runs a command. A `UserError` ends it with the error's message and exit code 1. Any other error is a defect: its stack is printed. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

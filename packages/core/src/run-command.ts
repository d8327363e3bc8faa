/** An error whose message is all that the caller of a command needs: what was wrong, where, what to do. */
type Expected = abstract new (...args: never[]) => Error;

/**
 * Runs a command. An expected error ends it with its message and exit code 1; any other is a defect and keeps its stack.
 *
 * @param expected the errors that a caller can cause
 */
export async function runCommand(main: () => Promise<void>, expected: readonly Expected[]): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!expected.some((known) => error instanceof known)) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

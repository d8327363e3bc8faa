/** A mistake of whoever runs a command: its message says what is wrong, where, and what to do; no stack trace is shown. */
export class Fault extends Error {
  override name = "Fault";
}

/** Runs a command of this repository and ends the process with its exit code: 1 for a mistake or a failed check. */
export async function run(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

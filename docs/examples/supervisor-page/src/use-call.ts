import { useState } from "react";

/** The state of the latest call: whether it is running, and the error if it failed. */
export function useCall() {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  /** Runs one call at a time. The buttons are disabled meanwhile: a second click must not send a second call. Never repeats one. */
  async function run(call: () => Promise<unknown>) {
    setRunning(true);
    setError(undefined);
    try {
      await call();
    } catch (caught) {
      setError(caught);
    } finally {
      setRunning(false);
    }
  }
  return { running, error, run };
}

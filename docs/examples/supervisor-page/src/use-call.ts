import { useState } from "react";

/** The state of the latest call: whether it is running, and why it failed. */
export function useCall() {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** Runs one call at a time. The buttons are disabled meanwhile: a second click must not send a second call. */
  async function run(call: () => Promise<void>) {
    setRunning(true);
    setProblem(undefined);
    try {
      await call();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(false);
    }
  }
  return { running, problem, run };
}

import { afterAll, expect } from "vitest";

/** Fails a test file in which listeners are added to one object repeatedly and never removed. Call this for each test file. */
export function refuseListenerLeaks(): void {
  const leaks: unknown[] = [];
  const note = ({ name, stack }: Error): void => {
    if (name === "MaxListenersExceededWarning") leaks.push(stack);
  };
  process.on("warning", note);
  afterAll(() => {
    process.off("warning", note);
    expect(leaks, "objects to which too many listeners were added").toEqual([]);
  });
}

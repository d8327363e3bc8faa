/**
 * Ends this process with exit code 0 on Ctrl-C or SIGTERM.
 *
 * A terminal and a parent process may both forward the same Ctrl-C. A second signal therefore only calls `close` again.
 * The process exits immediately after closing: while Node shuts down, a signal would kill it.
 *
 * @param close stops what is running; it may be called more than once
 */
export function endOnSignal(close: () => Promise<unknown>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => close().then(() => process.exit(0)));
  }
}

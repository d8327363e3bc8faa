/**
 * Ends this process with code 0 on Ctrl-C, or when it is asked to end.
 *
 * A terminal and a parent process may both pass on the same Ctrl-C. Hence a further signal only closes again, and the
 * process exits at once: Node hands the signals back to the system while it winds down, and one would kill it then.
 *
 * @param close ends what is running; it may be called again
 */
export function endOnSignal(close: () => Promise<unknown>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => close().then(() => process.exit(0)));
  }
}

const tasks = new Set<() => void>();

/**
 * Does something when this process ends early: at its exit, or at a signal that no other code handles.
 *
 * @returns forgets it
 */
export function onKill(task: () => void): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

/** The newest first: what writes into a folder ends before the folder is removed. */
function work(): void {
  for (const task of [...tasks].reverse()) task();
  tasks.clear();
}

process.once("exit", work);
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(name, () => {
    if (process.listenerCount(name) > 0) return;
    work();
    process.kill(process.pid, name);
  });
}

const tasks = new Set<() => void>();

/**
 * Runs a task when this process ends: at its exit, or at a signal that no other code handles.
 *
 * @returns a function that removes the task
 */
export function onKill(task: () => void): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Runs the newest task first, so that a process that writes into a folder ends before the folder is removed. */
function runTasks(): void {
  for (const task of [...tasks].reverse()) task();
  tasks.clear();
}

process.once("exit", runTasks);
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(name, () => {
    if (process.listenerCount(name) > 0) return;
    runTasks();
    process.kill(process.pid, name);
  });
}

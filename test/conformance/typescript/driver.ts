// Runs conformance cases with the TypeScript client: reads tasks as lines of JSON, and prints a result for each.
import { createInterface } from "node:readline";
import type { Task, TaskResult } from "../case.ts";
import { Run } from "./run-task.ts";
import { replaceClocks, withVirtualClock } from "./virtual-clock.ts";

async function result(task: Task): Promise<TaskResult> {
  const run = () => new Run(task).steps();
  if (task.clock !== "virtual") return { id: task.id, steps: await run(), pauses: [] };
  const { value, pauses } = await withVirtualClock(task, run);
  return { id: task.id, steps: value, pauses };
}

replaceClocks();
createInterface({ input: process.stdin }).on("line", async (line) => {
  console.log(JSON.stringify(await result(JSON.parse(line))));
});

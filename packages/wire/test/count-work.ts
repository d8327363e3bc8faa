import { Session } from "node:inspector/promises";
import { parentPort, workerData } from "node:worker_threads";

/** Texts to conceal. */
export interface Work {
  secrets: string[];
  text: string;
}

// A worker thread: the counters belong to all code of the thread, such as the coverage of a test run.
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
const { concealer } = await import("../src/conceal.ts");
const folder = new URL("../src/", import.meta.url).href;

/** How many blocks of code were executed since the last call. */
async function executedBlocks(): Promise<number> {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const functions = result.filter(({ url }) => url.startsWith(folder)).flatMap((script) => script.functions);
  return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
}

await executedBlocks();
const counts: number[] = [];
for (const { secrets, text } of workerData as Work[]) {
  concealer(secrets)(text);
  counts.push(await executedBlocks());
}
parentPort?.postMessage(counts);

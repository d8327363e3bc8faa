import { createInspector } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { events as documented } from "@qualitycontrol/contract/events";
import { sampleGuid } from "@qualitycontrol/contract/operations";

/** Three hours of polls, each with an event. Run with node --expose-gc. */
const POLLS_AN_HOUR = (3600 * 1000) / 350;

// A clock on which every wait ends at once, except the long deadline of a call.
const immediate = globalThis.setImmediate;
let skipped = 0;
const skip = (resume: () => void, ms = 0) => {
  if (ms > 10_000) return 0;
  skipped += ms;
  immediate(resume);
  return 0;
};
Object.assign(globalThis, { setTimeout: skip, clearTimeout: () => {} });
const [now, monotonic] = [Date.now, performance.now.bind(performance)];
Date.now = () => now() + skipped;
performance.now = () => monotonic() + skipped;

const gc = (globalThis as { gc?: () => void }).gc;
if (!gc) throw new Error("Run this script with node --expose-gc.");
const answer = JSON.stringify({
  message: "",
  retcode: "0",
  event: { eventType: Object.keys(documented)[0], workNo: "30169", content: null },
});
const fetch = async () => new Response(answer);
const inspector = createInspector({ baseUrl: "http://localhost", agentId: 30169, guid: sampleGuid, fetch });

const heap: number[] = [];
let polls = 0;
for await (const _ of events(inspector)) {
  polls += 1;
  if (polls % Math.ceil(POLLS_AN_HOUR) !== 0) continue;
  gc();
  heap.push(Math.round(process.memoryUsage().heapUsed / 1024));
  if (heap.length === 4) break;
}
const [first = 0, ...later] = heap;
const growth = Math.max(...later) - first;
console.log(
  JSON.stringify({
    bench: "memory",
    unit: "KiB after each hour of polling",
    heap,
    growth,
    figures: { growth: 512 },
    met: growth <= 512,
  }),
);

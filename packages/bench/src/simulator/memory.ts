import { startSimulator } from "@qualitycontrol/simulator";
import type { World } from "../../../simulator/src/state/world.ts";

/** The memory of a simulator with 10,000 agents who have signed in and 2,000 calls, in MB. */
const AGENTS = 10_000;
const CALLS = 2_000;
const world: World = {
  tenants: [{ vdn: 1, vcc: 1 }],
  agents: Array.from({ length: AGENTS }, (_, index) => ({
    workno: String(1000 + index),
    vdn: 1,
    phone: "60000",
    state: "idle",
  })),
};
const simulator = await startSimulator({ world });
for (let index = 0; index < CALLS; index += 1)
  simulator.control.startCall({ agent: String(1000 + index), customer: "10086" });
const { rss, heapUsed } = process.memoryUsage();
console.log(
  JSON.stringify({
    agents: AGENTS,
    calls: CALLS,
    residentMegabytes: Math.round(rss / 2 ** 20),
    heapMegabytes: Math.round(heapUsed / 2 ** 20),
  }),
);
await simulator.close();

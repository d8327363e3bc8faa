import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { InjectedFault, World } from "@qualitycontrol/simulator";
import { startSimulator } from "@qualitycontrol/simulator";
import { randomFrom } from "../../../simulator/src/simulation/random.ts";
import { EventAccount } from "./event-account.ts";
import { Poller } from "./poller.ts";

/*
 * Inspectors poll while events are emitted, connections end and sessions are lost. Is every event delivered or reported as lost?
 * Does memory grow? Both settings for an event whose response did not arrive (kept, lost) are tested in parallel.
 */

const POLLERS = Number(process.env["SOAK_POLLERS"] ?? 200);
/** How long they poll, in s; use 600 for a long run. Afterwards every queue is emptied. */
const SECONDS = Number(process.env["SOAK_SECONDS"] ?? 60);

const world: World = {
  tenants: [{ vdn: 1, vcc: 1 }],
  agents: Array.from({ length: POLLERS }, (_, index) => ({ workno: String(1000 + index), vdn: 1 })),
};

/** Faults of polls, weighted by how often they are listed. The last one ends the session. */
const faults: InjectedFault[] = [
  { kind: "latency", milliseconds: 200 },
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "drop-after" },
  { kind: "cut" },
  { kind: "cut" },
  { kind: "html" },
  { kind: "status", status: 502 },
  { kind: "retcode", retcode: "000-004" },
  { kind: "retcode", retcode: "105-005" },
];

async function soak(undelivered: "kept" | "lost") {
  const account = new EventAccount();
  const simulator = await startSimulator({ world, undelivered, explain: (entry) => account.enter(entry) });
  const { control } = simulator;
  const pollers = world.agents.map(({ workno }) => new Poller(simulator, workno, account));
  const polling = pollers.map((poller) => poller.run());
  const random = randomFrom(1);
  const ends = performance.now() + SECONDS * 1000;
  while (performance.now() < ends) {
    for (let count = 0; count < POLLERS / 4; count += 1) {
      const agentid = String(1000 + Math.floor(random() * POLLERS));
      const fault = faults[Math.floor(random() * faults.length)];
      if (fault && random() < 0.2) control.addFault({ ...fault, operation: "pollEvents", agentid });
      if (pollers.find((poller) => poller.agentid === agentid)?.takesEvents)
        control.changeAgent(agentid, { state: random() < 0.5 ? "busy" : "idle" });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  control.clearFaults();
  for (const poller of pollers) poller.finish();
  await Promise.all(polling);
  const waiting = control.readFloor().agents.reduce((sum, { waitingEvents }) => sum + waitingEvents, 0);
  await simulator.close();
  const sum = (count: (poller: Poller) => number) => pollers.reduce((all, poller) => all + count(poller), 0);
  return {
    ...account.figures(),
    waiting,
    failedPolls: sum(({ failed }) => failed),
    sessionsLost: sum(({ sessionsLost }) => sessionsLost),
  };
}

// Garbage is collected before memory is measured.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const memory: number[] = [];
const measuring = setInterval(() => {
  collect();
  memory.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
}, 2_000);

const [kept, lost] = await Promise.all([soak("kept"), soak("lost")]);
clearInterval(measuring);
const quarter = Math.ceil(memory.length / 4);
const lowest = (values: number[]): number => Math.min(...values);
console.log(
  JSON.stringify({
    seconds: SECONDS,
    pollers: POLLERS,
    kept,
    lost,
    heapMegabytes: {
      secondQuarter: lowest(memory.slice(quarter, 2 * quarter)),
      lastQuarter: lowest(memory.slice(-quarter)),
    },
  }),
);
for (const { differences } of [kept, lost]) if (differences.length > 0) process.exitCode = 1;

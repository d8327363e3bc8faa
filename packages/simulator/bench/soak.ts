import { Agent, request } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { operations } from "@qualitycontrol/contract/operations";
import type { World } from "../src/floor/people.ts";
import { startSimulator } from "../src/index.ts";
import { randomFrom } from "../src/random.ts";

/** Pollers, and how long they poll, in seconds: 600 is the long run. */
const POLLERS = Number(process.env["SOAK_POLLERS"] ?? 1_000);
const SECONDS = Number(process.env["SOAK_SECONDS"] ?? 30);

/** Polls of many agents while events come and connections end: is an event lost that is said to be kept, does memory grow? */
const world: World = {
  tenants: [{ vdn: 1, vcc: 1 }],
  agents: Array.from({ length: POLLERS }, (_, index) => ({ workno: String(1000 + index), vdn: 1 })),
};
let emitted = 0;
const simulator = await startSimulator({
  world,
  undelivered: "kept",
  explain: ({ kind }) => {
    if (kind === "event") emitted += 1;
  },
});
const connections = new Agent({ keepAlive: true, maxSockets: Infinity });

interface Answer {
  guid: string | undefined;
  event: boolean;
  retcode: string;
}

const ask = (url: string, method: string, guid?: string, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = guid === undefined ? {} : { guid };
    request(url, { method, headers, agent: connections }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("error", reject).on("end", () => {
        if (!answer.complete || !text.startsWith("{")) return reject(new Error("no answer"));
        const { retcode, event } = JSON.parse(text) as { retcode: string; event?: object | null };
        resolve({
          guid: answer.headers["set-guid"]?.toString().replace(/^[^=]+=/, ""),
          event: Boolean(event),
          retcode,
        });
      });
    })
      .on("error", reject)
      .end(body);
  });

let delivered = 0;
let faults = 0;
let signedOut = 0;
let going = true;

const signIn = (agentid: string): Promise<Answer> =>
  ask(simulator.url + operations.login.path.replace("{agentid}", agentid), "PUT", undefined, "{}");

async function poll(agentid: string, first: string | undefined): Promise<void> {
  let guid = first;
  const target = simulator.url + operations.pollEvents.path.replace("{agentid}", agentid);
  const isEmpty = () =>
    simulator.control.readFloor().agents.find(({ workno }) => workno === agentid)?.waitingEvents === 0;
  while (going || !isEmpty()) {
    try {
      const answer = await ask(target, "GET", guid);
      guid = answer.guid ?? guid;
      if (answer.event) delivered += 1;
      if (answer.retcode !== "0") {
        signedOut += 1;
        return;
      }
    } catch {
      faults += 1;
    }
  }
}

const signedIn = await Promise.all(world.agents.map(({ workno }) => signIn(workno)));
const pollers = world.agents.map(({ workno }, index) => poll(workno, signedIn[index]?.guid));
const random = randomFrom(1);
const kinds = ["drop-before", "drop-after", "cut", "html"] as const;
// What is garbage does not count.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const memory: number[] = [];
const ends = performance.now() + SECONDS * 1000;
for (let round = 0; performance.now() < ends; round += 1) {
  for (let count = 0; count < 50; count += 1) {
    const agentid = String(1000 + Math.floor(random() * POLLERS));
    simulator.control.changeAgent(agentid, { state: random() < 0.5 ? "busy" : "idle" });
    if (random() < 0.1)
      simulator.control.addFault({
        kind: kinds[Math.floor(random() * kinds.length)] ?? "cut",
        operation: "pollEvents",
      });
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (round % 40 !== 0) continue;
  collect();
  memory.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
}
going = false;
simulator.control.clearFaults();
await Promise.all(pollers);
await simulator.close();
const quarter = Math.ceil(memory.length / 4);
const lowest = (values: number[]): number => Math.min(...values);
console.log(
  JSON.stringify({
    seconds: SECONDS,
    pollers: POLLERS,
    emitted,
    delivered,
    lost: emitted - delivered,
    faults,
    signedOut,
    heapMegabytes: {
      secondQuarter: lowest(memory.slice(quarter, 2 * quarter)),
      lastQuarter: lowest(memory.slice(-quarter)),
    },
  }),
);
connections.destroy();

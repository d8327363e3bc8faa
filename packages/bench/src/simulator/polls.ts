import { Agent, request } from "node:http";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { operations } from "@qualitycontrol/contract/operations";
import { startSimulator } from "@qualitycontrol/simulator";
import type { World } from "../../../simulator/src/state/world.ts";
import { median, quantile } from "../pipeline/timing.ts";

/** The numbers of concurrent polls, rounds of events, and events in a burst. */
const POLLS = 1_000;
const ROUNDS = 20;

interface Answer {
  headers: Record<string, string | string[] | undefined>;
  body: { event?: { eventGenTime: number } | null };
}

const connections = new Agent({ keepAlive: true, maxSockets: Infinity });

function ask(url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent: connections }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ headers: answer.headers, body: JSON.parse(text) }));
    })
      .on("error", reject)
      .end(body);
  });
}

if (isMainThread) {
  const world: World = {
    tenants: [{ vdn: 1, vcc: 1 }],
    agents: Array.from({ length: POLLS }, (_, index) => ({ workno: String(1000 + index), vdn: 1 })),
  };
  const simulator = await startSimulator({ world, authMode: 1 });
  const worker = new Worker(new URL(import.meta.url), { workerData: simulator.url });
  const waiting = (): number => simulator.control.readFloor().agents.filter(({ polling }) => polling).length;
  await new Promise((resolve) => worker.once("message", resolve));
  for (let round = 0; round < ROUNDS; round += 1) {
    while (waiting() < POLLS) await new Promise((resolve) => setTimeout(resolve, 100));
    for (let index = 0; index < POLLS; index += 1) {
      simulator.control.changeAgent(String(1000 + index), { state: round % 2 === 0 ? "busy" : "idle" });
      // Events are spread over half a second.
      if (index % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const taken = await new Promise<number[]>((resolve) => {
    worker.once("message", resolve);
    worker.postMessage("end");
  });
  await worker.terminate();
  await simulator.close();
  console.log(
    JSON.stringify({
      polls: POLLS,
      delivered: taken.length,
      emitted: POLLS * ROUNDS,
      milliseconds: { p50: median(taken), p99: quantile(taken, 0.99) },
    }),
  );
} else {
  const url = workerData as string;
  const taken: number[] = [];
  const poll = async (agentid: string): Promise<void> => {
    const signIn = await ask(url + operations.login.path.replace("{agentid}", agentid), "PUT", {}, "{}");
    const guid = signIn.headers["set-guid"]?.toString().replace(/^[^=]+=/, "") ?? "";
    const target = url + operations.pollEvents.path.replace("{agentid}", agentid);
    for (let signedIn = 2; ; signedIn -= 1) {
      const { body } = await ask(target, "GET", { guid });
      if (body.event && signedIn <= 0) taken.push(Date.now() - body.event.eventGenTime);
    }
  };
  const polls = Array.from({ length: POLLS }, (_, index) => poll(String(1000 + index)));
  Promise.all(polls).catch(() => {});
  parentPort?.postMessage("begun");
  parentPort?.once("message", () => setTimeout(() => parentPort?.postMessage(taken), 500));
}

import { Agent, request as send } from "node:http";
import { type OperationId, operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import { expect, onTestFinished } from "vitest";
import { type Simulator, type SimulatorOptions, startSimulator } from "../src/index.ts";
import { judge } from "./judge.ts";
import { cast, people } from "./stage.ts";

/** Starts a simulator with the people of the tests; it ends with the test. */
export async function started(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ world: cast(), clock: "virtual", seed: 1, ...options });
  onTestFinished(simulator.close);
  return simulator;
}

/** What came back over the wire. */
export interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  body: {
    retcode: string;
    result?: unknown;
    event?: { eventType: string; eventGenTime?: number; content: unknown } | null;
  };
}

const connections = new Agent({ keepAlive: true });

/** Sends what an operation needs; every answer of status 200 is judged. Rejects if the connection ends before the answer. */
export function sent(
  { url }: Simulator,
  operation: OperationId,
  { guid, body, signal, ...parameters }: Record<string, unknown> & { guid?: string | undefined; signal?: AbortSignal },
): Promise<Received> {
  const { method, path, parameters: declared } = operations[operation];
  const query = new URLSearchParams();
  for (const { name, in: place } of declared) {
    if (place === "query" && parameters[name] !== undefined) query.set(name, String(parameters[name]));
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));
  const headers = { "content-type": "application/json; charset=UTF-8", ...(guid === undefined ? {} : { guid }) };
  return new Promise((resolve, reject) => {
    const target = `${url}${filled}${query.size > 0 ? `?${query}` : ""}`;
    const request = send(target, { method, headers, agent: connections, ...(signal ? { signal } : {}) }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === 200) expect(judge(operation, text)).toEqual([]);
        const body = text.startsWith("{") ? JSON.parse(text) : {};
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, body });
      });
    });
    request.on("error", reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Someone at a desktop who has signed in. */
export interface Desk {
  guid: string;
  /** Sends a request with the newest Guid. */
  ask(operation: OperationId, parameters?: Record<string, unknown>): Promise<Received>;
  /** Polls once; takes a new Guid if one comes. */
  poll(signal?: AbortSignal): Promise<Received>;
  /** Reads all events that wait. */
  events(): Promise<string[]>;
}

const guidIn = ({ headers }: Received): string | undefined => headers["set-guid"]?.toString().replace(/^[^=]+=/, "");

export async function sitDown(simulator: Simulator, agentid: string = people.inspector): Promise<Desk> {
  const password = agentid === people.inspector ? people.password : "";
  const signedIn = await sent(simulator, "login", { agentid, body: { password, status: "4" } });
  expect(signedIn.body.retcode).toBe("0");
  const desk: Desk = {
    guid: guidIn(signedIn) ?? "",
    ask: (operation, parameters = {}) => sent(simulator, operation, { agentid, guid: desk.guid, ...parameters }),
    async poll(signal) {
      const polled = await sent(simulator, "pollEvents", { agentid, guid: desk.guid, ...(signal ? { signal } : {}) });
      desk.guid = guidIn(polled) ?? desk.guid;
      return polled;
    },
    async events() {
      const types: string[] = [];
      while (
        simulator.control
          .readFloor()
          .agents.some(({ workno, waitingEvents }) => workno === agentid && waitingEvents > 0)
      ) {
        types.push((await desk.poll()).body.event?.eventType ?? "");
      }
      return types;
    },
  };
  return desk;
}

/** Waits until something is so; it becomes so by what the test has done. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

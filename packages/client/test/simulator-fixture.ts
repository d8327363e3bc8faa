import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { setImmediate } from "node:timers/promises";
import type { Inspector, InspectorOptions, RequestOptions } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import { guidHeader } from "@qualitycontrol/contract/calls";
import {
  type Fault,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
  type World,
} from "@qualitycontrol/simulator";
import { vi } from "vitest";
import { operationAt } from "./operation-at.ts";

/** What an inspector sent: when, on the client's clock in ms, and with which Guid. */
export interface Sent {
  agentId: string;
  operation: string;
  guid: string | undefined;
  at: number;
}

/** A simulator and clients of it under one virtual time, which `pass` alone lets go on. */
export interface Simulated extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly control: Simulator["control"];
  /** Every event that came about, by whom it tells. */
  readonly emitted: ReadonlyMap<string, string[]>;
  readonly sent: Sent[];
  /** How far both clocks go at a time, in ms: what comes over the network is as late as that at most. */
  step: number;
  /** The timeout of the clients, in ms. */
  timeout: number | undefined;
  /** Is asked before each request is sent; a fault that it gives meets the request. */
  fate: (sent: Sent) => Omit<Fault, "operation" | "agentid"> | undefined;
  /** Options for a client of this simulator. */
  at(agentId: string | number): InspectorOptions;
  signIn(agentId?: string | number): Promise<Inspector>;
  /** Lets an event come about: the agent is busy, and idle again the next time. */
  emit(agentId?: string | number): number;
  polls(): Sent[];
  /** How many requests are under way that no answer is expected of; it is asked at each look. */
  silent: () => number;
  /** Lets time pass. */
  pass(ms: number): Promise<void>;
  /** Waits until every request has ended, but for polls that the gateway holds back, and those that are `silent`. */
  settled(): Promise<void>;
}

/** A tenant with inspectors in a row. */
export const inspectors = (count: number): World => ({
  tenants: [{ vdn: 1, vcc: 1 }],
  agents: Array.from({ length: count }, (_, index) => ({ workno: String(FIRST + index), vdn: 1, phone: "40038" })),
});

/** The first of them. */
export const FIRST = 30_101;

/** An inspector, and an agent who talks with a customer. */
export function withCall(): { world: World; workNo: string; callId: string } {
  const { tenants, agents } = inspectors(1);
  const [workNo, callId, customer] = ["49999", "1456401416-3", "10086"];
  return {
    workNo,
    callId,
    world: {
      tenants,
      agents: [
        ...agents.map((agent) => ({ ...agent, permissions: { inspection: true, whisper: true } })),
        { workno: workNo, vdn: 1, phone: "70092", state: "idle" },
      ],
      customers: [{ number: customer }],
      calls: [{ callid: callId, agent: workNo, customer }],
    },
  };
}

/** Starts a simulator; vitest must have taken the clocks. */
export async function simulate(options: SimulatorOptions = {}): Promise<Simulated> {
  const emitted = new Map<string, string[]>();
  const sent: Sent[] = [];
  const simulator = await startSimulator({
    clock: "virtual",
    seed: 1,
    world: inspectors(1),
    explain: ({ kind, agentid = "", at, event = "" }) => {
      if (kind === "event") emitted.set(agentid, [...(emitted.get(agentid) ?? []), keyOf(at, event)]);
    },
    ...options,
  });
  const { control } = simulator;
  let underWay = 0;
  const begin = () => {
    underWay += 1;
  };
  const end = () => {
    underWay -= 1;
  };
  subscribe("undici:request:create", begin);
  for (const name of ENDS) subscribe(name, end);

  const simulated: Simulated = {
    simulator,
    control,
    emitted,
    sent,
    step: 100,
    timeout: undefined,
    fate: () => undefined,
    silent: () => 0,
    at: (agentId) => ({
      baseUrl: simulator.url,
      agentId,
      timeout: simulated.timeout,
      fetch: (url: string, options: RequestOptions) => {
        const operation = operationAt(options.method, new URL(url).pathname);
        const request = {
          agentId: String(agentId),
          operation,
          guid: options.headers[guidHeader],
          at: performance.now(),
        };
        sent.push(request);
        const fault = simulated.fate(request);
        if (fault) control.addFault({ ...fault, operation, agentid: String(agentId) });
        return fetch(url, options);
      },
    }),
    signIn: (agentId = FIRST) => signIn(simulated.at(agentId), { status: "4" }),
    emit(agentId = FIRST) {
      const { now } = control.advanceClock(1);
      const workno = String(agentId);
      const { state } = control.readFloor().agents.find((agent) => agent.workno === workno) ?? {};
      control.changeAgent(workno, { state: state === "idle" ? "busy" : "idle" });
      return now;
    },
    polls: () => sent.filter(({ operation }) => operation === "pollEvents"),
    async settled() {
      do await setImmediate();
      while (underWay > simulated.silent() + control.readFloor().agents.filter(({ polling }) => polling).length);
      // What has arrived is read.
      for (let turn = 0; turn < 3; turn++) await setImmediate();
    },
    async pass(ms) {
      for (let left = ms; left > 0; left -= simulated.step) {
        const step = Math.min(simulated.step, left);
        await simulated.settled();
        control.advanceClock(step);
        await simulated.settled();
        await vi.advanceTimersByTimeAsync(step);
      }
      await simulated.settled();
    },
    async [Symbol.asyncDispose]() {
      unsubscribe("undici:request:create", begin);
      for (const name of ENDS) unsubscribe(name, end);
      await simulator.close();
    },
  };
  return simulated;
}

/** What an event is known by: its time and its type. */
export const keyOf = (at: unknown, eventType: string): string => `${eventType} at ${at}`;

const ENDS = ["undici:request:trailers", "undici:request:error"];

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { setImmediate } from "node:timers/promises";
import type { Inspector, InspectorOptions, RequestOptions } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import { guidHeader } from "@qualitycontrol/contract/calls";
import {
  type InjectedFault,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
  type World,
} from "@qualitycontrol/simulator";
import { vi } from "vitest";
import { operationAt } from "./operation-at.ts";

/** A request of an inspector, with its Guid and the time on the client's clock in ms. */
export interface Sent {
  agentId: string;
  operation: string;
  guid: string | undefined;
  at: number;
}

/** A simulator and its clients with virtual clocks that only `advance` moves. */
export interface Simulated extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly control: Simulator["control"];
  /** The keys of all emitted events, by the agent who receives them. */
  readonly emitted: ReadonlyMap<string, string[]>;
  readonly sent: Sent[];
  /** The step of both clocks in ms: the maximum delay of anything that comes over the network. */
  step: number;
  /** The timeout of the clients in ms. */
  timeout: number | undefined;
  /** Called before each request is sent; returns the fault to inject. */
  faultFor: (sent: Sent) => Omit<InjectedFault, "operation" | "agentid"> | undefined;
  /** The options of a client of this simulator. */
  optionsFor(agentId: string | number): InspectorOptions & { fetch: NonNullable<InspectorOptions["fetch"]> };
  signIn(agentId?: string | number): Promise<Inspector>;
  /** Emits an event by making the agent busy or idle, in turn. Returns its time. */
  emit(agentId?: string | number): number;
  polls(): Sent[];
  /** Called repeatedly; returns how many pending requests will get no response. */
  hangingRequests: () => number;
  /** Advances both clocks. */
  advance(ms: number): Promise<void>;
  /** Waits until all requests have ended, except polls that the gateway holds open and `hangingRequests`. */
  settled(): Promise<void>;
}

/** A world with one tenant and inspectors with consecutive IDs. */
export const worldWithInspectors = (count: number): World => ({
  tenants: [{ vdn: 1, vcc: 1 }],
  agents: Array.from({ length: count }, (_, index) => ({
    workno: String(FIRST_INSPECTOR + index),
    vdn: 1,
    phone: "40038",
  })),
});

/** The ID of the first inspector. */
export const FIRST_INSPECTOR = 30_101;

/** A world with an inspector and an agent who is in a call with a customer. */
export function worldWithCall(): { world: World; workNo: string; callId: string } {
  const { tenants, agents } = worldWithInspectors(1);
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

/** Starts a simulator. Call `useFakeClocks` first to control the time of the clients. */
export async function simulate(options: SimulatorOptions = {}): Promise<Simulated> {
  const emitted = new Map<string, string[]>();
  const sent: Sent[] = [];
  const simulator = await startSimulator({
    clock: "virtual",
    seed: 1,
    world: worldWithInspectors(1),
    explain: ({ kind, agentid = "", at, event = "" }) => {
      if (kind === "event") emitted.set(agentid, [...(emitted.get(agentid) ?? []), eventKey(at, event)]);
    },
    ...options,
  });
  const { control } = simulator;
  let pending = 0;
  const requestStarted = () => {
    pending += 1;
  };
  const requestEnded = () => {
    pending -= 1;
  };
  subscribe("undici:request:create", requestStarted);
  for (const name of END_CHANNELS) subscribe(name, requestEnded);

  const simulated: Simulated = {
    simulator,
    control,
    emitted,
    sent,
    step: 100,
    timeout: undefined,
    faultFor: () => undefined,
    hangingRequests: () => 0,
    optionsFor: (agentId) => ({
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
        const fault = simulated.faultFor(request);
        if (fault) control.addFault({ ...fault, operation, agentid: String(agentId) });
        return fetch(url, options);
      },
    }),
    signIn: (agentId = FIRST_INSPECTOR) => signIn(simulated.optionsFor(agentId), { status: "4" }),
    emit(agentId = FIRST_INSPECTOR) {
      const { now } = control.advanceClock(1);
      const workno = String(agentId);
      const { state } = control.readFloor().agents.find((agent) => agent.workno === workno) ?? {};
      control.changeAgent(workno, { state: state === "idle" ? "busy" : "idle" });
      return now;
    },
    polls: () => sent.filter(({ operation }) => operation === "pollEvents"),
    async settled() {
      do await setImmediate();
      while (
        pending >
        simulated.hangingRequests() + control.readFloor().agents.filter(({ polling }) => polling).length
      );
      // Let the clients read the responses.
      for (let turn = 0; turn < 3; turn++) await setImmediate();
    },
    async advance(ms) {
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
      unsubscribe("undici:request:create", requestStarted);
      for (const name of END_CHANNELS) unsubscribe(name, requestEnded);
      await simulator.close();
    },
  };
  return simulated;
}

/** The key of an event: its type and time. */
export const eventKey = (at: unknown, eventType: string): string => `${eventType} at ${at}`;

const END_CHANNELS = ["undici:request:trailers", "undici:request:error"];

/** What a stream may yield of these events: all of them, or a gap in place of those that one poll has lost. */
export const possibleItems = (keys: readonly string[]): (readonly string[])[] => [
  keys,
  ...keys.flatMap((_, from) =>
    keys.slice(from).map((_, lost) => [...keys.slice(0, from), "gap", ...keys.slice(from + lost)]),
  ),
];

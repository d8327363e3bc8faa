import { type OperationId, operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import type { Tally, Violation } from "@qualitycontrol/mock";
import { expect, onTestFinished } from "vitest";
import { WAIT_TIMEOUT } from "../../../test/limits.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../src/index.ts";
import { countAsJudged, judgeInFrontOf } from "./judge.ts";
import { people, testWorld } from "./people-fixture.ts";
import { sendTo, type WireResponse } from "./wire.ts";

/** A simulator behind a proxy that judges its responses. */
export interface Started extends Simulator {
  /** The proxy: where agents send their requests. */
  gateway: string;
  /** The counts of the proxy. */
  tally(): Tally;
  /** The findings of the proxy. Must be empty at the end of a test. */
  findings: Violation[];
}

/**
 * Starts a simulator with the people of the tests, and its judge; both end with the test.
 *
 * @param ca the authority that the judge trusts, if the simulator speaks HTTPS
 */
export async function started(options: SimulatorOptions = {}, ca?: string): Promise<Started> {
  const simulator = await startSimulator({ world: testWorld(), clock: "virtual", seed: 1, ...options });
  const { proxy, findings } = await judgeInFrontOf(simulator.url, options.edition ?? "2025-11", ca);
  onTestFinished(async () => {
    await simulator.close();
    await proxy.close();
    expect(findings, "what the proxy found").toEqual([]);
  });
  return { ...simulator, gateway: proxy.url, tally: proxy.tally, findings };
}

/** A response with its body parsed. */
export interface Received extends WireResponse {
  body: {
    retcode: string;
    result?: unknown;
    event?: { eventType: string; eventGenTime?: number; content: unknown } | null;
  };
}

interface Sending {
  guid?: string | undefined;
  cookie?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Without the proxy: for what it would answer itself, or not notice, such as the end of a connection. */
  unjudged?: boolean;
}

/** Sends what an operation needs. Rejects if no response arrives. */
export async function sent(
  { url, gateway }: Pick<Started, "url" | "gateway">,
  operation: OperationId,
  { guid, cookie, body, signal, unjudged = false, ...parameters }: Record<string, unknown> & Sending,
): Promise<Received> {
  const given = { operation: operations[operation], parameters, body, guid, cookie, signal };
  const answer = await sendTo(unjudged ? url : gateway, given);
  if (!unjudged) countAsJudged();
  // The proxy answers 504 when the connection behind it ends.
  if (answer.status === 504) throw new Error(answer.text);
  return { ...answer, body: answer.text.startsWith("{") ? JSON.parse(answer.text) : {} };
}

/** A desktop with a signed-in agent. */
export interface Client {
  guid: string;
  /** Sends a request with the newest Guid. */
  ask(operation: OperationId, parameters?: Record<string, unknown>): Promise<Received>;
  /** Polls once; takes a new Guid if one comes. */
  poll(sending?: Sending): Promise<Received>;
  /** Reads all events that wait. */
  events(): Promise<string[]>;
}

const guidIn = ({ headers }: Received): string | undefined => headers["set-guid"]?.toString().replace(/^[^=]+=/, "");

export async function signedInClient(simulator: Started, agentid: string = people.inspector): Promise<Client> {
  const password = agentid === people.inspector ? people.password : "";
  const signedIn = await sent(simulator, "login", { agentid, body: { password, status: "4" } });
  expect(signedIn.body.retcode).toBe("0");
  const client: Client = {
    guid: guidIn(signedIn) ?? "",
    ask: (operation, parameters = {}) => sent(simulator, operation, { agentid, guid: client.guid, ...parameters }),
    async poll(sending = {}) {
      const polled = await sent(simulator, "pollEvents", { agentid, guid: client.guid, ...sending });
      client.guid = guidIn(polled) ?? client.guid;
      return polled;
    },
    async events() {
      const types: string[] = [];
      while (
        simulator.control
          .readFloor()
          .agents.some(({ workno, waitingEvents }) => workno === agentid && waitingEvents > 0)
      ) {
        types.push((await client.poll()).body.event?.eventType ?? "");
      }
      return types;
    },
  };
  return client;
}

/** Waits until a condition holds. @throws Error with the condition after the time limit of a wait */
export async function until(condition: () => boolean): Promise<void> {
  for (const start = performance.now(); !condition(); await new Promise((resolve) => setImmediate(resolve)))
    if (performance.now() - start > WAIT_TIMEOUT) throw new Error(`This does not become true: ${condition}`);
}

import { createInspector, type OperationId, type RequestOptions } from "@qualitycontrol/client";
import { type AgentRow, type AgentsWatch, type WatchOptions, watchAgents } from "@qualitycontrol/client/agents";
import { LONG_POLL } from "../src/events/poll-timing.ts";
import { operationAt } from "./operation-at.ts";

/** A request of a watch, with the time on the steady clock. */
export interface SentRequest {
  operation: OperationId;
  workNo: string | undefined;
  at: number;
}

/** The JSON of a response, what `fetch` throws, or a response to hand out. */
type Answer = object | Error | Response;

/** A gateway that only looks agents up, under fake clocks, and a watch of its agents. */
export class AgentsGateway {
  readonly sent: SentRequest[] = [];
  /** The state of each agent, by ID. */
  readonly states = new Map<string, number>();
  /** How long a response takes in ms. */
  latency = 10;
  /** Answers a request in place of the gateway. */
  answer: (request: SentRequest) => Answer | undefined = () => undefined;
  readonly inspector = createInspector({
    baseUrl: "http://localhost",
    agentId: 30169,
    guid: "a.AgentGateway1",
    fetch: (url, options) => this.#respond(url, options),
  });
  readonly #events: object[] = [];
  #poll: (() => void) | undefined;

  constructor(count: number) {
    for (let agent = 0; agent < count; agent++) this.states.set(String(40_001 + agent), 4);
  }

  watch(options: WatchOptions = { workNos: this.states.keys() }): AgentsWatch {
    return watchAgents(this.inspector, options);
  }

  /** The requests of the watch: all but polls. */
  requests = (): SentRequest[] => this.sent.filter(({ operation }) => operation !== "pollEvents");

  emit(event: object): void {
    this.#events.push(event);
    this.#poll?.();
  }

  /** Emits that a monitored agent has done something. */
  notify(workNo: string, subtype: string): void {
    const content = { subtype, monitoredagent: workNo };
    this.emit({ eventType: "QC_AgentState_Notify", workNo: "30169", content });
  }

  async #respond(url: string, { method }: RequestOptions): Promise<Response> {
    const { pathname } = new URL(url);
    const operation = operationAt(method, pathname);
    const workNo = operation === "queryAgentInfoByWorkNo" ? pathname.split("/").at(-1) : undefined;
    const request = { operation, workNo, at: performance.now() };
    this.sent.push(request);
    const replaced = this.answer(request);
    const answer = replaced ?? (operation === "pollEvents" ? await this.#nextEvent() : this.#look(workNo));
    if (operation !== "pollEvents") await later(this.latency);
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer : Response.json(answer);
  }

  async #nextEvent(): Promise<object> {
    if (this.#events.length === 0)
      await Promise.race([later(LONG_POLL), new Promise<void>((resolve) => (this.#poll = resolve))]);
    const event = this.#events.shift();
    return event ? { message: "", retcode: "0", event } : { message: "", retcode: "0" };
  }

  #look(workNo: string | undefined): object {
    const state = (workno: string, status: number | undefined) => ({ workno, name: `Agent ${workno}`, status });
    if (workNo !== undefined) return { message: "", retcode: "0", result: state(workNo, this.states.get(workNo)) };
    const agents = Array.from(this.states, ([agent, status]) => ({ ...state(agent, status), status: String(status) }));
    return {
      message: "",
      retcode: "0",
      result: [...agents, { workno: "30169", status: "3" }, { name: "no ID" }, null],
    };
  }
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How long ago a row was seen, in ms. */
export const ageOf = (row: AgentRow | undefined): number => Date.now() - (row?.seenAt?.getTime() ?? 0);

/** The most requests that were sent in less than a second. */
export function mostPerSecond(requests: readonly SentRequest[]): number {
  return Math.max(...requests.map(({ at }, i) => requests.slice(i).filter((it) => it.at - at < 1_000).length));
}

import { setTimeout as wait } from "node:timers/promises";
import type { RequestOptions } from "@qualitycontrol/client";
import { guidHeader, guidRefusals, newGuidHeader, signOutEvents } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { formOf } from "../src/calls.ts";
import { inspectorId, operationIds, successes } from "./cases.ts";

/** What becomes of one request: `before` and `after` say whether the gateway has acted when the connection breaks. */
export type Fate = "answered" | "lost-before" | "lost-after" | "half" | "silent" | "html";

/** What a scripted gateway does. */
export interface Script {
  /** The fate of each request; answered unless said. */
  fate?: (request: { operation: string; number: number }) => Fate;
  /** Whether an event whose answer was lost is handed out again. What the gateway does is unknown. */
  redelivers?: boolean;
  /** Whether an event tells of one's own sign-out; it does not always arrive. */
  tellsSignOut?: boolean;
  /** How long an answer is held back while no event waits, in ms. */
  heldBack?: number;
  /** After how many answered polls the Guid is replaced (`AUTHMODE` 2); never unless given (`AUTHMODE` 1). */
  replacesGuidAfter?: number;
}

/**
 * A gateway in memory, as far as a session and its events go: it signs in and out, knows which Guid is valid, replaces it,
 * and hands each event out once. It stands where the `fetch` of an inspector stands.
 */
export class ScriptedGateway {
  readonly script: Script;
  readonly seen: { operation: string; guid: string | undefined; at: number; settled: boolean }[] = [];
  #guids: string[] = [];
  #issued = 0;
  #answeredPolls = 0;
  readonly #waiting: object[] = [];
  #arrived = () => {};

  constructor(script: Script = {}) {
    this.script = script;
  }

  /** The Guid that is valid now. */
  get guid(): string {
    return this.#guids[0] ?? "";
  }

  /** Begins with a session that has this Guid. */
  accepts(guid: string): void {
    this.#guids = [guid];
  }

  emit(...events: object[]): void {
    this.#waiting.push(...events);
    this.#arrived();
  }

  get undelivered(): number {
    return this.#waiting.length;
  }

  /** Issues a new Guid. Earlier ones are refused once it has arrived, that is, once it was used. */
  replaceGuid(): void {
    this.#issued += 1;
    this.#guids.unshift(sampleGuid.replaceAll("x", String(this.#issued % 10)).replace(".", `${this.#issued}.`));
  }

  readonly fetch = async (url: string, { method, headers, signal }: RequestOptions): Promise<Response> => {
    const operation = operationAt(method, new URL(url).pathname);
    const record = { operation, guid: headers[guidHeader], at: performance.now(), settled: false };
    this.seen.push(record);
    try {
      const fate = this.script.fate?.({ operation, number: this.seen.length }) ?? "answered";
      if (fate === "lost-before") throw new TypeError("fetch failed", { cause: new Error("ECONNRESET") });
      if (fate === "html") return new Response("<p>502</p>", { status: 502 });
      const answer = await this.#act(operation, headers[guidHeader], signal);
      if (fate === "answered") return answer;
      if (this.script.redelivers && operation === "pollEvents") {
        const { event } = await answer.clone().json();
        if (event) this.#waiting.unshift(event);
      }
      if (fate === "half") return new Response(halved(await answer.text()), answer);
      if (fate === "silent") await wait(2 ** 30, undefined, { signal });
      throw new TypeError("fetch failed", { cause: new Error("ECONNRESET") });
    } finally {
      record.settled = true;
    }
  };

  async #act(operation: string, guid: string | undefined, signal: AbortSignal): Promise<Response> {
    if (operation === "login" || operation === "forceLogin") {
      this.#guids = [];
      this.replaceGuid();
      return Response.json(successOf(operation), { headers: this.#bringsGuid() });
    }
    this.#guids.length = this.#guids.indexOf(guid ?? "") + 1 || this.#guids.length;
    if (!this.#guids.includes(guid ?? "")) return Response.json({ retcode: guidRefusals[0], message: `no ${guid}` });
    if (operation === "logout" || operation === "forceLogout") {
      this.#guids = [];
      if (this.script.tellsSignOut) this.emit({ eventType: signOutEvents[0], workNo: inspectorId });
    }
    if (operation !== "pollEvents") return Response.json(successOf(operation));

    if (this.#waiting.length === 0) await this.#nextEvent(signal);
    this.#answeredPolls += 1;
    const replaces = this.#answeredPolls % (this.script.replacesGuidAfter ?? Number.NaN) === 0;
    if (replaces) this.replaceGuid();
    const body = { message: "", retcode: "0", event: this.#waiting.shift() ?? null };
    return Response.json(body, { headers: this.script.replacesGuidAfter ? this.#bringsGuid() : {} });
  }

  async #nextEvent(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#arrived = resolve;
    const timer = setTimeout(resolve, this.script.heldBack ?? 10_000);
    signal.addEventListener("abort", () => resolve(), { once: true });
    await promise;
    clearTimeout(timer);
    signal.throwIfAborted();
  }

  #bringsGuid = () => ({ [newGuidHeader]: `JSESSIONID=${this.guid}` });
}

const successOf = (operation: string) => successes.find((it) => it.operation === operation)?.answer as object;

const patterns = operationIds.map((operation) => {
  const { method, path } = formOf(operation);
  return { operation, method, path: new RegExp(`^${path.replaceAll(/\{\w*\}/g, "[^/]+")}$`) };
});

function operationAt(method: string, path: string): string {
  const found = patterns.find((it) => it.method === method && it.path.test(path));
  if (!found) throw new Error(`No operation is at ${method} ${path}.`);
  return found.operation;
}

const halved = (text: string): ReadableStream =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
      controller.error(new TypeError("terminated"));
    },
  });

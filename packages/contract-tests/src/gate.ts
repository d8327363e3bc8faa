import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { setTimeout as wait } from "node:timers/promises";
import { guidHeader } from "@qualitycontrol/contract/calls";
import type { RawAnswer } from "@qualitycontrol/mock/judge";
import { unreachedBecause } from "@qualitycontrol/mock/unreached";
import type { GuidSource } from "./guid.ts";
import { Ledger } from "./ledger.ts";
import type { Outgoing, Permission } from "./permission/outgoing.ts";
import type { ContractRequest } from "./request.ts";

/** What became of a request, with its answer if there was one. */
export type Exchange =
  | { outcome: "not sent"; reason: string }
  | { outcome: "executed"; answer: RawAnswer; milliseconds: number }
  | { outcome: "unknown"; reason: string };

export interface GateOptions {
  /** Where requests go: scheme, host, port, and the path under which the gateway's paths begin. */
  base: URL;
  permission: Permission;
  guid: GuidSource;
  /** How long an answer may take, in ms. */
  timeout: number;
  /** Requests per second at most; without it, as many as there are. */
  rate?: number;
  /** Certificates of a private authority, in PEM. */
  ca?: string;
  /** Where each request is written down. */
  ledger?: Ledger;
  /** Looks at each exchange; a reason that it gives stops everything. */
  watch?: (request: Outgoing, exchange: Exchange) => string | undefined;
}

/**
 * The only way out. Whatever the suite sends, generated, shrunk or replayed, goes through `send`, which asks the
 * permission about the very request that would leave. Redirects are not followed, nothing is repeated.
 */
export class Gate {
  readonly ledger: Ledger;
  /** Why nothing leaves any more, if so. */
  stopped: string | undefined;
  readonly #options: GateOptions;
  readonly #agent: HttpAgent;
  #next = 0;

  constructor(options: GateOptions) {
    this.#options = options;
    this.ledger = options.ledger ?? new Ledger();
    const { base, ca } = options;
    const agentOptions = { keepAlive: true, maxSockets: 1 };
    this.#agent =
      base.protocol === "https:"
        ? new HttpsAgent({ ...agentOptions, ...(ca ? { ca } : {}) })
        : new HttpAgent(agentOptions);
  }

  /** Sends a request if it may leave. Never throws for what the other side does. */
  async send(request: ContractRequest): Promise<Exchange> {
    const { base, permission, guid, watch } = this.#options;
    const { method, target } = request;
    const value = await guid(request.guid);
    const headers: Record<string, string | number> = {
      accept: "application/json",
      ...request.headers,
      ...(value === undefined ? {} : { [guidHeader]: value }),
      ...(request.body === undefined ? {} : { "content-length": Buffer.byteLength(request.body) }),
    };
    const outgoing: Outgoing = {
      method,
      url: new URL(base.origin + base.pathname.replace(/\/$/, "") + target),
      headerNames: Object.keys(headers).map((name) => name.toLowerCase()),
      body: request.body ?? "",
    };
    let refusal = this.stopped ?? (await permission(outgoing));
    if (refusal === undefined && (await this.#pace())) refusal = await permission(outgoing);
    const exchange: Exchange =
      refusal === undefined ? await this.#exchange(outgoing, headers) : { outcome: "not sent", reason: refusal };
    const { outcome } = exchange;
    this.ledger.add({ method, target, outcome, ...("reason" in exchange ? { reason: exchange.reason } : {}) });
    if (outcome !== "not sent") this.stopped ??= watch?.(outgoing, exchange);
    return exchange;
  }

  /** Closes the connections. */
  close(): void {
    this.#agent.destroy();
  }

  /** Whether it waited, after which a permission may have run out. */
  async #pace(): Promise<boolean> {
    const { rate } = this.#options;
    if (rate === undefined) return false;
    const now = performance.now();
    this.#next = Math.max(now, this.#next + 1000 / rate);
    if (this.#next > now) await wait(this.#next - now);
    return this.#next > now;
  }

  #exchange({ method, url, body }: Outgoing, headers: Record<string, string | number>): Promise<Exchange> {
    const { timeout } = this.#options;
    const start = performance.now();
    return new Promise((settle) => {
      const request = url.protocol === "https:" ? httpsRequest : httpRequest;
      const sent: ClientRequest = request(url, { method, headers, agent: this.#agent });
      const deadline = setTimeout(() => end({ outcome: "unknown", reason: `no answer within ${timeout} ms` }), timeout);
      const end = (exchange: Exchange) => {
        clearTimeout(deadline);
        if (exchange.outcome !== "executed") sent.destroy();
        settle(exchange);
      };
      const fail = (error: NodeJS.ErrnoException) => {
        const unreached = unreachedBecause(error);
        end(
          unreached === undefined
            ? { outcome: "unknown", reason: error.code ?? error.message }
            : { outcome: "not sent", reason: unreached },
        );
      };
      sent.on("error", fail).on("response", async (response: IncomingMessage) => {
        try {
          const chunks: Uint8Array[] = [];
          for await (const chunk of response) chunks.push(chunk as Uint8Array);
          const answer = { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
          end({ outcome: "executed", answer, milliseconds: performance.now() - start });
        } catch {
          end({ outcome: "unknown", reason: "the answer broke off" });
        }
      });
      sent.end(body === "" ? undefined : body);
    });
  }
}

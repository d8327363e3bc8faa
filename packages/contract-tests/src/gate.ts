import { guidHeader } from "@qualitycontrol/contract/calls";
import type { Contract } from "@qualitycontrol/core/contract";
import { Secrets } from "@qualitycontrol/core/secrets";
import type { GuidSource } from "./guid.ts";
import { identityOf } from "./identity.ts";
import { Ledger } from "./ledger.ts";
import type { Outgoing, Permission } from "./permission/outgoing.ts";
import { type Clock, machineClock, RateLimit } from "./rate-limit.ts";
import type { ContractRequest } from "./request.ts";
import { type Exchange, type Transport, transportTo } from "./transport.ts";

export interface GateOptions {
  /** Says which members of bodies are secrets. */
  contract: Contract;
  /** Where requests go: scheme, host, port, and the path under which the gateway's paths begin. */
  base: URL;
  guid: GuidSource;
  /** How long an answer may take, in ms. */
  timeout: number;
  /** Certificates of a private authority, in PEM. */
  ca?: string;
}

/** Sends a request if it may leave. Never throws for what the other side does. */
export type Send = (request: ContractRequest) => Promise<Exchange>;

/** Looks at each exchange; a reason that it gives stops everything. */
export type Watch = (request: Outgoing, exchange: Exchange) => string | undefined;

/** Requests per second to everything that has not identified itself as this project's own. */
const RATE = 5;

/**
 * The only way out. Whatever the suite sends, generated, shrunk, replayed or looked up, goes through it, and it asks the
 * permission about the very request that would leave. Redirects are not followed, nothing is repeated, and one request
 * waits for the other. To everything but a self-identified mock or simulator it keeps a pace, and stops at the first 5xx: a
 * gateway that others use is left alone once it has trouble. Where it listens does not matter: a tunnel listens here.
 */
export class Gate {
  readonly ledger = new Ledger();
  /** Why nothing leaves any more, if so. */
  stopped: string | undefined;
  /** What the requests and answers held that no report may show. */
  readonly secrets: Secrets;
  readonly #options: GateOptions;
  readonly #wire: Transport;
  readonly #pace: RateLimit;
  /** Whether the last response identified the target as this project's own. */
  #own = false;

  /** @param below the wire and the clock */
  constructor(options: GateOptions, below: { wire?: Transport; clock?: Clock } = {}) {
    const { base, timeout, ca } = options;
    this.#options = options;
    this.secrets = new Secrets(options.contract);
    this.#wire = below.wire ?? transportTo(base, timeout, ca);
    this.#pace = new RateLimit(RATE, below.clock ?? machineClock);
  }

  /** What sends under a permission. All that go through a gate share its ledger, its pace and its end. */
  under(permission: Permission, watch?: Watch): Send {
    let last: Promise<unknown> = Promise.resolve();
    return (request) => {
      const exchange = last.then(() => this.#send(request, permission, watch));
      last = exchange.catch(() => {});
      return exchange;
    };
  }

  /** Closes the connections. */
  close(): void {
    this.#wire.close();
  }

  async #send(request: ContractRequest, permission: Permission, watch: Watch | undefined): Promise<Exchange> {
    const { method, target } = request;
    const value = await this.#options.guid(request.guid);
    const headers = headersOf(request, value);
    const { base } = this.#options;
    const outgoing: Outgoing = {
      method,
      url: new URL(base.origin + base.pathname.replace(/\/$/, "") + target),
      guid: request.guid,
      headerNames: Object.keys(lowerCased(headers)),
      body: request.body ?? "",
      ...(request.onlyOn === undefined ? {} : { onlyOn: request.onlyOn }),
    };
    const refusal =
      this.#heldBack(outgoing, permission) ?? permission(outgoing) ?? (await this.#lastRefusal(outgoing, permission));
    const exchange: Exchange =
      refusal === undefined
        ? await this.#wire.send({ method, url: outgoing.url, headers, body: outgoing.body })
        : { outcome: "not sent", reason: refusal };
    const { outcome } = exchange;
    this.secrets.learnFromRequest(lowerCased(headers), outgoing.body);
    if (exchange.outcome === "executed") {
      this.#own = identityOf(exchange.answer).kind !== "gateway";
      this.secrets.learnFromResponse(exchange.answer);
    }
    this.ledger.add({ method, target, outcome, ...("reason" in exchange ? { reason: exchange.reason } : {}) });
    if (outcome !== "not sent") this.stopped ??= this.#trouble(exchange) ?? watch?.(outgoing, exchange);
    return exchange;
  }

  /** Waits for the request's turn, then asks all that may have changed meanwhile. */
  async #lastRefusal(request: Outgoing, permission: Permission): Promise<string | undefined> {
    if (!this.#own) await this.#pace.turn();
    const refusal = this.#heldBack(request, permission) ?? permission(request);
    return refusal ?? (await permission.finalCheck?.(request)) ?? this.#heldBack(request, permission);
  }

  /** Why a request may not leave, whatever its permission says about it: nothing leaves any more, or its mark forbids it. */
  #heldBack({ onlyOn }: Outgoing, { allows }: Permission): string | undefined {
    const marked = onlyOn !== undefined && !(this.#own && allows === onlyOn);
    return this.stopped ?? (marked ? `is sent only to a ${onlyOn}, with --full` : undefined);
  }

  #trouble(exchange: Exchange): string | undefined {
    const failed = exchange.outcome === "executed" && exchange.answer.status >= 500 && !this.#own;
    return failed ? `the gateway answered ${exchange.answer.status}` : undefined;
  }
}

const lowerCased = <T>(headers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function headersOf({ headers, body }: ContractRequest, guid: string | undefined): Record<string, string | number> {
  return {
    accept: "application/json",
    ...headers,
    ...(guid === undefined ? {} : { [guidHeader]: guid }),
    ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
  };
}

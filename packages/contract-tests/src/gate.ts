import { guidHeader } from "@qualitycontrol/contract/calls";
import type { Contract } from "@qualitycontrol/core/contract";
import { Secrets } from "@qualitycontrol/core/secrets";
import type { GuidSource } from "./guid.ts";
import { identityOf } from "./identity.ts";
import { Ledger } from "./ledger.ts";
import type { Outgoing, Permission } from "./permission/outgoing.ts";
import { type Clock, machineClock, RateLimit } from "./rate-limit.ts";
import type { ContractRequest } from "./request.ts";
import type { SessionCookies } from "./session-cookies.ts";
import { type Exchange, type Transport, transportTo } from "./transport.ts";

export interface GateOptions {
  /** Names the members of bodies that are secrets. */
  contract: Contract;
  /** The base URL of the gateway: scheme, host, port and path prefix. */
  base: URL;
  guid: GuidSource;
  /** The cookies of the sessions. Default: none are sent. */
  cookies?: SessionCookies;
  /** Time limit of a response, in ms. */
  timeout: number;
  /** Certificates of a private authority (PEM). */
  ca?: string;
}

/** Sends a request if it is permitted. A failure of the server or connection is a result, not an error. */
export type Send = (request: ContractRequest) => Promise<Exchange>;

/** Called after each exchange. A returned reason stops the run. */
export type Watch = (request: Outgoing, exchange: Exchange) => string | undefined;

/** Requests per second, except to this project's own servers. */
const RATE = 5;

/**
 * Every request of the suite goes through the gate: generated, shrunk, replayed or looked up. The gate asks the permission
 * about the exact request to send. It follows no redirects, retries nothing, and sends one request at a time. Except to a
 * self-identified mock or simulator, it limits the rate and stops at the first 5xx, because others may use the gateway. The
 * address does not matter: a local port may be a tunnel.
 */
export class Gate {
  readonly ledger = new Ledger();
  /** Why nothing is sent any more. Undefined while requests are sent. */
  stopped: string | undefined;
  /** The secrets of requests and responses, which no report may show. */
  readonly secrets: Secrets;
  readonly #options: GateOptions;
  readonly #transport: Transport;
  readonly #rateLimit: RateLimit;
  /** Whether a request had cookies. */
  sentCookies = false;
  /** Whether the last response identified the target as this project's own. */
  #own = false;

  /** @param below the transport and the clock; tests replace them */
  constructor(options: GateOptions, below: { transport?: Transport; clock?: Clock } = {}) {
    const { base, timeout, ca } = options;
    this.#options = options;
    this.secrets = new Secrets(options.contract);
    this.#transport = below.transport ?? transportTo(base, timeout, ca);
    this.#rateLimit = new RateLimit(RATE, below.clock ?? machineClock);
  }

  /** A function that sends under a permission. All functions of a gate share its ledger, its rate limit and its stop. */
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
    this.#transport.close();
  }

  async #send(request: ContractRequest, permission: Permission, watch: Watch | undefined): Promise<Exchange> {
    const { method, target } = request;
    const { base, guid, cookies } = this.#options;
    const url = new URL(base.origin + base.pathname.replace(/\/$/, "") + target);
    const own = headersOf(request, await guid(request.guid));
    const outgoing: Outgoing = {
      method,
      url,
      guid: request.guid,
      headerNames: Object.keys(lowerCased(own)),
      body: request.body ?? "",
      ...(request.onlyOn === undefined ? {} : { onlyOn: request.onlyOn }),
    };
    const refusal =
      this.#blocked(outgoing, permission) ?? permission(outgoing) ?? (await this.#finalRefusal(outgoing, permission));
    // Read late: a look-up may have renewed the cookies.
    const cookie = cookies?.headerFor(outgoing);
    const headers = cookie === undefined ? own : { ...own, cookie };
    const exchange: Exchange =
      refusal === undefined
        ? await this.#transport.send({ method, url, headers, body: outgoing.body })
        : { outcome: "not sent", reason: refusal };
    const { outcome } = exchange;
    this.secrets.learnFromRequest(lowerCased(headers), outgoing.body);
    if (cookie !== undefined && outcome !== "not sent") this.sentCookies = true;
    if (exchange.outcome === "executed") {
      cookies?.keep(outgoing, exchange.answer);
      this.#own = identityOf(exchange.answer).kind !== "gateway";
      this.secrets.learnFromResponse(exchange.answer);
    }
    this.ledger.add({ method, target, outcome, ...("reason" in exchange ? { reason: exchange.reason } : {}) });
    if (outcome !== "not sent") this.stopped ??= this.#serverError(exchange) ?? watch?.(outgoing, exchange);
    return exchange;
  }

  /** Waits for the rate limit, then repeats the checks whose result may have changed. */
  async #finalRefusal(request: Outgoing, permission: Permission): Promise<string | undefined> {
    if (!this.#own) await this.#rateLimit.turn();
    const refusal = this.#blocked(request, permission) ?? permission(request);
    return refusal ?? (await permission.finalCheck?.(request)) ?? this.#blocked(request, permission);
  }

  /** Why a request must not be sent, whatever its permission: the run was stopped, or its mark forbids it. */
  #blocked({ onlyOn }: Outgoing, { allows }: Permission): string | undefined {
    const marked = onlyOn !== undefined && !(this.#own && allows === onlyOn);
    return this.stopped ?? (marked ? `is sent only to a ${onlyOn}, with --full` : undefined);
  }

  #serverError(exchange: Exchange): string | undefined {
    const failed = exchange.outcome === "executed" && exchange.answer.status >= 500 && !this.#own;
    return failed ? `the gateway responded with ${exchange.answer.status}` : undefined;
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

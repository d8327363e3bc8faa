import type { Contract } from "@qualitycontrol/core/contract";
import type { RawResponse } from "@qualitycontrol/core/judge";
import { type Cookies, cookieHeader, storeCookies } from "@qualitycontrol/wire/cookies";
import { CannotRun } from "./cannot-run.ts";
import { type Interpretation, interpretationsOf, type Outgoing } from "./permission/outgoing.ts";

/** The environment variable with the cookies of the session to which the given Guid belongs. */
export const cookieVariable = "QUALITYCONTROL_COOKIE";

/** What determines the session of a request. */
type SessionRequest = Pick<Outgoing, "method" | "url" | "guid">;

/**
 * The gateway's cookies of each agent who has signed in, kept as the client keeps those of its inspector: in a cluster, they
 * direct a request to the node that has the session.
 */
export class SessionCookies {
  readonly #contract: Contract;
  readonly #inspector: string;
  readonly #root: string;
  /** The cookies by agent. */
  readonly #cookies = new Map<string, Cookies>();

  /**
   * @param inspector the agent whose Guid the requests use, unless it says otherwise
   * @param root the path prefix of the gateway's paths, without a trailing slash
   */
  constructor(contract: Contract, inspector: string, root: string) {
    this.#contract = contract;
    this.#inspector = inspector;
    this.#root = root;
  }

  /**
   * Takes the inspector's cookies from `QUALITYCONTROL_COOKIE`, which has the form of a `Cookie` header.
   *
   * @throws CannotRun if it has another form
   */
  takeFrom(environment: Readonly<Record<string, string | undefined>>): void {
    const given = environment[cookieVariable];
    if (given === undefined) return;
    const pairs = given.split(";").map((pair) => pair.trim());
    const cookies = this.#of(this.#inspector);
    store(cookies, pairs);
    const kept = Array.from(cookies.values(), ([pair]) => pair);
    if (pairs.every((pair) => kept.includes(pair))) return;
    // The message does not quote the value, which is a secret.
    throw new CannotRun(`${cookieVariable} must be the value of a Cookie header, such as name=value; other=value.`);
  }

  /** The `Cookie` header of a request to the gateway's operations; undefined if its session has no cookies. */
  headerFor(request: SessionRequest): string | undefined {
    if (this.#interpret(request).length === 0) return undefined;
    const cookies = this.#cookies.get(this.#agentOf(request));
    return cookies && cookieHeader(cookies, request.url.href);
  }

  /** Keeps the cookies of a response. A request with an invalid Guid belongs to no session, so its cookies are ignored. */
  keep(request: SessionRequest, { headers }: RawResponse): void {
    const lines = headers["set-cookie"];
    const inSession = ["valid", "foreign"].includes(request.guid) || this.#signIn(request) !== undefined;
    if (lines !== undefined && inSession) store(this.#of(this.#agentOf(request)), [lines].flat());
  }

  /** Forgets all cookies: the sessions are over. */
  clear(): void {
    this.#cookies.clear();
  }

  /** The agent whose session a request uses: the one in its path if known or signing in, else the inspector. */
  #agentOf(request: SessionRequest): string {
    const agent = this.#interpret(request)[0]?.values["agentid"] ?? this.#inspector;
    return this.#cookies.has(agent) || this.#signIn(request) ? agent : this.#inspector;
  }

  #signIn(request: SessionRequest): Interpretation | undefined {
    return this.#interpret(request).find(({ operation: { method, secured } }) => method === request.method && !secured);
  }

  #interpret({ url }: SessionRequest): Interpretation[] {
    return interpretationsOf(this.#contract, url, this.#root);
  }

  #of(agent: string): Cookies {
    const cookies = this.#cookies.get(agent) ?? new Map();
    this.#cookies.set(agent, cookies);
    return cookies;
  }
}

const store = (cookies: Cookies, lines: readonly string[]): void =>
  storeCookies(cookies, { headers: { getSetCookie: () => [...lines] } });

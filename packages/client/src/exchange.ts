import { contentType, guidHeader, guidRefusals, newGuidHeader, rows } from "@qualitycontrol/contract/calls";
import { type Conceal, concealer } from "@qualitycontrol/wire/conceal";
import { readGuid } from "@qualitycontrol/wire/guid";
import { connectionError } from "./connection-error.ts";
import { type Attempt, GatewayFailure, InspectorError, UnreadableAnswer, WrongArgument } from "./errors/index.ts";
import type { Settings } from "./options.ts";
import { readResponse } from "./read-response.ts";
import type { PreparedRequest, RequestOptions } from "./request.ts";
import { headerOf } from "./response.ts";
import type { Session } from "./session-state.ts";
import { isAccepted } from "./signals.ts";

/** What a caller adds to a request of the client. */
export interface Extra {
  /** Headers; the client's own take precedence. */
  readonly headers: Readonly<Record<string, string>>;
  /** Must not appear in errors, in addition to the Guid and the secret arguments. */
  readonly secrets: readonly unknown[];
}

/** A call that is ready to be sent. */
type Outgoing = readonly [request: PreparedRequest, args: object | undefined, extra: Extra | undefined];

/**
 * Creates the function that sends prepared calls in a session. Everything that the client sends passes through it: it adds
 * and updates the Guid, disables cache and redirects, and reads the response.
 */
export function createExchange({ fetch: customFetch }: Settings, session: Session) {
  /** @param guid undefined only for a sign-in, which needs no Guid */
  async function sendOnce(attempt: Attempt, outgoing: Outgoing, guid: string | undefined, signal: AbortSignal) {
    if (signal.aborted) throw signal.reason;
    const [[url, request], args, extra] = outgoing;
    const { secret = [] } = rows[attempt.operation];
    const signsIn = guid === undefined;
    const { epoch } = session;
    let responded = false;
    let newGuid: string | undefined;
    // Read late: the Guid may have rotated.
    const conceal: Conceal = (text, length) => {
      const given = secret.map((name) => (args as Record<string, unknown> | undefined)?.[name]);
      const all = [guid, session.newest, newGuid, ...given, ...(extra?.secrets ?? [])];
      return concealer(all.flatMap((it) => it ?? []).map(String))(text, length);
    };
    const options: RequestOptions = {
      ...request,
      headers: { ...extra?.headers, "Content-Type": contentType },
      cache: "no-store",
      redirect: "manual",
      signal,
    };
    if (!signsIn) options.headers[guidHeader] = guid;
    try {
      attempt.sentAt = new Date();
      // The global `fetch` is looked up for each request, because tests and instrumentation replace it later.
      const response = await (customFetch ?? fetch)(url, options);
      responded = true;
      const setGuid = headerOf(response, newGuidHeader);
      newGuid = readGuid(setGuid);
      if (!signsIn && epoch === session.epoch) session.newest = newGuid ?? session.newest;
      const result = await readResponse(attempt, response, conceal);
      if (signsIn) {
        if (setGuid !== undefined && newGuid === undefined) {
          throw new UnreadableAnswer(attempt, "no-new-guid", { httpStatus: response.status });
        }
        session.begin(newGuid);
      }
      return result;
    } catch (error) {
      throw error instanceof InspectorError ? error : connectionError(attempt, error, conceal, responded);
    }
  }

  return async (attempt: Attempt, outgoing: Outgoing, signal: AbortSignal): Promise<object> => {
    if (!customFetch && !isAccepted(signal)) throw new WrongArgument(attempt, "signal", FOREIGN_SIGNAL);
    if (rows[attempt.operation].open) return sendOnce(attempt, outgoing, undefined, signal);
    const source = session.guid(attempt);
    const guid = typeof source === "string" ? source : await source;
    try {
      return await sendOnce(attempt, outgoing, guid, signal);
    } catch (error) {
      if (!(error instanceof GatewayFailure && guidRefusals.includes(error.retcode))) throw error;
      const next = await (async () => session.guid(attempt))().catch(() => guid);
      if (next === guid) throw error;
      // The Guid has been replaced, and nothing happened. What can cut a call is never repeated: the call may be another one now.
      if (rows[attempt.operation].consequence === "call-cut") throw new GatewayFailure(attempt, error, "guid-replaced");
      return sendOnce(attempt, outgoing, next, signal);
    }
  };
}

const FOREIGN_SIGNAL = "cannot be created: fetch rejects the AbortController of this environment (such as jsdom)";

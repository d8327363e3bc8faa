import {
  contentType,
  guidHeader,
  guidRefusals,
  newGuidHeader,
  rows,
  sessionEnds,
  type UpdateGuidSuccess,
} from "@qualitycontrol/contract/calls";
import { type Conceal, concealer } from "@qualitycontrol/wire/conceal";
import { readGuid } from "@qualitycontrol/wire/guid";
import { connectionError } from "#connection-error";
import { cookieHeader, cookieSecrets, storeCookies } from "#cookies";
import { isLate, type PendingCall, reportCall } from "./call-report.ts";
import type { OperationId } from "./calls.ts";
import {
  GatewayFailure,
  InspectorError,
  SessionOver,
  TimedOut,
  UnreadableAnswer,
  WrongArgument,
} from "./errors/index.ts";
import type { Settings } from "./options.ts";
import { readResponse } from "./read-response.ts";
import type { PreparedRequest, RequestOptions } from "./request.ts";
import { headerOf } from "./response.ts";
import { isGuid, type Session } from "./session-state.ts";
import { isAccepted, SIGNAL_PROBLEM } from "./signals.ts";

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
export function createExchange({ fetch: customFetch, credentials, onCall }: Settings, session: Session) {
  /** @param guid undefined only for a sign-in, which needs no Guid */
  async function sendOnce(call: PendingCall, outgoing: Outgoing, guid: string | undefined, signal: AbortSignal) {
    if (signal.aborted) throw signal.reason;
    if (isLate(call)) throw new TimedOut(call, call.timeout);
    const [[url, request], args, extra] = outgoing;
    const { secret = [] } = rows[call.operation];
    const signsIn = guid === undefined;
    const { epoch, cookies, requests } = session;
    session.requests += 1;
    const cookie = cookieHeader(cookies, url);
    let newGuid: string | undefined;
    let failure: Error;
    // Read late: the Guid may have rotated.
    const conceal: Conceal = (text, length) => {
      const given = secret.map((name) => (args as Record<string, unknown> | undefined)?.[name]);
      const all = [
        guid,
        session.newest,
        session.passedOver,
        newGuid,
        ...given,
        cookieSecrets(cookies, cookie),
        ...(extra?.secrets ?? []),
      ];
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
    if (credentials) options.credentials = credentials;
    if (cookie) options.headers[COOKIE] = [cookie, options.headers[COOKIE] ?? []].flat().join("; ");
    try {
      call.sentAt = new Date();
      const sent = performance.now();
      // The global `fetch` is looked up for each request, because tests and instrumentation replace it later.
      const response = await (customFetch ?? fetch)(url, options);
      call.responseTime = performance.now() - sent;
      call.httpStatus = response.status;
      const setGuid = headerOf(response, newGuidHeader);
      newGuid = readGuid(setGuid);
      if (epoch === session.epoch) {
        if (!signsIn && newGuid !== undefined) session.renew(newGuid, requests);
        storeCookies(cookies, response, requests);
      }
      const result = await readResponse(call, response, conceal);
      const renewal = call.operation === RENEWAL && (result as UpdateGuidSuccess).result;
      if (renewal) newGuid = renewal.guid;
      if (signsIn ? setGuid !== undefined && newGuid === undefined : renewal && !isGuid(newGuid)) {
        throw new UnreadableAnswer(call, "no-new-guid", { httpStatus: response.status });
      }
      if (signsIn) session.begin(newGuid);
      else if (renewal && epoch === session.epoch) session.renew(renewal.guid, requests);
      return result;
    } catch (error) {
      const lost = (reason: unknown) => connectionError(call, reason, conceal, call.responseTime !== undefined);
      try {
        failure = error instanceof InspectorError ? error : lost(error);
      } catch {
        // To read it may fail, for example if it is from a frame that is gone.
        failure = lost("an unreadable error");
      }
      throw failure;
    } finally {
      session.changed?.();
    }
  }

  return async (call: PendingCall, outgoing: Outgoing, signal: AbortSignal): Promise<object> => {
    if (!customFetch && !isAccepted(signal)) throw new WrongArgument(call, "signal", SIGNAL_PROBLEM);
    const { open, consequence } = rows[call.operation];
    const source = open ? undefined : session.guid(call);
    let guid = typeof source === "object" ? await source : source;
    for (;;) {
      const { epoch } = session;
      try {
        return await sendOnce(call, outgoing, guid, signal);
      } catch (error) {
        if (open || !(error instanceof GatewayFailure && sessionEnds.includes(error.retcode))) throw error;
        const isRefusal = guidRefusals.includes(error.retcode);
        if (isRefusal) session.refused(guid as string);
        const next = isRefusal ? await (async () => session.guid(call))().catch(() => undefined) : guid;
        // A poll in progress may bring a newer Guid: what becomes of the poll says whether the session is over.
        if (isRefusal && next === guid && session.polling && call.operation !== POLL) throw error;
        // The end of an earlier session says nothing about one that was begun meanwhile.
        if (next === guid && epoch === session.epoch) {
          session.changed?.(true);
          throw new SessionOver(call, error);
        }
        // Without the newest Guid, nothing is known of the session.
        if (next === undefined || next === guid || signal.aborted) throw error;
        // The Guid has been replaced, and nothing happened. What can cut a call is never repeated: the call may be another one now.
        if (call.attempt > 1 || consequence === "call-cut" || isLate(call))
          throw new GatewayFailure(call, error, "guid-replaced", GUID_REPLACED);
        reportCall(onCall, call, error);
        // A poll that is sent only now is later than the calls that have succeeded meanwhile.
        if (call.operation === POLL) session.pollsAtSuccess = Math.min(session.pollsAtSuccess, session.polls - 1);
        Object.assign(call, { attempt: 2, begun: performance.now(), ...UNSENT });
        guid = next;
      }
    }
  };
}

const GUID_REPLACED = "; its Guid had just been replaced: check agent and call, then call again if still wanted";

/** The operation whose responses replace the Guid. */
export const POLL: OperationId = "pollEvents";

/** The operation whose result contains a new Guid. */
const RENEWAL: OperationId = "updateGuid";

/** The header of a request. A caller's own cookies are sent after those of the gateway. */
export const COOKIE = "Cookie";

/** What a call that has not been sent yet lacks. */
const UNSENT = { sentAt: undefined, responseTime: undefined, httpStatus: undefined, responseBytes: undefined };

import { knownCodes, type OperationId } from "./calls.ts";
import type { Attempt, ErrorCode, GatewayFailure, InspectorError, Outcome } from "./errors/index.ts";

/** What `onCall` receives at the end of each attempt. It contains no text from outside, so no secret. */
export interface CallReport {
  readonly operation: OperationId;
  readonly outcome: "success" | Outcome;
  /** The code of the error that the attempt ended with. */
  readonly code: ErrorCode | undefined;
  /** The gateway's result code if it is in the catalogue. */
  readonly retcode: string | undefined;
  /** 1; or 2 if the client sent the call once more because its Guid had been replaced. Each attempt has its own report. */
  readonly attempt: 1 | 2;
  /** When the request was sent; undefined if it was not. */
  readonly sentAt: Date | undefined;
  /** How long the attempt took until its end, in ms. */
  readonly duration: number;
  /** The time from sending to the beginning of the response, in ms; undefined without a response. */
  readonly responseTime: number | undefined;
  /** The HTTP status; undefined without a response. */
  readonly httpStatus: number | undefined;
  /** The size of the request's body in bytes. */
  readonly requestBytes: number;
  /** The size of the response's body as it was read, decompressed, in bytes; undefined if it was not read. */
  readonly responseBytes: number | undefined;
}

/** Receives a report at the end of each attempt, before the call settles. What it throws or rejects with is ignored. */
export type CallObserver = (report: CallReport) => void;

/** A call in progress, and what is measured of it. */
export interface PendingCall extends Attempt {
  attempt: CallReport["attempt"];
  /** When the attempt began, on the monotonic clock. */
  begun: number;
  /** When the call began, on the wall clock. */
  readonly startedAt: number;
  /** In ms. */
  readonly timeout: number;
  /** The request's body. */
  body?: string | undefined;
  responseTime?: number;
  httpStatus?: number;
  responseBytes?: number;
}

export const startCall = (operation: OperationId, timeout: number): PendingCall => ({
  operation,
  attempt: 1,
  begun: performance.now(),
  startedAt: Date.now(),
  timeout,
});

/** How late, in ms, a timer may be that has not been stopped meanwhile. */
const LATE = 1_000;

/**
 * Whether the timeout of a call expired long ago, but its timer has not fired: the machine slept, or the page was frozen. Compares
 * the wall clock, because other clocks may stop, too.
 *
 * @param least how long ago, in ms
 */
export const isLate = ({ startedAt, timeout }: PendingCall, least = LATE): boolean =>
  Date.now() - startedAt > timeout + least;

export function reportCall(onCall: CallObserver | undefined, call: PendingCall, error?: unknown): void {
  if (!onCall) return;
  const {
    outcome = "success",
    code,
    sentAt,
    retcode = "",
  } = (error ?? call) as Partial<InspectorError & GatewayFailure>;
  const { operation, attempt, responseTime, httpStatus, responseBytes } = call;
  const report: CallReport = {
    operation,
    outcome,
    code,
    retcode: knownCodes.find((known) => known === retcode),
    attempt,
    sentAt,
    duration: performance.now() - call.begun,
    responseTime,
    httpStatus,
    requestBytes: new TextEncoder().encode(call.body).length,
    responseBytes,
  };
  // An async observer may reject.
  (async () => onCall(report))().catch(() => {});
}

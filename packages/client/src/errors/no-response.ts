import { type Attempt, CallError } from "./call-error.ts";

/** No complete response arrived within the timeout. */
export class TimedOut extends CallError {
  override get name(): "TimedOut" {
    return "TimedOut";
  }

  declare readonly code: "timed-out";
  /** The timeout in ms. */
  declare readonly timeout: number;

  constructor(attempt: Attempt, timeout: number) {
    super(attempt, `it took longer than ${timeout} ms`, { code: "timed-out", timeout });
  }
}

/**
 * The connection could not be established, or broke before the complete response had arrived. The outcome is `not-sent` only
 * if the runtime proves it: the host name was not found, the connection was refused, or the certificate is not trusted. The
 * `cause` is a copy of the error of `fetch`, without secrets; in browsers, of its message.
 */
export class ConnectionLost extends CallError {
  override get name(): "ConnectionLost" {
    return "ConnectionLost";
  }

  declare readonly code: "host-not-found" | "unreachable" | "untrusted-certificate" | "connection-lost";
  /** The code that the runtime reported, such as `ECONNRESET`; undefined in browsers. */
  declare readonly runtimeCode: string | undefined;

  /** @param reason what happened, as a complete clause */
  constructor(
    attempt: Attempt,
    reason: string,
    details: { code: ConnectionLost["code"]; runtimeCode?: string | undefined; cause?: unknown },
  ) {
    super(attempt, reason, details);
  }
}

/**
 * The caller's signal aborted the call; `cause` is the reason of the signal. Aborting does not undo a call: if it was sent, it
 * may have taken effect, and its outcome is `unknown`.
 */
export class Aborted extends CallError {
  override get name(): "Aborted" {
    return "Aborted";
  }

  declare readonly code: "aborted";

  /** @param cause the reason of the caller's signal */
  constructor(attempt: Attempt, cause: unknown) {
    super(attempt, "it was aborted", { code: "aborted", cause });
  }
}

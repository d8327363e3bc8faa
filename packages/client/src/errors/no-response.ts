import { type Attempt, InspectorError } from "./inspector-error.ts";

/** No whole answer arrived within the timeout. */
export class TimedOut extends InspectorError {
  override get name(): "TimedOut" {
    return "TimedOut";
  }

  /** The timeout in ms. */
  declare readonly timeout: number;

  constructor(attempt: Attempt, timeout: number) {
    super(attempt, `it took longer than ${timeout} ms`, { timeout });
  }
}

/**
 * The connection could not be made, or broke before the whole answer had arrived. The outcome is `not-sent` only where the
 * runtime proves it: the host name was not found, the connection was refused, the certificate was not trusted. The `cause`
 * is a copy of what `fetch` failed with, without secrets.
 */
export class ConnectionLost extends InspectorError {
  override get name(): "ConnectionLost" {
    return "ConnectionLost";
  }

  /** @param reason what happened, as a whole clause */
  constructor(attempt: Attempt, reason: string, details?: { code?: string | undefined; cause?: unknown }) {
    super(attempt, reason, details);
  }
}

/**
 * The caller's signal aborted the call, and its reason is the `cause`. Aborting does not undo: a call that was sent may have
 * taken effect, and its outcome is `unknown`.
 */
export class Aborted extends InspectorError {
  override get name(): "Aborted" {
    return "Aborted";
  }

  /** @param cause the reason of the caller's signal */
  constructor(attempt: Attempt, cause: unknown) {
    super(attempt, "it was aborted", { cause });
  }
}

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

/** The connection could not be made, or broke before the whole answer had arrived. */
export class ConnectionLost extends InspectorError {
  override get name(): "ConnectionLost" {
    return "ConnectionLost";
  }

  /** @param reason what the runtime's `fetch` said */
  constructor(attempt: Attempt, reason: string) {
    super(attempt, `the connection broke: ${reason}`);
  }
}

/** The caller's signal aborted the call. */
export class Aborted extends InspectorError {
  override get name(): "Aborted" {
    return "Aborted";
  }

  constructor(attempt: Attempt) {
    super(attempt, "it was aborted");
  }
}

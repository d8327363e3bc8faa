import { GatewayFailure, type Refusal } from "./bad-response.ts";
import type { Attempt } from "./call-error.ts";

/**
 * A sign-in was refused because the agent has a session, for example that of the page before it was reloaded. There are two
 * options, each with a cost:
 *
 * - `resumeSession` continues the session, if it was saved. It changes nothing. Events of the meantime may be lost, and what the
 *   inspector was doing is unknown.
 * - `forceSignIn` ends the session. After an intercept this may hang up on the customer, and another desktop of the agent loses
 *   its session. Offer it to a person; never call it automatically.
 *
 * A session without polls ends after two minutes.
 */
export class AlreadySignedIn extends GatewayFailure {
  declare readonly code: "already-signed-in";
  declare readonly operation: "login";
  /** The gateway that refused the sign-in. */
  declare readonly baseUrl: string;

  constructor(attempt: Attempt, response: Refusal, baseUrl: string) {
    super(attempt, { ...response, baseUrl } as Refusal, "already-signed-in", OPTIONS);
  }
}

const OPTIONS =
  ": the agent has a session. Resume it (resumeSession; events may be lost), or end it (forceSignIn; may hang up on a customer)";

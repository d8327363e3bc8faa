import type { InspectionStep } from "../session/shared-session.ts";
import type { Session } from "../session-state.ts";
import { JOINED } from "./transitions.ts";

/**
 * Decides whether an event happened before or after the inspector joined. Inferred: the gateway delivers events in order, and sends
 * one `AgentState_Busy` for each join; so what arrives before it is older, such as the `AgentState_Ready` of the sign-in.
 */
export class EventOrder {
  readonly #session: Session;
  /** How many joins have an `AgentState_Busy` that has not arrived; NaN if that cannot be said. */
  #awaited = 0;
  /** The latest poll when the latest step ended: if a later poll returns no event, everything after it is newer. */
  #mark: number;
  #pendingSteps = 0;

  /** @param isLate whether earlier joins are unknown to it */
  constructor(session: Session, isLate: boolean) {
    this.#session = session;
    this.#mark = session.polls;
    if (isLate || session.resumed) this.#awaited = Number.NaN;
  }

  /** Events are received from now on. Some may wait at the gateway, unless they were polled for before or the session is new. */
  follow(): void {
    const { following, polls, resumed } = this.#session;
    if (!following && (polls > 0 || resumed)) this.#awaited = Number.NaN;
  }

  /** Events are not received any more, or one may be missing. */
  miss(): void {
    if (this.#awaited !== 0) this.#awaited = Number.NaN;
  }

  /** The inspector has had a call, which has an `AgentState_Busy` of its own. */
  confuse(): void {
    this.#awaited = Number.NaN;
  }

  begin(joins: boolean): void {
    this.#pendingSteps += 1;
    this.#mark = Number.POSITIVE_INFINITY;
    if (joins) this.#awaited += 1;
  }

  settle(joins: boolean, phase: InspectionStep["phase"]): void {
    this.#pendingSteps = Math.max(this.#pendingSteps - 1, 0);
    if (this.#pendingSteps === 0) this.#mark = this.#session.polls;
    if (!joins || this.#awaited === 0) return;
    if (phase === "refused" || phase === "not-sent") this.#awaited -= 1;
    else if (phase !== "done") this.#awaited = Number.NaN;
  }

  /** Whether an event that arrives now is newer than the latest join; undefined if that cannot be said. */
  isNewer(eventType: string): boolean | undefined {
    if (this.#session.emptyPoll > this.#mark) this.#awaited = 0;
    if (eventType === JOINED && this.#awaited > 0) this.#awaited -= 1;
    return Number.isNaN(this.#awaited) ? undefined : this.#awaited === 0;
  }
}

import type { InspectionStep, OrderState } from "../session/shared-session.ts";
import type { Session } from "../session-state.ts";
import { JOINED } from "./transitions.ts";

/**
 * Decides whether an event happened before or after the inspector joined. Inferred: the gateway delivers events in order, and sends
 * one `AgentState_Busy` for each join; so what arrives before it is older, such as the `AgentState_Ready` of the sign-in.
 */
export class EventOrder {
  readonly state: OrderState;
  readonly #session: Session;

  /** @param isLate whether earlier joins are unknown to it @param known what another tab knows of them */
  constructor(session: Session, isLate: boolean, known?: OrderState) {
    this.#session = session;
    const awaited = isLate || session.resumed ? Number.NaN : 0;
    this.state = { awaited, mark: session.polls, ...known };
  }

  /** Events are received from now on. Some may wait at the gateway, unless they were polled for before or the session is new. */
  follow(): void {
    const { following, polls, resumed } = this.#session;
    if (!following && (polls > 0 || resumed)) this.confuse();
  }

  /** Events are not received any more, or one may be missing. */
  miss(): void {
    if (this.state.awaited !== 0) this.confuse();
  }

  /** The inspector has had a call, which has an `AgentState_Busy` of its own. */
  confuse(): void {
    this.state.awaited = Number.NaN;
  }

  begin(joins: boolean): void {
    this.state.mark = Number.POSITIVE_INFINITY;
    if (joins) this.state.awaited += 1;
  }

  /** @param isLast whether no other step is pending */
  settle(joins: boolean, phase: InspectionStep["phase"], isLast: boolean): void {
    const { state } = this;
    if (isLast) state.mark = this.#session.polls;
    if (!joins || state.awaited === 0) return;
    if (phase === "refused" || phase === "not-sent") state.awaited -= 1;
    else if (phase !== "done") this.confuse();
  }

  /** Whether an event that arrives now is newer than the latest join; undefined if that cannot be said. */
  isNewer(eventType: string): boolean | undefined {
    const { state } = this;
    if (this.#session.emptyPoll > state.mark) state.awaited = 0;
    if (eventType === JOINED && state.awaited > 0) state.awaited -= 1;
    return Number.isNaN(state.awaited) ? undefined : state.awaited === 0;
  }
}

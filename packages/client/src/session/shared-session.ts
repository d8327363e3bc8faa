import type { Listener, Unsubscribe } from "../events/listener.ts";
import type { InspectionSnapshot } from "../inspection/snapshot.ts";

/** A step of the inspection, as tabs announce it to each other. It can be cloned. */
export interface InspectionStep {
  /** Identifies the step among the tabs. */
  readonly id: string;
  /** `lost`: the tab disappeared while its step was pending. Otherwise `pending`, or the outcome. */
  readonly phase: "pending" | "done" | "refused" | "not-sent" | "unknown" | "lost";
  /** The inspection in this phase, in the tab that takes the step. For `lost` it is that of the pending step. */
  readonly snapshot: InspectionSnapshot;
}

/** What is known of the order of events. It can be cloned. */
export interface OrderState {
  /** How many joins have an `AgentState_Busy` that has not arrived; NaN if that cannot be said. */
  awaited: number;
  /** The latest poll when the latest step ended: if a later poll returns no event, everything after it is newer. */
  mark: number;
}

/**
 * What the streams and the inspection of an inspector need while several tabs share its session. In every tab, `polls`, `emptyPoll`
 * and `following` of the inspector's `Session` must be those of the one poll, so that events can be put in order.
 */
export interface SharedSession {
  /** Delivers the items of the one poll, in every tab. */
  subscribe(listener: Listener): Unsubscribe;
  /** Sends a step of this tab to the others, before it is sent to the gateway and when its result is known. Never waits. */
  announce(step: InspectionStep): void;
  /** Receives the steps of the other tabs. */
  onStep(listener: (step: InspectionStep) => void): () => void;
  /** What is known of the inspection. The inspection of this tab sets it; a tab that joins begins with the value of another tab. */
  inspection: InspectionSnapshot | undefined;
  /** What that inspection knows of the order of events. It changes with each event. */
  order?: OrderState | undefined;
  /** Whether something happened before this tab had an inspection, which therefore does not know what the inspector does. */
  readonly missedStep?: boolean;
  /**
   * Calls the listener when this tab may have missed steps of other tabs, or takes part no more. It receives what another tab knows of
   * the inspection and of the order of events, if there is one.
   */
  onMissedSteps(listener: (published?: InspectionSnapshot, order?: OrderState) => void): () => void;
  /** Whether this tab takes no part any more: it cannot announce a step. */
  readonly hasEnded?: boolean;
  /** Whether another client uses the same session elsewhere. */
  readonly sharedElsewhere: boolean;
  /** Calls the listener when `sharedElsewhere` changes. */
  onSharedElsewhere(listener: () => void): () => void;
}

const shared = new WeakMap<object, SharedSession>();

/** From now on, the streams and the inspection of this inspector use the shared session; without one, their own poll. */
export function shareSession(inspector: object, session: SharedSession | undefined): void {
  if (session) shared.set(inspector, session);
  else shared.delete(inspector);
}

/** The shared session of an inspector, if several tabs may share it. */
export const sharedSessionOf = (inspector: object): SharedSession | undefined => shared.get(inspector);

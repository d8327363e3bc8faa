import type { Inspector } from "../inspector.ts";
import { type Observable, ObservableValue } from "../observable.ts";

/** What a tab knows of its part. */
export interface TabsState {
  /**
   * `leader`: this tab polls. `follower`: another tab polls. `waiting`: no tab is known to poll, for example because the one that
   * did was closed; another one follows at once. `ended`: this tab takes no part any more.
   */
  readonly role: "leader" | "follower" | "waiting" | "ended";
  /** Whether something outside these tabs polls in the same session, and may receive events that are missing here. */
  readonly sharedElsewhere: boolean;
}

/** A session that the tabs of this browser share. */
export interface Tabs {
  /** An inspector of the session, the same object as long as this tab takes part. */
  readonly inspector: Inspector;
  /** What this tab knows of its part: whether it polls, and whether something else does. */
  readonly state: Observable<TabsState>;
  /**
   * Ends this tab's part: its streams end, and another tab leads. It sends nothing and does not sign out. It can be called again.
   */
  dispose(): void;
}

export class TabsStateValue extends ObservableValue<TabsState> {
  constructor() {
    super({ role: "waiting", sharedElsewhere: false });
  }

  update(state: TabsState): void {
    const { role, sharedElsewhere } = this.snapshot;
    if (role !== state.role || sharedElsewhere !== state.sharedElsewhere) this.set(state);
    if (state.role === "ended") this.end();
  }
}

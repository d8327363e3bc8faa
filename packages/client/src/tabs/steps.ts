import type { InspectionStep, SharedSession } from "../session/shared-session.ts";
import type { LeadState, StepMessage } from "./messages.ts";
import type { Platform } from "./platform.ts";

/** The inspection in a shared session: what this tab knows of it, and of the steps of all tabs. */
export class Steps implements Omit<SharedSession, "subscribe"> {
  /** That of this tab's inspection; without one, what the leader has published, unless something has happened since. */
  inspection: SharedSession["inspection"];
  order: SharedSession["order"];
  missedStep = false;
  hasEnded = false;
  #sharedElsewhere = false;
  /** Whether this tab does not know yet what the others did while it took no part. */
  #isBehind = false;
  readonly #locks: Platform["locks"];
  readonly #name: string;
  readonly #post: (step: InspectionStep) => StepMessage;
  /** The inspection of this tab, if there is one. */
  readonly #listeners = new Set<(step: InspectionStep) => void>();
  readonly #behind = new Set<Parameters<SharedSession["onMissedSteps"]>[0]>();
  readonly #elsewhere = new Set<() => void>();
  /** The tabs whose end is waited for. */
  readonly #watched = new Set<string>();
  readonly #pending = new Map<string, StepMessage>();

  /**
   * @param name the name of the session, to which a tab's ID is added: the name of the lock that this tab holds as long as it exists
   * @param post sends a step to the other tabs
   */
  constructor(locks: Platform["locks"], name: string, post: (step: InspectionStep) => StepMessage) {
    this.#locks = locks;
    this.#name = name;
    this.#post = post;
  }

  /** The steps of all tabs whose results are not known yet. */
  get pending(): readonly StepMessage[] {
    return [...this.#pending.values()];
  }

  /** Whether this tab has to learn from the leader what the inspector does. */
  get isBehind(): boolean {
    return this.#isBehind || this.missedStep;
  }

  /** Whether the inspector may take part in a call, as far as this tab knows. */
  get mayInspect(): boolean {
    return this.missedStep || !["idle", "ended", undefined].includes(this.inspection?.state);
  }

  get sharedElsewhere(): boolean {
    return this.hasEnded || this.#sharedElsewhere;
  }

  set sharedElsewhere(sharedElsewhere: boolean) {
    if (this.#sharedElsewhere === sharedElsewhere) return;
    this.#sharedElsewhere = sharedElsewhere;
    for (const listener of [...this.#elsewhere]) listener();
  }

  readonly announce = (step: InspectionStep): void => {
    this.#note(this.#post(step));
  };

  readonly onStep = (listener: (step: InspectionStep) => void): (() => void) => {
    this.missedStep = false;
    return add(this.#listeners, listener);
  };

  readonly onMissedSteps: SharedSession["onMissedSteps"] = (listener) => add(this.#behind, listener);

  readonly onSharedElsewhere = (listener: () => void): (() => void) => add(this.#elsewhere, listener);

  /** This tab took no part for a while. */
  fallBehind(): void {
    this.#isBehind = true;
    this.#pending.clear();
    if (this.#listeners.size === 0) this.#miss();
    for (const listener of [...this.#behind]) listener();
  }

  /** An event has arrived, or may be missing. Without an inspection, this tab cannot say what it changes. */
  outdate(): void {
    if (this.#listeners.size > 0) return;
    if (this.mayInspect) this.#miss();
    else if (this.order) this.order = { ...this.order, awaited: Number.NaN };
  }

  /** Takes over what the leader has published, if this tab does not know it. */
  catchUp({ inspection, order, steps }: LeadState): void {
    const isBehind = this.#isBehind;
    this.#isBehind = false;
    if (this.#listeners.size === 0) {
      if (inspection) Object.assign(this, { inspection, order, missedStep: false });
      // What the leader has published includes them.
      for (const step of steps) this.#watch(step);
    } else if (isBehind) {
      for (const listener of [...this.#behind]) listener(inspection, order);
      for (const step of steps) this.receive(step);
    }
  }

  /** Another tab has announced a step. */
  receive(message: StepMessage): void {
    const { step } = message;
    if (this.#listeners.size === 0) this.#miss();
    for (const listener of [...this.#listeners]) listener(step);
    if (step.phase === "pending") this.#watch(message);
    else this.#note(message);
  }

  #miss(): void {
    this.missedStep = true;
    this.inspection = this.order = undefined;
  }

  #watch(message: StepMessage): void {
    const { from } = message;
    this.#note(message);
    if (this.#watched.has(from)) return;
    this.#watched.add(from);
    // Granted when that tab has disappeared, or left its page.
    const onEnd = () => {
      this.#watched.delete(from);
      for (const it of this.pending) if (it.from === from) this.receive({ ...it, step: { ...it.step, phase: "lost" } });
    };
    this.#locks?.request(`${this.#name}:${from}`, { mode: "shared" }, onEnd).catch(() => {});
  }

  #note(message: StepMessage): void {
    const { id, phase } = message.step;
    if (phase === "pending") this.#pending.set(id, message);
    else this.#pending.delete(id);
  }
}

/** Returns a function that removes the listener. */
function add<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

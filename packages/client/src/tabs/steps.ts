import type { InspectionStep, SharedSession } from "../session/shared-session.ts";
import type { StepMessage } from "./messages.ts";
import type { Platform } from "./platform.ts";

/** What the tabs know of each other's steps of the inspection. */
export class Steps {
  /** Whether a step was announced that no inspection of this tab received, since the leader published its state. */
  missed = false;
  /** Whether this tab does not know yet what the others did while it took no part. */
  #isBehind = false;
  readonly #locks: Platform["locks"];
  readonly #name: string;
  readonly #post: (step: InspectionStep) => StepMessage;
  readonly #listeners = new Set<(step: InspectionStep) => void>();
  readonly #behind = new Set<(published: SharedSession["inspection"]) => void>();
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

  readonly announce = (step: InspectionStep): void => {
    this.#note(this.#post(step));
  };

  readonly onStep = (listener: (step: InspectionStep) => void): (() => void) => {
    this.#listeners.add(listener);
    this.missed = false;
    return () => this.#listeners.delete(listener);
  };

  readonly onMissedSteps = (listener: (published: SharedSession["inspection"]) => void): (() => void) => {
    this.#behind.add(listener);
    return () => this.#behind.delete(listener);
  };

  /** This tab took no part for a while. */
  fallBehind(): void {
    this.#isBehind = true;
    this.missed ||= this.#listeners.size === 0;
    this.#pending.clear();
    this.#report(undefined);
  }

  /**
   * After this tab took no part: takes over what the others did.
   *
   * @param published what another tab knows of the inspection, if there is one
   * @param pending the steps that are pending in other tabs
   */
  catchUp(published: SharedSession["inspection"], pending: readonly StepMessage[]): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    this.#report(published);
    for (const step of pending) this.receive(step);
  }

  /** Another tab has announced a step. */
  receive(message: StepMessage): void {
    const { from, step } = message;
    this.#note(message);
    this.missed ||= this.#listeners.size === 0;
    for (const listener of [...this.#listeners]) listener(step);
    if (step.phase !== "pending" || this.#watched.has(from)) return;
    this.#watched.add(from);
    // Granted when that tab has disappeared, or left its page.
    const onEnd = () => {
      this.#watched.delete(from);
      for (const it of this.pending) if (it.from === from) this.receive({ ...it, step: { ...it.step, phase: "lost" } });
    };
    this.#locks?.request(`${this.#name}:${from}`, { mode: "shared" }, onEnd).catch(() => {});
  }

  #report(published: SharedSession["inspection"]): void {
    for (const listener of [...this.#behind]) listener(published);
  }

  #note(message: StepMessage): void {
    const { id, phase } = message.step;
    if (phase === "pending") this.#pending.set(id, message);
    else this.#pending.delete(id);
  }
}

import type { InspectionStep } from "../session/shared-session.ts";
import type { StepMessage } from "./messages.ts";
import type { Platform } from "./platform.ts";

/** What the tabs know of each other's steps of the inspection. */
export class Steps {
  /** Whether a step was announced that no inspection of this tab received, since the leader published its state. */
  missed = false;
  readonly #locks: Platform["locks"];
  readonly #name: string;
  readonly #post: (step: InspectionStep) => StepMessage;
  readonly #listeners = new Set<(step: InspectionStep) => void>();
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
    return () => this.#listeners.delete(listener);
  };

  /** Another tab has announced a step. */
  receive(message: StepMessage): void {
    const { from, step } = message;
    const isKnown = this.#pending.has(step.id);
    this.#note(message);
    this.missed ||= this.#listeners.size === 0;
    for (const listener of [...this.#listeners]) listener(step);
    if (step.phase !== "pending" || isKnown) return;
    // Granted when that tab has disappeared, or left its page.
    const onEnd = () => {
      if (this.#pending.has(step.id)) this.receive({ ...message, step: { ...step, phase: "lost" } });
    };
    this.#locks?.request(`${this.#name}:${from}`, { mode: "shared" }, onEnd).catch(() => {});
  }

  #note(message: StepMessage): void {
    const { id, phase } = message.step;
    if (phase === "pending") this.#pending.set(id, message);
    else this.#pending.delete(id);
  }
}

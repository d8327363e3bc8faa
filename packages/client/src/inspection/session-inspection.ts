import type { CallOptions } from "@qualitycontrol/contract/calls";
import type { AgentStatus } from "@qualitycontrol/contract/values";
import { templateOf } from "../calls.ts";
import { sessionOf } from "../connections.ts";
import { InspectorError, invalidOption, StepNotPossible } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import { type Facts, heardBy, isFree, isPending, problemWith, transitionOf, UNKNOWN } from "./describe.ts";
import { unknownAfter } from "./facts.ts";
import type { Inspection, Target } from "./inspection.ts";
import { callsOf, type Evidence, lookUp } from "./look.ts";
import { settle } from "./settle.ts";
import type { Audience, InspectionSnapshot, Mode, PendingStep, Possible } from "./snapshot.ts";
import { TrackedInspection } from "./tracked-inspection.ts";
import { checkMode, type InspectionOperation, isStep, modes, type Transition, transitions } from "./transitions.ts";

/** Checked by type: the object with all states would be in every bundle. */
const IDLE: typeof AgentStatus.Idle = 4;

/** The steps of an inspection. */
export class SessionInspection extends TrackedInspection implements Inspection {
  /** What this inspection sends itself. */
  #sending: InspectionOperation | undefined;

  constructor(inspector: Inspector, previous: TrackedInspection | undefined) {
    super(inspector, previous);
    sessionOf(inspector).calling = (operation) => {
      if (operation === this.#sending || !isStep(operation)) return;
      // The application takes a step without this inspection.
      this.doubt("overlap");
      this.announce(String(Math.random()), "done", unknownAfter(this.snapshot, "overlap"));
    };
  }

  get state(): InspectionSnapshot["state"] {
    return this.snapshot.state;
  }

  get heardBy(): Audience {
    return this.snapshot.heardBy;
  }

  get can(): Possible {
    return this.snapshot.can;
  }

  /** Joins an agent. */
  async inspect(workNo: string | number, mode: Mode, options?: CallOptions): Promise<void> {
    checkMode(mode, "inspect");
    // A missing agent is not the one who was inspected before.
    return this.#take(this.#choose("inspect", mode), { workNo: String(workNo) }, options);
  }

  async switchTo(mode: Mode, options?: CallOptions): Promise<void> {
    checkMode(mode, "switchTo");
    return this.#take(this.#choose("switchTo", mode), {}, options);
  }

  async leave(options?: CallOptions): Promise<void> {
    return this.#take(this.#choose("leave"), {}, options);
  }

  async intercept(callId?: string, options?: CallOptions): Promise<void> {
    const chosen = this.#choose("intercept");
    if (callId !== undefined) return this.#take(byOperation("interceptCall") ?? chosen, { callId }, options);
    return this.#take(chosen, {}, options, async (workNo) => {
      const calls = await callsOf(this.inspector, workNo, options ?? {}).catch((cause) => {
        throw new StepNotPossible(chosen, "the agent's calls could not be looked up", { code: "calls-unknown", cause });
      });
      if (calls.length === 0) throw new StepNotPossible(chosen, "the agent has no call", { code: "invalid-step" });
      if (calls.length > 1) {
        const because = `the agent has several calls (${calls.join(", ")}): name one`;
        throw new StepNotPossible(chosen, because, { code: "several-calls", calls });
      }
      const { end, doubt } = this.meanwhile;
      if (end) throw new StepNotPossible(chosen, "the inspection has ended", { code: "invalid-step" });
      if (doubt || this.handedOver) throw new StepNotPossible(chosen, UNKNOWN, { code: "state-unknown" });
    });
  }

  async send(operation: InspectionOperation, target: Target = {}, options?: CallOptions): Promise<void> {
    const { mode } = target;
    const named = byOperation(operation, mode);
    if (!named || (operation === "interceptCall" && target.callId === undefined))
      throw invalidOption(`send: ${operation} is no operation of an inspection, or lacks its mode or call.`);
    if (this.state !== "unknown") {
      if (isPending(this.snapshot)) this.#choose(named.action, named.mode);
      throw new StepNotPossible(named, `the state is known: ${this.state}`, { code: "invalid-step" });
    }
    if (this.handedOver || this.shared?.hasEnded)
      throw new StepNotPossible(named, "this inspection takes part no more", { code: "state-unknown" });
    if ((target.workNo ?? this.snapshot.workNo) === undefined) throw invalidOption("send: workNo is missing.");
    // The other intercept names no call: it takes the one that the agent has then.
    return this.#take(named, { ...target, callId: operation === "interceptCall" ? target.callId : undefined }, options);
  }

  async look(options: CallOptions = {}): Promise<Evidence> {
    const { changes } = this;
    const found = await lookUp(this.inspector, this.snapshot.workNo, options);
    const evidence = { ...found, items: [...this.items] };
    const { state, workNo } = this.snapshot;
    if (changes === this.changes && !isFree(this.snapshot) && !isPending(this.snapshot)) {
      if (found.self.status === IDLE) {
        const ended: Facts = { state: "ended", reason: "unknown", inferredCause: undefined, workNo };
        this.learn(state === "unknown" ? { state: "idle", workNo } : ended);
      }
    }
    return evidence;
  }

  async settled({ timeout }: { timeout: number }): Promise<InspectionSnapshot> {
    return settle(this, timeout);
  }

  /** @throws StepNotPossible if the step is not possible now */
  #choose(action: PendingStep["action"], mode?: Mode): Transition {
    const { state } = this;
    const chosen = transitionOf(state, action, mode);
    const because = problemWith(this.snapshot, action, mode);
    if (chosen && !because) return chosen;
    const code = state === "unknown" ? "state-unknown" : isPending(this.snapshot) ? "step-pending" : "invalid-step";
    throw new StepNotPossible({}, because ?? state, { code });
  }

  /** Takes a step. @param prepare called while it is pending; what it throws is the step's error, and nothing is sent */
  async #take(
    transition: Transition,
    { workNo = this.snapshot.workNo, callId }: Target,
    options?: CallOptions,
    prepare?: (workNo: string) => Promise<void>,
  ): Promise<void> {
    const { action, mode, operation, meanwhile: state, to } = transition;
    const agent = String(workNo);
    const id = String(Math.random());
    const pending: PendingStep = { action, mode, inOtherTab: false };
    const audience = heardBy(this.state, to);
    const result = (): Facts =>
      to === "talking"
        ? { state: to, callId: callId ?? this.meanwhile.callId, workNo: agent }
        : to === "ended"
          ? { state: to, reason: "left", inferredCause: undefined, workNo: agent }
          : ({ state: to, workNo: agent } as Facts);
    const settleAs = (phase: InspectorError["outcome"] | "done") => {
      const isTalking = action === "intercept" && this.meanwhile.callId !== undefined;
      const facts =
        phase === "done" || (phase === "unknown" && isTalking)
          ? result()
          : phase === "unknown"
            ? unknownAfter(this.before, "outcome", pending, agent)
            : this.before;
      this.announce(id, phase, facts);
      this.settle(id, phase, facts);
    };
    this.begin(id, { state, pending, workNo: agent }, audience);
    this.announce(id, "pending", this.snapshot);
    try {
      await prepare?.(agent);
      this.#sending = operation;
      await this.inspector[operation](argumentsOf(transition, agent, callId), options);
    } catch (error) {
      settleAs(error instanceof InspectorError ? error.outcome : "unknown");
      throw error;
    } finally {
      this.#sending = undefined;
    }
    settleAs("done");
  }
}

const byOperation = (operation: string, mode?: Mode): Transition | undefined =>
  transitions.find((it) => it.operation === operation && (it.action !== "switchTo" || it.mode === mode));

/** The arguments of an operation, by the names in the contract: of the agent, the mode and the call. */
function argumentsOf({ operation, mode }: Transition, workNo: string, callId: string | undefined): never {
  const values: Record<string, unknown> = { switchtype: mode && modes[mode].number, callId };
  const names = [...templateOf(operation).args.keys()];
  return Object.fromEntries(names.map((name) => [name, name in values ? values[name] : workNo])) as never;
}

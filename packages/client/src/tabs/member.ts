import { SessionOver } from "../errors/index.ts";
import type { Unordered } from "../events/item.ts";
import type { Inspector } from "../inspector.ts";
import type { SharedSession } from "../session/shared-session.ts";
import { openSession } from "../session/signed-in-inspector.ts";
import { type Joined, joinWith } from "./joined.ts";
import type { Lead } from "./lead.ts";
import {
  continues,
  type ItemMessage,
  type LeadState,
  plainError,
  type Question,
  revivedError,
  type StepMessage,
} from "./messages.ts";
import type { TabsOptions } from "./options.ts";
import type { Platform } from "./platform.ts";
import { Steps } from "./steps.ts";
import type { TabChannel } from "./tab-channel.ts";
import { TabsStateValue } from "./tabs.ts";

/** What a member needs of its tab. */
export interface MemberHooks {
  /** Called when this tab has joined or ended, and after each change. */
  settle(): void;
  /** A call of this tab has signed the inspector out. */
  signedOut(): void;
}

/** What one tab knows of the session: it publishes it while it leads, otherwise it follows what is published. */
export class Member {
  readonly id: string;
  readonly state: TabsStateValue = new TabsStateValue();
  readonly steps: Steps;
  joined: Joined | undefined;
  /** Undefined while this tab does not lead. */
  lead: Lead | undefined;
  /** What the leader, which may be this tab, has published, and the latest item. */
  known: LeadState | undefined;
  hasEnded = false;
  /** What the inspection of this tab knows, once there is one: only then it follows the events. */
  #inspection: SharedSession["inspection"];
  readonly #options: TabsOptions;
  readonly #platform: Platform;
  readonly #channel: TabChannel;
  readonly #hooks: MemberHooks;

  constructor(
    id: string,
    name: string,
    options: TabsOptions,
    platform: Platform,
    channel: TabChannel,
    hooks: MemberHooks,
  ) {
    this.id = id;
    this.#options = options;
    this.#platform = platform;
    this.#channel = channel;
    this.#hooks = hooks;
    this.steps = new Steps(platform.locks, name, (step) => {
      const message: StepMessage = { kind: "step", from: id, step };
      channel.post(message);
      return message;
    });
  }

  /** This tab takes part: from now on, or again. */
  enter(): void {
    const { known } = this;
    if (!known) return;
    // Other tabs may have received items, or taken steps, while this page was not shown.
    this.known = { ...known, isPolling: true };
    this.steps.fallBehind();
  }

  /** This tab knows the session. */
  join(inspector: Inspector): Joined {
    const { state, steps } = this;
    const inspection = () => (steps.missed ? undefined : (this.#inspection ?? this.known?.inspection));
    // The other tabs go on without this one.
    const hasEnded = () => this.hasEnded;
    const setInspection = (snapshot: SharedSession["inspection"]) => {
      this.#inspection = snapshot;
    };
    const hooks = {
      lead: () => this.lead,
      ask: () => this.#channel.ask(),
      guidChanged: (before: string | undefined, guid: string) =>
        this.lead ? this.publish() : this.#channel.post({ kind: "guid", before, guid }),
      signedOut: () => this.#hooks.signedOut(),
    };
    this.joined = joinWith(inspector, this.#options, hooks, {
      announce: steps.announce,
      onStep: steps.onStep,
      onMissedSteps: steps.onMissedSteps,
      get inspection() {
        return inspection();
      },
      set inspection(snapshot) {
        setInspection(snapshot);
      },
      get missedStep() {
        return steps.missed;
      },
      get sharedElsewhere() {
        return hasEnded() || state.snapshot.sharedElsewhere;
      },
      get hasEnded() {
        return hasEnded();
      },
      onSharedElsewhere: (listener) => {
        let { sharedElsewhere: before } = state.snapshot;
        return state.subscribe(({ sharedElsewhere }) => {
          if (before === sharedElsewhere) return;
          before = sharedElsewhere;
          listener();
        });
      },
    });
    return this.joined;
  }

  /**
   * Publishes the state of the leader, if this tab leads.
   *
   * @param to the question that this answers
   */
  publish(to?: Question, hasLeft = false): void {
    const { lead, joined, known } = this;
    if (!lead) return;
    this.known = {
      ...lead.state,
      isPolling: lead.isPolling,
      hasLeft,
      number: known?.epoch === lead.state.epoch ? known.number : 0,
      leader: this.id,
      isVisible: this.#platform.isVisible(),
      inspection: this.steps.missed ? undefined : this.#inspection,
      steps: this.steps.pending,
      ...joined?.link.state(lead.isPolling),
      to,
    };
    this.#channel.post(this.known);
    this.changed();
  }

  /** Delivers an item of this tab's poll to all tabs. */
  deliver(item: Unordered, poll: number): void {
    const { joined, known } = this;
    if (!joined || !known) return;
    const { epoch } = known;
    const number = known.number + 1;
    this.known = { ...known, number };
    const error = plainError((item as { error?: unknown }).error);
    const plain = { ...item, ...(error && { error }) } as Unordered;
    const { emptyPoll } = joined.connection.session;
    this.#channel.post({ kind: "item", epoch, number, item: plain, poll, emptyPoll });
    joined.feed.deliver(item, poll);
  }

  /** Takes over what another tab has published. */
  follow(state: LeadState): void {
    const { joined, known } = this;
    this.known = state;
    const { session, steps } = state;
    if (this.steps.missed) this.#inspection = undefined;
    this.steps.missed &&= state.inspection === undefined;
    if (joined) {
      joined.link.follow(state);
      if (!continues(state, known)) joined.feed.deliver();
      this.steps.catchUp(state.inspection, steps);
    } else if (session) {
      const { link, connection } = this.join(openSession({ ...this.#options, ...session }));
      connection.session.resumed = true;
      link.follow(state);
      for (const step of steps) this.steps.receive(step);
      // The published inspection includes them.
      this.steps.missed = false;
    }
    this.changed();
  }

  /** Receives an item of another tab's poll, each once. */
  accept({ epoch, number, item, poll, emptyPoll }: ItemMessage): void {
    const { joined, known } = this;
    if (!joined || !known || (epoch === known.epoch && number <= known.number)) return;
    // The state of a new leader is missing: its answer shows that items are missing, too.
    if (epoch > known.epoch) return void this.#channel.ask();
    if (number > known.number + 1) joined.feed.deliver();
    this.known = { ...known, number };
    joined.connection.session.emptyPoll = emptyPoll;
    const { error } = item as { error?: object };
    joined.feed.deliver(error ? ({ ...item, error: revivedError(error) } as Unordered) : item, poll);
  }

  /** Whether the inspector may take part in a call, as far as this tab knows. */
  get mayInspect(): boolean {
    const { inspection, missedStep = false } = this.joined?.shared ?? {};
    return missedStep || !["idle", "ended", undefined].includes(inspection?.state);
  }

  /** This tab takes no part any more; the others may go on. */
  end(error: unknown): void {
    const { joined, steps } = this;
    const isOver = error instanceof SessionOver || joined?.connection.session.lifetime.signal.aborted;
    if (!isOver) steps.fallBehind();
    joined?.feed.end(error);
    this.changed();
  }

  /** Shows the state to the app. */
  changed(): void {
    const { lead, joined, known, hasEnded } = this;
    const isFollower = joined && known && known.leader !== this.id && !known.hasLeft;
    this.state.update({
      role: hasEnded ? "ended" : lead && joined ? "leader" : isFollower ? "follower" : "waiting",
      sharedElsewhere: known?.sharedElsewhere ?? false,
    });
    if (joined || hasEnded) this.#hooks.settle();
  }
}

import { SessionOver } from "../errors/index.ts";
import type { Unordered } from "../events/item.ts";
import type { Inspector } from "../inspector.ts";
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
import type { SessionOfTabs } from "./options.ts";
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
  /** The number of the question whose answer includes what this tab has missed; 0 if it has missed nothing. */
  #asked = 0;
  readonly #session: SessionOfTabs;
  readonly #platform: Platform;
  readonly #channel: TabChannel;
  readonly #hooks: MemberHooks;

  constructor(id: string, session: SessionOfTabs, platform: Platform, channel: TabChannel, hooks: MemberHooks) {
    this.id = id;
    this.#session = session;
    this.#platform = platform;
    this.#channel = channel;
    this.#hooks = hooks;
    this.steps = new Steps(platform.locks, session.name, (step) => {
      const message: StepMessage = { kind: "step", from: id, step };
      channel.post(message);
      return message;
    });
  }

  /** This tab takes part: from now on, or again. It asks the leader next. */
  enter(): void {
    const { known } = this;
    this.#asked = this.#channel.questions + 1;
    if (!known) return;
    // Other tabs may have received items, or taken steps, while this page was not shown.
    this.known = { ...known, isPolling: true };
    this.steps.fallBehind();
  }

  /** This tab knows the session. */
  join(inspector: Inspector): Joined {
    const hooks = {
      lead: () => this.lead,
      ask: () => this.#channel.ask(),
      guidChanged: (before: string | undefined, guid: string) =>
        this.lead ? this.publish() : this.#channel.post({ kind: "guid", before, guid }),
      signedOut: () => this.#hooks.signedOut(),
    };
    this.joined = joinWith(inspector, this.#session, hooks, this.steps);
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
      inspection: this.steps.inspection,
      order: this.steps.order,
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
    this.#deliverHere(joined, item, poll);
  }

  /** Takes over what another tab has published. */
  follow(state: LeadState): void {
    const { joined, known, steps } = this;
    this.known = state;
    const { session, to } = state;
    if (to?.from === this.id && to.question >= this.#asked) this.#asked = 0;
    const isComplete = this.#asked === 0;
    joined?.link.follow(state);
    if (joined && !continues(state, known)) this.#deliverHere(joined);
    if (!isComplete) {
      // Another tab may lead than at the time of the question.
      if ((!joined || steps.isBehind) && !to) this.#channel.ask();
    } else if (joined) steps.catchUp(state);
    else if (session) {
      const { link, connection } = this.join(openSession({ ...this.#session.options, ...session }));
      connection.session.resumed = true;
      link.follow(state);
      steps.catchUp(state);
    }
    this.changed();
  }

  /** Another tab has announced a step. */
  receive(message: StepMessage): void {
    const { lead, steps } = this;
    steps.receive(message);
    if (lead || !steps.isBehind) return;
    // What the leader has posted so far may not include it.
    this.#asked = this.#channel.questions + 1;
    this.#channel.ask();
  }

  /** Receives an item of another tab's poll, each once. */
  accept({ epoch, number, item, poll, emptyPoll }: ItemMessage): void {
    const { joined, known } = this;
    if (!joined || !known || (epoch === known.epoch && number <= known.number)) return;
    // The state of a new leader is missing: its answer shows that items are missing, too.
    if (epoch > known.epoch) return void this.#channel.ask();
    if (number > known.number + 1) this.#deliverHere(joined);
    this.known = { ...known, number };
    joined.connection.session.emptyPoll = emptyPoll;
    const { error } = item as { error?: object };
    this.#deliverHere(joined, error ? ({ ...item, error: revivedError(error) } as Unordered) : item, poll);
  }

  /** Delivers an item to the streams of this tab; by default a gap. */
  #deliverHere({ feed }: Joined, item?: Unordered, poll?: number): void {
    this.steps.outdate();
    feed.deliver(item, poll);
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
    const { lead, joined, known } = this;
    const { hasEnded } = this.steps;
    const isFollower = joined && known && known.leader !== this.id && !known.hasLeft;
    const { sharedElsewhere = false } = known ?? {};
    this.state.update({
      role: hasEnded ? "ended" : lead && joined ? "leader" : isFollower ? "follower" : "waiting",
      sharedElsewhere,
    });
    this.steps.sharedElsewhere = sharedElsewhere;
    if (joined || hasEnded) this.#hooks.settle();
  }
}

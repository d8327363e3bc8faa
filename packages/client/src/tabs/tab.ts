import { GatewayFailure, SessionOver } from "../errors/index.ts";
import { gap } from "../events/order.ts";
import { pause } from "../events/poll-timing.ts";
import type { Inspector } from "../inspector.ts";
import { Election } from "./election.ts";
import type { Joined } from "./joined.ts";
import { Lead } from "./lead.ts";
import { Member } from "./member.ts";
import { type LeadState, type Message, NO_STATE, plainError, type Question, revivedError } from "./messages.ts";
import { SessionInOtherTab, type SessionOfTabs, type TabsOptions } from "./options.ts";
import type { Platform } from "./platform.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { ANSWER, TabChannel } from "./tab-channel.ts";

/** One tab of a session: it leads, or follows the tab that leads. */
export class Tab {
  readonly member: Member;
  readonly #ownLock: string;
  readonly #options: TabsOptions;
  readonly #platform: Platform;
  readonly #settle: (error?: unknown) => void;
  readonly #channel: TabChannel;
  readonly #election: Election;
  readonly #silence: SilenceWatch;
  readonly #listeners: (() => void)[];
  #closeOwnLock: (() => void) | undefined;
  #signingIn: Promise<Inspector> | undefined;
  /** Whether a visible tab waits for the lead. */
  #isWanted = false;

  /** @param settle is called when this tab has joined or ended, and with an error if it cannot join; again and again */
  constructor(session: SessionOfTabs, platform: Platform, settle: (error?: unknown) => void) {
    const { name, options } = session;
    const id = Math.random().toString(36).slice(2);
    this.#ownLock = `${name}:${id}`;
    this.#options = options;
    this.#platform = platform;
    this.#settle = settle;
    this.#channel = new TabChannel(platform, name, id, (message) => this.#receive(message));
    const signedOut = () => this.#endSession(undefined);
    this.member = new Member(id, session, platform, this.#channel, { settle, signedOut });
    this.#election = new Election(platform.locks, name, this.#ownLock, {
      granted: (stolen, isCurrent) => this.#take(stolen, isCurrent),
      lost: () => this.#follow(),
      failed: settle,
    });
    const steal = () => this.#election.enter(true);
    this.#silence = new SilenceWatch(name, platform, this.#channel, () => !this.member.lead, steal);
    this.#listeners = [
      platform.on("pagehide", () => this.leave()),
      platform.on("pageshow", ({ persisted }) => persisted && this.enter().catch((error) => this.end(error))),
      platform.on("visibilitychange", () => {
        if (this.member.lead) return this.member.publish();
        if (platform.isVisible()) this.#channel.post({ kind: "want" });
        this.#silence.watch();
      }),
    ];
  }

  /**
   * Opens the channel and asks for the lead.
   *
   * @throws SessionInOtherTab
   */
  async enter(): Promise<void> {
    const { locks } = this.#platform;
    this.member.enter();
    this.#channel.open();
    // Held as long as this tab exists, so that the others notice its end, however it ends.
    const hold = () =>
      new Promise<void>((close) => {
        if (this.#channel.isOpen) this.#closeOwnLock = close;
        else close();
      });
    locks?.request(this.#ownLock, hold).catch(() => {});
    const answer = this.#channel.ask();
    if (!locks && (await answer)) throw new SessionInOtherTab();
    this.#election.enter();
    this.#silence.seen(false);
    this.#silence.watch();
  }

  /** Gives up what other tabs wait for, until `enter`. */
  leave(): void {
    this.#retire(true);
    this.#election.leave();
    this.#closeOwnLock?.();
    this.#channel.close();
    this.#silence.watch();
  }

  /** Ends this tab's part and its streams, with an error or as after a sign-out. It can be called again. */
  end(error?: unknown): void {
    const { member } = this;
    if (member.steps.hasEnded) return;
    member.steps.hasEnded = true;
    for (const remove of this.#listeners) remove();
    this.leave();
    member.end(error);
  }

  /** Ends the session in all tabs. @param error of the leader's poll; undefined after a sign-out */
  #endSession(error: unknown): void {
    if (this.member.steps.hasEnded) return;
    this.#channel.post({ kind: "over", error: plainError(error) });
    this.#over(error);
  }

  #over(error: unknown): void {
    const { session } = this.member.joined?.connection ?? {};
    // Before the end of the lead, so that the leader saves the end of the session.
    if (error === undefined && !session?.lifetime.signal.aborted) session?.end();
    if (session) this.end(error);
  }

  async #take(stolen: boolean, isCurrent: () => boolean): Promise<void> {
    const { member } = this;
    const { joined } = member;
    if (joined && !stolen) {
      if (this.#isWanted && !this.#platform.isVisible()) {
        this.#isWanted = false;
        return this.#election.enter();
      }
      // The last messages of the previous leader show whether an event can have been lost.
      if (!member.known?.hasLeft) await this.#channel.settled();
      if (!isCurrent()) return;
    }
    const { known } = member;
    const isComplete = !joined || !known?.isPolling;
    this.#isWanted = false;
    this.#silence.seen(stolen);
    const lead: Lead = new Lead(known, stolen, {
      silence: this.#platform.silence,
      confirm: () => this.#confirm(lead),
      publish: () => member.publish(),
      deliver: (item, poll) => member.deliver(item, poll),
      handOver: () => this.#handOver(),
      // What it throws must not end the poll.
      shared: () => void (async () => this.#options.onSharedElsewhere?.())().catch(() => {}),
      end: async (error) => {
        // The reason may be that another tab has just signed out.
        if (error !== undefined) await pause(ANSWER);
        const isOver = !(error instanceof GatewayFailure) || error instanceof SessionOver;
        if (isOver || !member.steps.mayInspect) this.#endSession(error);
        // Refused polls may end streams, but not the call of a customer.
        else if (member.lead === lead) lead.start((member.joined as Joined).inspector);
      },
    });
    member.lead = lead;
    // What the previous leader published is not followed any more.
    member.steps.outdate();
    member.publish();
    try {
      const signedIn = joined ? undefined : await this.#signIn();
      // Another tab may have signed in while this page was not shown.
      const { inspector, connection, link } = member.joined ?? member.join(signedIn as Inspector);
      if (member.lead !== lead) return void (member.lead ?? link.follow(member.known as LeadState));
      link.take(isComplete ? 0 : 1);
      member.publish();
      if (!isComplete) member.deliver(gap(), connection.session.polls);
      lead.start(inspector);
    } catch (error) {
      if (member.lead === lead) this.#settle(error);
    }
  }

  /** Signs in once, also if the page leaves and comes back meanwhile. */
  #signIn(): Promise<Inspector> {
    this.#signingIn ??= (async () => this.#options.signIn(this.#options))();
    this.#signingIn.catch(() => (this.#signingIn = undefined));
    return this.#signingIn;
  }

  async #confirm(lead: Lead): Promise<boolean> {
    if (!this.#platform.locks || (await this.#election.leads())) return true;
    if (this.member.lead === lead) this.#follow();
    return false;
  }

  /** Leads no more, and waits for the lead again. @param isReported whether to report that to the other tabs */
  #follow(isReported = false): void {
    this.#retire(isReported);
    this.#election.enter();
    this.#silence.watch();
    this.member.changed();
  }

  /** Lets another tab lead as soon as no event can be lost. */
  #handOver(): void {
    const { lead } = this.member;
    if (lead?.isPolling) lead.leaving = true;
    else if (lead) this.#follow(true);
  }

  #retire(isReported: boolean): void {
    const { lead, joined } = this.member;
    if (!lead) return;
    lead.stop();
    if (isReported) this.member.publish(undefined, true);
    this.member.lead = undefined;
    joined?.link.follow(this.member.known as LeadState);
  }

  #receive(message: Message): unknown {
    const { member } = this;
    if (member.steps.hasEnded) return undefined;
    if ("epoch" in message) {
      // The channel reads the answer to its question.
      if (!this.#platform.locks) return undefined;
      const { epoch = 0 } = member.known ?? {};
      // From a tab that does not know yet that it leads no more.
      if (message.epoch < epoch || (member.lead && message.epoch === epoch)) return undefined;
      if (member.lead) this.#follow();
      this.#silence.seen(message.epoch > epoch && message.kind === "state" && message.stolen);
    }
    switch (message.kind) {
      case "hello":
        return this.#answer(message);
      case "state":
        if (message.isVisible) this.#isWanted = false;
        else if (!message.hasLeft && this.#platform.isVisible()) this.#channel.post({ kind: "want" });
        return member.follow(message);
      case "item":
        return member.accept(message);
      case "want":
        this.#isWanted = true;
        if (member.joined && !this.#platform.isVisible()) this.#handOver();
        return undefined;
      case "step":
        return member.receive(message);
      case "guid":
        if (member.lead) member.joined?.link.renew(message.before, message.guid);
        return undefined;
      case "over":
        return this.#over(message.error && revivedError(message.error));
    }
  }

  #answer(question: Question): unknown {
    const { id, lead } = this.member;
    if (lead) return this.member.publish(question);
    if (this.#platform.locks || question.from === id) return undefined;
    // Two tabs join without locks: one is refused.
    if (id < question.from) return this.#channel.post({ ...NO_STATE, to: question });
    return this.#channel.answer(NO_STATE);
  }
}

import type { Connection } from "../connections.ts";
import type { Session } from "../session-state.ts";
import type { Lead } from "./lead.ts";
import type { LeadState } from "./messages.ts";

/** What the session of a tab needs of the tab. */
export interface SessionHooks {
  /** Undefined while another tab leads. */
  lead(): Lead | undefined;
  /** Asks the leader for its state; resolves with undefined if none answers. */
  ask(): Promise<LeadState | undefined>;
  /** A response contained a new Guid. */
  guidChanged(before: string | undefined, guid: string): void;
  /** A call of this tab has signed the inspector out. */
  signedOut(): void;
}

/** The session of one tab, which follows the leader's. */
export class SessionLink {
  readonly #session: Session;
  readonly #edition: Connection["settings"]["edition"];
  readonly #hooks: SessionHooks;
  /** The Guid that the tabs know. */
  #guid: string | undefined;
  /** The Guid that a response to a call of this tab has replaced, until the leader publishes another one. */
  #replaced: string | undefined = "";
  #successes = 0;
  #isComparing = false;

  constructor({ session, settings }: Connection, hooks: SessionHooks) {
    this.#session = session;
    this.#edition = settings.edition;
    this.#hooks = hooks;
    this.#guid = session.newest;
    const { changed, guid } = session;
    session.changed = (over) => this.#changed(over, changed);
    session.succeeded = () => {
      if (!hooks.lead()) this.#compare();
    };
    const asked = new WeakSet();
    session.guid = (attempt) => {
      if (hooks.lead() || !asked.has(attempt)) {
        asked.add(attempt);
        return guid(attempt);
      }
      // The gateway refused the Guid: this tab may be behind. It asks once.
      return hooks.ask().then((state) => (state ? guid(attempt) : Promise.reject()));
    };
  }

  /** What the leader publishes of the session. @param isPolling whether a poll is in progress, or about to be sent */
  state(isPolling: boolean): Pick<LeadState, "polls" | "emptyPoll" | "session"> {
    const { polls, polling, emptyPoll, newest } = this.#session;
    return {
      polls: polls + Number(isPolling && !polling),
      emptyPoll,
      session: { guid: newest, edition: this.#edition },
    };
  }

  /** This tab follows another one. */
  follow({ session: shared, polls, emptyPoll, isPolling }: LeadState): void {
    const session = this.#session;
    // The end of the session, and every poll, is the leader's.
    session.polling = true;
    session.following = true;
    // After a poll, the next one may have been sent already.
    session.polls = polls + Number(!isPolling);
    session.emptyPoll = emptyPoll;
    // The leader may have published the replaced Guid before it received the new one.
    if (shared && shared.guid !== this.#replaced) {
      if (shared.guid === undefined) session.newest = undefined;
      else session.renew(shared.guid);
      this.#guid = shared.guid;
      this.#replaced = "";
    }
    if (session.pollsAtSuccess === Number.POSITIVE_INFINITY && !this.#isComparing) this.#compare();
  }

  /** This tab polls from now on. @param unheard how many polls may have been sent that this tab has not heard of */
  take(unheard: number): void {
    const session = this.#session;
    session.polling = false;
    session.polls += unheard;
    session.pollsAtSuccess = Math.min(session.pollsAtSuccess, session.polls);
    session.changed?.();
  }

  /** Takes over a Guid that another tab received, if this tab knows no newer one. */
  renew(before: string | undefined, guid: string): void {
    const session = this.#session;
    if (session.newest !== before) return;
    session.renew(guid);
    session.changed?.();
  }

  /** Compares a successful call with the polls: until the leader has answered, every poll may have been sent before. */
  async #compare(): Promise<void> {
    const session = this.#session;
    this.#successes += 1;
    const success = this.#successes;
    session.pollsAtSuccess = Number.POSITIVE_INFINITY;
    this.#isComparing = true;
    const state = await this.#hooks.ask();
    if (success !== this.#successes) return;
    this.#isComparing = false;
    if (state && !this.#hooks.lead()) session.pollsAtSuccess = state.polls;
  }

  #changed(over: boolean | undefined, save: Session["changed"]): void {
    const { newest, lifetime } = this.#session;
    const lead = this.#hooks.lead();
    // Only the leader saves the session. A tab that was frozen may lead no more.
    if (lead?.isCertain()) save?.(over);
    else void lead?.check().then((leads) => leads && save?.(over));
    const before = this.#guid;
    this.#guid = newest;
    if (lifetime.signal.aborted) this.#hooks.signedOut();
    else if (newest !== undefined && newest !== before) {
      this.#replaced = lead ? "" : before;
      this.#hooks.guidChanged(before, newest);
    }
  }
}

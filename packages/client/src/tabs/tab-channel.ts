import { pause } from "../events/poll-timing.ts";
import { isMessage, type LeadState, type Message } from "./messages.ts";
import type { Channel, Platform } from "./platform.ts";

/** How long an answer of the leader may take, in ms. */
export const ANSWER = 1_000;

/** The channel between the tabs of a session. */
export class TabChannel {
  readonly #platform: Platform;
  readonly #name: string;
  readonly #id: string;
  readonly #receive: (message: Message) => void;
  readonly #answers = new Map<number, (state?: LeadState) => void>();
  #channel: Channel | undefined;
  /** The number of the latest question. */
  questions = 0;
  /** Called when this tab hears itself. */
  #onEcho: (() => void) | undefined;

  /** @param id the ID of this tab */
  constructor(platform: Platform, name: string, id: string, receive: (message: Message) => void) {
    this.#platform = platform;
    this.#name = name;
    this.#id = id;
    this.#receive = receive;
  }

  get isOpen(): boolean {
    return this.#channel !== undefined;
  }

  open(): void {
    this.#channel = this.#platform.open(this.#name, (message) => {
      // Any script of this origin can post.
      if (!isMessage(message)) return;
      if (message.kind === "hello" && message.from === this.#id) this.#onEcho?.();
      this.#receive(message);
      if (message.kind === "state" && message.to?.from === this.#id) this.answer(message, message.to.question);
    });
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  post(message: Message): void {
    this.#channel?.postMessage(message);
  }

  /** Asks the leader for its state. Resolves with undefined if none answers in time. */
  ask(): Promise<LeadState | undefined> {
    this.questions += 1;
    const question = this.questions;
    return new Promise((resolve) => {
      const end = (state?: LeadState) => {
        clearTimeout(timer);
        this.#answers.delete(question);
        resolve(state);
      };
      const timer = setTimeout(end, ANSWER);
      this.#answers.set(question, end);
      this.post({ kind: "hello", from: this.#id, question });
    });
  }

  /** Answers a question of this tab; by default the latest one. */
  answer(state: LeadState, question = this.questions): void {
    this.#answers.get(question)?.(state);
  }

  /** Whether this tab receives what is posted. Within the time for an answer, the leader shows a sign. */
  async works(): Promise<boolean> {
    let works = false;
    const close = this.#echo(() => {
      works = true;
    });
    await pause(ANSWER);
    close();
    return works;
  }

  /** Waits until what other tabs have posted has arrived: until this tab hears itself. A timer would be late in a hidden page. */
  async settled(): Promise<void> {
    let close = () => {};
    const heard = new Promise<void>((resolve) => {
      close = this.#echo(resolve);
    });
    await Promise.race([heard, pause(ANSWER)]);
    close();
  }

  /** Posts something that this tab receives, too. */
  #echo(onEcho: () => void): () => void {
    this.#onEcho = onEcho;
    const other = this.#platform.open(this.#name);
    other.postMessage({ kind: "hello", from: this.#id, question: 0 } satisfies Message);
    return () => other.close();
  }
}

import type { InspectorOptions } from "@qualitycontrol/client";
import { calledRepeatedly, guidHeader, guidRefusals, newGuidHeader } from "@qualitycontrol/contract/calls";
import { LONG_POLL } from "../src/events/poll-timing.ts";
import { operationAt } from "./operation-at.ts";
import { type FakeTab, outside } from "./tabs-browser.ts";

interface Poll {
  readonly tab: FakeTab;
  readonly end: (response: Response | undefined) => void;
}

/** What a request of a tab was. */
export interface Sent {
  readonly tab: FakeTab;
  readonly operation: string;
  readonly at: number;
  readonly guid: string | undefined;
}

/** A gateway in memory, with one session. The Guid is replaced every minute and expires after two. */
export class FakeGateway {
  readonly sent: Sent[] = [];
  /** How many events have been emitted. */
  emitted = 0;
  /** How many polls have ended with a response that was read at once. */
  #read = 0;
  /** How many polls were sent while that of another tab, which was alive, waited. */
  overlaps = 0;
  isForeignPolling = false;
  #events: number[] = [];
  #poll: Poll | undefined;
  #guids: { guid: string; since: number }[] = [];

  get guid(): string | undefined {
    return this.#guids.at(-1)?.guid;
  }

  /** Every Guid is refused from now on. */
  endSession(): void {
    this.#guids = [];
    this.#respond();
  }

  emit(): number {
    this.emitted += 1;
    this.#events.push(this.emitted);
    this.#respond();
    return this.emitted;
  }

  /** How many polls were aborted, or ended without a response that was read at once. */
  lost(): number {
    return this.polls().length - this.#read - Number(this.#poll !== undefined);
  }

  polls(): Sent[] {
    return this.sent.filter(({ operation }) => operation === "pollEvents");
  }

  /** The `fetch` of a tab. */
  fetchOf(tab: FakeTab): NonNullable<InspectorOptions["fetch"]> {
    return (url, { method, headers, signal }) =>
      new Promise((resolve, reject) => {
        const operation = operationAt(method, new URL(url).pathname);
        const guid = headers[guidHeader];
        this.sent.push({ tab, operation, at: performance.now(), guid });
        let isOpen = true;
        const end = (response: Response | undefined) => {
          if (!isOpen) return;
          if (!response) {
            isOpen = false;
            return tab.deliver("response", () => reject(new TypeError("fetch failed")));
          }
          const respondedAt = performance.now();
          tab.deliver("response", () => {
            if (!isOpen) return;
            isOpen = false;
            if (operation === "pollEvents" && performance.now() - respondedAt < 5) this.#read += 1;
            resolve(response);
          });
        };
        signal?.addEventListener("abort", () => {
          isOpen = false;
          if (this.#poll?.end === end) this.#poll = undefined;
          reject(signal.reason);
        });
        this.#handle(tab, operation, guid, end);
      });
  }

  #handle(tab: FakeTab, operation: string, guid: string | undefined, end: Poll["end"]): unknown {
    if (operation === "login") {
      this.#guids = [];
      return end(this.#success({}, this.#newGuid()));
    }
    const known = this.#guids.find((it) => it.guid === guid);
    // The other client keeps the Guid alive.
    if (known && this.isForeignPolling) known.since = Date.now();
    if (!known || Date.now() - known.since > 120_000) return end(refusal(guidRefusals[0] as string));
    if (operation === "logout") {
      end(this.#success({}));
      return this.endSession();
    }
    if (operation === "updateGuid") return end(this.#success({ result: { guid: this.#newGuid() } }));
    if (operation !== "pollEvents") return end(this.#success({ result: {} }));
    if (this.#poll?.tab.isDead) this.#poll = undefined;
    if (this.isForeignPolling) return end(refusal(calledRepeatedly));
    if (this.#poll) {
      if (!this.#poll.tab.isFrozen) this.overlaps += 1;
      return end(refusal(calledRepeatedly));
    }
    const poll: Poll = { tab, end };
    this.#poll = poll;
    outside(() => setTimeout(() => this.#poll === poll && this.#respond(true), LONG_POLL));
    return this.#respond();
  }

  /** Answers the poll that waits, if there is something to answer. */
  #respond(isDue = false): void {
    const poll = this.#poll;
    if (!poll) return;
    const newest = this.#guids.at(-1);
    if (newest && this.#events.length === 0 && !isDue) return;
    this.#poll = undefined;
    if (!newest) {
      poll.end(refusal(guidRefusals[0] as string));
      return;
    }
    const n = this.#events.shift();
    const isOld = Date.now() - newest.since >= 60_000;
    const event = n === undefined ? undefined : { eventType: "Test_Event", workNo: "30169", content: { n } };
    poll.end(this.#success({ event }, isOld ? this.#newGuid() : newest.guid));
  }

  #newGuid(): string {
    const guid = `guid-${this.#guids.length}-${Date.now()}.AgentGateway1`;
    this.#guids.push({ guid, since: Date.now() });
    return guid;
  }

  #success(body: object, guid?: string): Response {
    const headers = guid ? { [newGuidHeader]: `JSESSIONID=${guid}` } : {};
    return Response.json({ message: "", retcode: "0", ...body }, { headers });
  }
}

const refusal = (retcode: string): Response => Response.json({ message: "", retcode });

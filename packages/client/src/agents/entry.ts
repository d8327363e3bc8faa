import type { AgentStatus } from "@qualitycontrol/contract/values";
import { ObservableValue } from "../observable.ts";
import type { AgentRow } from "./row.ts";

type Members = Omit<AgentRow, "seenAt">;

/** An agent in a response; its members may have any type. */
type Seen = { readonly status?: unknown; readonly name?: unknown };

/** Where each row keeps `seenAt`, which changes without a new row. */
const seenAt = new WeakMap<object, Date>();

function createRow(members: Members): AgentRow {
  const row: AgentRow = {
    ...members,
    get seenAt() {
      return seenAt.get(row);
    },
  };
  return row;
}

/** The row of an agent. Requests and events have numbers in the order in which they were sent or arrived. */
export class Entry extends ObservableValue<AgentRow> {
  isPending = false;
  /** When the latest request about the agent was sent, on the steady clock in ms. */
  tried = 0;
  /** Whether an event since then says that something has changed. */
  changed = false;
  /** The number of the request or event that the status was read from. */
  #source = 0;
  /** The number of the latest event. */
  #event = 0;
  /** How many event polls had been sent when the latest request was answered. */
  #polls = 0;

  constructor(workNo: string) {
    // All else is undefined.
    super(createRow({ workNo, stale: true } as Members));
  }

  /** Replaces the row if a member changes. @param at when the status was seen, if it was */
  update(changes: Partial<Members>, at?: Date): void {
    const { seenAt: before, ...members } = this.snapshot;
    const next = { ...members, ...changes };
    if (JSON.stringify(next) !== JSON.stringify(members)) this.set(createRow(next));
    const seen = at ?? before;
    if (seen) seenAt.set(this.snapshot, seen);
  }

  /** Takes over what the response to a request says. @param polls how many event polls have been sent */
  see({ status: value, name }: Seen, source: "look-up" | "list", polls: number, number: number, at: Date): void {
    // A later request, or an event that named the state, was faster.
    if (this.#source > number) {
      this.update({ problem: undefined });
      return;
    }
    // An event that arrived meanwhile may be newer.
    const stale = this.#event > number;
    this.changed &&= stale;
    this.#source = number;
    this.#polls = polls;
    const before = this.snapshot;
    // Lists have the state as text.
    const status = /^\d+$/.test(String(value)) ? (Number(value) as AgentStatus) : undefined;
    const isChanged = before.status !== undefined && before.status !== status;
    this.update(
      {
        name: typeof name === "string" ? name : before.name,
        status,
        since: isChanged ? at : before.since,
        source,
        stale,
        problem: undefined,
      },
      at,
    );
  }

  /**
   * Marks the row stale, and takes over the state that an event names if the event is certainly newer than what is known.
   *
   * @param event the number of the event
   * @param emptyPoll the number of the latest poll that returned no event: nothing older than it can arrive any more
   */
  hear(status: AgentStatus | undefined, event: number, emptyPoll: number): void {
    this.#event = event;
    this.changed = true;
    const before = this.snapshot;
    // The events of an agent arrive in order.
    const isNewer = before.source === undefined || before.source === "event" || emptyPoll > this.#polls;
    if (status === undefined || !isNewer) this.update({ stale: true });
    else {
      this.#source = event;
      const at = new Date();
      this.update({ status, since: before.status === status ? before.since : at, source: "event", stale: true }, at);
    }
  }

  /** Ends the loops over the row. */
  close(): void {
    this.end();
  }
}

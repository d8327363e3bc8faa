import type { components } from "@qualitycontrol/contract/control/types";

/** A request with its answer, or an event. No Guid, password or token is ever part of one. */
export type Entry = components["schemas"]["Entry"];

/** How many entries are kept. */
const LIMIT = 10_000;

/** What happened, newest last. The oldest entries give way. */
export class Journal {
  readonly #entries: Entry[] = [];
  readonly #observe: ((entry: Entry) => void) | undefined;
  #count = 0;

  /** @param observe is told of each entry */
  constructor(observe?: (entry: Entry) => void) {
    this.#observe = observe;
  }

  write(entry: Omit<Entry, "number">): void {
    const numbered = entry as Entry;
    numbered.number = this.#count + 1;
    this.#entries[this.#count % LIMIT] = numbered;
    this.#count += 1;
    this.#observe?.(numbered);
  }

  /** The entries that are still there, oldest first. */
  read(after = 0): Entry[] {
    const first = Math.max(after, this.#count - LIMIT, 0);
    return Array.from(
      { length: Math.max(this.#count - first, 0) },
      (_, index) => this.#entries[(first + index) % LIMIT] as Entry,
    );
  }

  clear(): void {
    this.#entries.length = 0;
    this.#count = 0;
  }
}

/** An entry in a line, for a reader at a terminal. */
export function lineOf({
  agentid,
  kind,
  operation,
  parameters = {},
  retcode,
  rule,
  mark,
  fault,
  event,
}: Entry): string {
  if (kind === "event") return `  event ${agentid} ${event}`;
  if (kind === "control") return `control ${operation}`;
  const given = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const why = fault === undefined ? `${rule} [${mark}]` : `fault ${fault}`;
  return `${operation} ${given.join(" ")} → ${retcode ?? "no answer"}  ${why}${event === undefined ? "" : `  ${event}`}`;
}

import type { components } from "@qualitycontrol/contract/control/types";
import { redact } from "@qualitycontrol/mock/judge";
import type { Parameter } from "./contract/edition.ts";
import type { Request } from "./floor/receive.ts";

/** A request with its answer, or an event. No Guid, password or token is ever part of one. */
export type Entry = components["schemas"]["Entry"];

/** What the journal tells of a request beside what was asked. */
export type Findings = { [Name in (typeof found)[number]]?: Entry[Name] | undefined };

const found = ["retcode", "rule", "mark", "codeMark", "fault", "event"] as const;

/**
 * The entry of a request: of what was asked the parameters that the contract knows, and nothing else; a Guid that was
 * sent in the place of one is hidden.
 *
 * @param known the parameters of the operation, the first one naming who sends the request
 */
export function entryOf(
  at: number,
  { operation, parameters: all }: Request,
  known: readonly Parameter[],
  findings: Findings,
): Omit<Entry, "number"> {
  const parameters: Record<string, string> = {};
  for (const { name } of known) if (all[name] !== undefined) parameters[name] = redact(String(all[name]));
  const entry: Omit<Entry, "number"> = { at, kind: "request", operation, parameters };
  if (known[0]) entry.agentid = parameters[known[0].name] ?? "";
  for (const name of found) if (findings[name] !== undefined) Object.assign(entry, { [name]: findings[name] });
  return entry;
}

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
  codeMark,
  fault,
  event,
}: Entry): string {
  if (kind === "event") return `  event ${agentid} ${event}`;
  if (kind === "control") return `control ${operation}`;
  const given = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const why = [
    ...(rule === undefined ? [] : [`${rule} [${mark}]`]),
    ...(fault === undefined ? [] : [`fault ${fault}`]),
  ];
  const answer = [retcode ?? "no answer", ...(codeMark === undefined ? [] : [`[${codeMark}]`])].join(" ");
  const asked = [operation ?? "what is no request", ...given].join(" ");
  return `${asked} → ${answer}  ${why.join("  ")}${event === undefined ? "" : `  ${event}`}`;
}

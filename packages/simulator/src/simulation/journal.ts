import type { components } from "@qualitycontrol/contract/control/types";
import type { Parameter } from "@qualitycontrol/contract/operations";
import { inOneLine } from "@qualitycontrol/core/user-error";
import type { Request } from "../engine/handle-request.ts";

/** A request with its response, or an event. No Guid, password or token is ever part of one. */
export type Entry = components["schemas"]["Entry"];

/** What the journal records of the handling of a request. */
export type Findings = { [Name in (typeof found)[number]]?: Entry[Name] | undefined };

const found = ["retcode", "rule", "mark", "codeMark", "fault", "event"] as const;

/**
 * The entry of a request. Of its parameters, only those that the contract knows are recorded.
 *
 * @param known the parameters of the operation; the first one names the sender of the request
 */
export function entryOf(
  at: number,
  { operation, parameters: all }: Request,
  known: readonly Parameter[],
  findings: Findings,
): Omit<Entry, "number"> {
  const parameters: Record<string, string> = {};
  for (const { name } of known) if (all[name] !== undefined) parameters[name] = String(all[name]);
  const entry: Omit<Entry, "number"> = { at, kind: "request", operation, parameters };
  if (known[0]) entry.agentid = parameters[known[0].name] ?? "";
  for (const name of found) if (findings[name] !== undefined) Object.assign(entry, { [name]: findings[name] });
  return entry;
}

/** The members that hold values of requests, of the world or of the control. */
const fromOutside = ["agentid", "parameters", "retcode", "content"] as const;

/** A JSON value with `show` applied to its strings. */
function shown(value: unknown, show: (text: string) => string): unknown {
  if (typeof value === "string") return show(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => shown(item, show));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shown(member, show)]));
}

/** How many entries are kept. */
const LIMIT = 10_000;

/** What happened, newest last. The oldest entries are dropped. */
export class Journal {
  readonly #entries: Entry[] = [];
  readonly #show: (value: string) => string;
  readonly #observe: ((entry: Entry) => void) | undefined;
  #count = 0;

  /**
   * @param show masks the secrets in a value that came from outside
   * @param observe called with each entry
   */
  constructor(show: (value: string) => string, observe?: (entry: Entry) => void) {
    this.#show = show;
    this.#observe = observe;
  }

  write(entry: Omit<Entry, "number">): void {
    const numbered = { ...entry, number: this.#count + 1 };
    for (const name of fromOutside) {
      if (name in numbered) Object.assign(numbered, { [name]: shown(numbered[name], this.#show) });
    }
    this.#entries[this.#count % LIMIT] = numbered;
    this.#count += 1;
    this.#observe?.(numbered);
  }

  /** The entries that have not been dropped, oldest first. */
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

/** An entry as a line for a terminal. */
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
  if (kind === "lost") return `  lost  ${agentid} ${event}`;
  if (kind === "event") return `  event ${agentid} ${event}`;
  if (kind === "control") return `control ${operation}`;
  const given = Object.entries(parameters).map(([name, value]) => `${name}=${inOneLine(value)}`);
  const why = [
    ...(rule === undefined ? [] : [`${rule} [${mark}]`]),
    ...(fault === undefined ? [] : [`fault ${fault}`]),
  ];
  const answer = [retcode ?? "no answer", ...(codeMark === undefined ? [] : [`[${codeMark}]`])].join(" ");
  const asked = [operation ?? "no request", ...given].join(" ");
  return `${asked} → ${answer}  ${why.join("  ")}${event === undefined ? "" : `  ${event}`}`;
}

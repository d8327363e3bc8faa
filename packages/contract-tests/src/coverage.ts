import type { Case } from "./case.ts";

/** A cell of the coverage: one documented answer of an operation, or one side of one boundary. */
export interface Cell {
  operationId: string;
  what: string;
  /** Requests that were to reach it. */
  attempts: number;
  /** Answers that were right. */
  matches: number;
  /** Why it cannot be reached on this target. */
  reason?: string;
  /** The target answered so, but the contract does not have it. */
  unknown?: true;
}

/** What of the contract a run has reached. HTTP status does not count: it says nothing here. */
export class Coverage {
  readonly #cells = new Map<string, Cell>();

  constructor(cases: readonly Case[]) {
    for (const { operation, cell } of cases) this.#cell(operation.operationId, cell);
  }

  /** Counts an attempt at the cell of a case, and a match if its answer was right. */
  attempted(probe: Case, matched: boolean): void {
    const cell = this.#cell(probe.operation.operationId, probe.cell);
    cell.attempts += 1;
    if (matched) cell.matches += 1;
  }

  /** Says why a case could not be tried. */
  unreachable(probe: Case, reason: string): void {
    this.#cell(probe.operation.operationId, probe.cell).reason ??= reason;
  }

  /** Counts a documented answer that came in place of the one that was tried for. */
  seen(probe: Case, answer: string, documented: boolean): void {
    if (answer === probe.cell) return;
    const cell = this.#cell(probe.operation.operationId, answer);
    cell.matches += 1;
    if (!documented) cell.unknown = true;
  }

  /** Every cell. */
  get cells(): Cell[] {
    return [...this.#cells.values()];
  }

  /** What became of the cells, in numbers. */
  get summary(): Record<CellState, number> {
    const summary = { reached: 0, "not reachable": 0, missed: 0, "not in the contract": 0 };
    for (const cell of this.cells) summary[stateOf(cell)] += 1;
    return summary;
  }

  #cell(operationId: string, what: string): Cell {
    const key = `${operationId} ${what}`;
    const cell = this.#cells.get(key) ?? { operationId, what, attempts: 0, matches: 0 };
    this.#cells.set(key, cell);
    return cell;
  }
}

export type CellState = "reached" | "not reachable" | "missed" | "not in the contract";

/** What became of a cell. */
export function stateOf({ matches, attempts, reason, unknown }: Cell): CellState {
  if (unknown) return "not in the contract";
  if (matches > 0) return "reached";
  return reason !== undefined && attempts === 0 ? "not reachable" : "missed";
}

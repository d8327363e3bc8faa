import type { Case } from "./case.ts";

/** A cell of the coverage: a documented response of an operation, or one side of a boundary. */
export interface Cell {
  operationId: string;
  what: string;
  /** Number of requests that tried to reach it. */
  attempts: number;
  /** Number of responses that reached it. */
  matches: number;
  /** Why it cannot be reached on this target. */
  reason?: string;
  /** Whether the target gave this response although the contract does not describe it. */
  unknown?: true;
}

/** Which parts of the contract a run has reached. HTTP statuses are not counted, because they carry no information here. */
export class Coverage {
  readonly #cells = new Map<string, Cell>();

  constructor(cases: readonly Case[]) {
    for (const { operation, cell } of cases) this.#cell(operation.operationId, cell);
  }

  /** Counts an attempt to reach the cell of a case, and whether it succeeded. */
  attempted(probe: Case, matched: boolean): void {
    const cell = this.#cell(probe.operation.operationId, probe.cell);
    cell.attempts += 1;
    if (matched) cell.matches += 1;
  }

  /** Records why a case could not be run. */
  unreachable(probe: Case, reason: string): void {
    this.#cell(probe.operation.operationId, probe.cell).reason ??= reason;
  }

  /** Counts a response other than the expected one. */
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

  /** The number of cells in each state. */
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

/** The state of a cell. */
export function stateOf({ matches, attempts, reason, unknown }: Cell): CellState {
  if (unknown) return "not in the contract";
  if (matches > 0) return "reached";
  return reason !== undefined && attempts === 0 ? "not reachable" : "missed";
}

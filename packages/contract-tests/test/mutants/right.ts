import { startMock } from "@qualitycontrol/mock";
import { loadContract } from "@qualitycontrol/mock/contract";
import { startSimulator } from "@qualitycontrol/simulator";
import { deriveCases } from "../../src/cases/index.ts";
import { deriveProperties } from "../../src/properties.ts";
import { sampleSubjects } from "../../src/request.ts";
import type { Report } from "../../src/result.ts";
import type { Mutant, Upstream } from "./mutant.ts";
import { reachable, runAgainst } from "./table.ts";

/** The edition of the simulator. */
const EDITION = "2025-11";

/** What a mutant is before, with the names of all cases that can be tried on it. */
interface Base extends Upstream {
  names: readonly string[];
}

/** What the mutants are made from. */
export interface Right {
  mock: Base;
  simulator: Base;
  /** What the whole suite found on the mock. */
  report: Report;
  close(): Promise<unknown>;
}

/** Starts what the mutants are made from, and runs the whole suite on the mock. */
export async function startRight(): Promise<Right> {
  const mock = await startMock();
  const report = await runAgainst(mock);
  // Another test runs the whole suite on the simulator of each edition.
  const simulator = await startSimulator({ clock: "virtual", edition: EDITION });
  const contract = await loadContract(EDITION);
  const subjects = sampleSubjects(contract);
  const derived = [...deriveCases(contract, subjects), ...deriveProperties(contract, subjects)];
  return {
    report,
    mock: { url: mock.url, names: reachable(report) },
    simulator: {
      url: simulator.url,
      lastRule: () => simulator.control.readJournal().entries.findLast(({ kind }) => kind === "request")?.rule,
      names: derived.map(({ name }) => name),
    },
    close: () => Promise.all([mock.close(), simulator.close()]),
  };
}

/** What a mutant is before. */
export const baseOf = (right: Right, { before = "mock" }: Mutant): Base => right[before];

/** The names of the cases by which a mutant must be noticed. */
export const namedBy = (right: Right, mutant: Mutant): string[] =>
  baseOf(right, mutant).names.filter((name) => mutant.fails.test(name));

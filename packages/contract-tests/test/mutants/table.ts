import type { Report } from "../../src/result.ts";
import { runSuite } from "../../src/run.ts";
import { TIMEOUT, withoutTime } from "../time.ts";
import { laxGuids, laxMethods } from "./access.ts";
import { wrongAnswers } from "./answers.ts";
import { type Mutant, serve } from "./mutant.ts";
import { laxRepetitions } from "./repetitions.ts";
import { wrongRequests } from "./requests.ts";
import { laxSpellings } from "./spellings.ts";

/** Every mutant, by what is wrong with it. */
export const classes: Readonly<Record<string, readonly Mutant[]>> = {
  "wrong responses": wrongAnswers,
  "wrong requests accepted": wrongRequests,
  "Guids not checked": laxGuids,
  "methods not checked": laxMethods,
  "wrong spellings accepted": laxSpellings,
  "repeated parameters accepted": laxRepetitions,
};

/** Every mutant. */
export const mutants: readonly Mutant[] = Object.values(classes).flat();

/** Runs the suite in full against a mutant, or against the mock as it is; with some operations, against those alone. */
export async function runAgainst(mock: string, mutant?: Mutant, only?: readonly string[]): Promise<Report> {
  const server = await serve(mock, mutant);
  const { url } = server;
  const some = only ? { only } : {};
  try {
    return await withoutTime(() =>
      runSuite({ url, mode: "full", seed: 1, runs: 8, timeout: TIMEOUT, environment: {}, ...some }),
    );
  } finally {
    await server.close();
  }
}

/** The names of the cases that found something. */
export const failing = ({ results }: Report): string[] =>
  results.filter(({ state }) => state === "failed" || state === "drifted").map(({ name }) => name);

/** The names of the cases that can be tried on a mock. */
export const reachable = ({ results }: Report): string[] =>
  results.filter(({ state }) => state !== "not reachable").map(({ name }) => name);

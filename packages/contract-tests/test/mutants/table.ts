import type { Report } from "../../src/result.ts";
import { runSuite } from "../../src/run.ts";
import { TIMEOUT, withoutTime } from "../time.ts";
import { laxGuids, laxMethods } from "./access.ts";
import { wrongAnswers } from "./answers.ts";
import { type Mutant, serve, type Upstream } from "./mutant.ts";
import { laxPrerequisites } from "./prerequisites.ts";
import { laxRepetitions } from "./repetitions.ts";
import { wrongRequests } from "./requests.ts";
import { laxSessions } from "./sessions.ts";
import { laxSpellings } from "./spellings.ts";
import { wrongSubjects } from "./subjects.ts";

/** Every mutant, by what is wrong with it. */
export const classes: Readonly<Record<string, readonly Mutant[]>> = {
  "wrong responses": wrongAnswers,
  "wrong requests accepted": wrongRequests,
  "Guids not checked": laxGuids,
  "methods not checked": laxMethods,
  "wrong spellings accepted": laxSpellings,
  "repeated parameters accepted": laxRepetitions,
  "sessions not checked": laxSessions,
  "prerequisites ignored": laxPrerequisites,
  "responses about another agent": wrongSubjects,
};

/** Every mutant. */
export const mutants: readonly Mutant[] = Object.values(classes).flat();

/** Runs the suite in full against a mutant, or against what it is before; with some operations, against those alone. */
export async function runAgainst(upstream: Upstream, mutant?: Mutant, only?: readonly string[]): Promise<Report> {
  const server = await serve(upstream, mutant);
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

import type { Report } from "../../src/result.ts";
import { runSuite } from "../../src/run.ts";
import type { SuiteOptions } from "../../src/suite-options.ts";
import { TIMEOUT, withFrozenTime } from "../mock-time.ts";
import { laxGuids, laxMethods } from "./access.ts";
import { wrongBodies } from "./bodies.ts";
import { repeatedMembers, wrongBytes } from "./decoding.ts";
import { type Mutant, serve, type Upstream } from "./mutant.ts";
import { laxPrerequisites } from "./prerequisites.ts";
import { wrongRefusals } from "./refusals.ts";
import { laxRepetitions } from "./repetitions.ts";
import { wrongRequests } from "./requests.ts";
import { wrongResponses } from "./responses.ts";
import { laxSessions } from "./sessions.ts";
import { laxSpellings } from "./spellings.ts";
import { wrongSubjects } from "./subjects.ts";

/** Every mutant, by kind of defect. */
export const classes: Readonly<Record<string, readonly Mutant[]>> = {
  "wrong responses": wrongResponses,
  "wrong requests accepted": wrongRequests,
  "wrong bodies accepted": wrongBodies,
  "Guids not checked": laxGuids,
  "methods not checked": laxMethods,
  "wrong spellings accepted": laxSpellings,
  "repeated parameters accepted": laxRepetitions,
  "sessions not checked": laxSessions,
  "prerequisites ignored": laxPrerequisites,
  "responses about another agent": wrongSubjects,
  "refusals that do not say so": wrongRefusals,
  "bytes that are not what they say": wrongBytes,
  "members given twice": repeatedMembers,
};

/** Every mutant. */
export const mutants: readonly Mutant[] = Object.values(classes).flat();

/**
 * Runs the suite against a mutant, or against what it is before: in full, but at a gateway only what may be read. With
 * some operations, it is run for those alone.
 */
export async function runAgainst(
  upstream: Upstream,
  mutant?: Pick<Mutant, "request" | "answer">,
  only?: readonly string[],
  options: Pick<SuiteOptions, "require" | "runs"> = {},
): Promise<Report> {
  const server = await serve(upstream, mutant);
  const { url } = server;
  const { guid } = upstream;
  const some = only ? { only } : {};
  const how =
    guid === undefined
      ? { mode: "full" as const, environment: {} }
      : { edition: EDITION, environment: { QUALITYCONTROL_GUID: guid } };
  try {
    return await withFrozenTime(() =>
      runSuite({ url, seed: 1, runs: 8, timeout: TIMEOUT, ...how, ...some, ...options }),
    );
  } finally {
    await server.close();
  }
}

/** The edition of the simulator and the gateway. */
export const EDITION = "2025-11";

/** The names of the cases with findings. */
export const failing = ({ results }: Report): string[] =>
  results.filter(({ state }) => state === "failed" || state === "drifted").map(({ name }) => name);

/** The names of the cases that can run. */
export const reachable = ({ results }: Report): string[] =>
  results.filter(({ state }) => state !== "not reachable" && state !== "not sent").map(({ name }) => name);

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { editions } from "@qualitycontrol/core/contract";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadEdition } from "../../src/contract/edition.ts";
import { without } from "../without-rule.ts";
import { type Found, reportOf, runScript, search } from "./script.ts";
import { operations } from "./vocabulary.ts";

const SEED = Number(process.env["QUALITYCONTROL_SEED"] ?? Date.now() % 2 ** 31);
/**
 * How many scripts of some fifty steps are played: QUALITYCONTROL_SCRIPTS=10000 is the long run, and model.deep.test.ts
 * runs this file.
 */
const SCRIPTS = Number(process.env["QUALITYCONTROL_SCRIPTS"] ?? (process.env["MODE"] === "deep" ? 200 : 40));

describe.each(editions())("in edition %s", (edition) => {
  test("thousands of random steps keep the floor consistent, and its events correct", async () => {
    console.log(`The scripts of this run are those of QUALITYCONTROL_SEED=${SEED}.`);
    const succeeded = new Set<string | undefined>();
    const { operations: known } = await loadEdition(edition);
    const tried = known.map(({ operationId }) => operationId).filter((operation) => operations.includes(operation));
    const missing = () => tried.filter((operation) => !succeeded.has(operation));
    // Scripts of refusals alone would prove little. A few may lack an operation by chance, but not ten times as many.
    for (let turn = 0; turn === 0 || (missing().length > 0 && turn < 10); turn += 1) {
      const found = search(SCRIPTS, SEED + turn, {
        edition,
        explain: ({ operation, retcode }) => retcode === "0" && succeeded.add(operation),
      });
      if (found) expect.fail(reportOf(found));
    }
    expect(missing()).toEqual([]);
  });
});

test("a missing rule is found, and reported as a short script that reproduces it", () => {
  const mutated = { rules: without("inspected-signs-out") };
  const found = search(300, 7, mutated);
  if (!found) expect.fail("The rule is gone, and no script noticed.");
  expect(found.script.length).toBeLessThanOrEqual(3);
  const [, kept = ""] = reportOf(found).split("\n\n");
  const { script, breaks } = parse(kept) as Found;
  expect(runScript(script, mutated)).toEqual({ script, breaks });
  expect(runScript(script)).toBeUndefined();
});

test("an unknown sentence is reported", () => {
  expect(runScript(["30169 sings"])?.breaks).toContain('No step of a script says "30169 sings".');
});

describe("a script in found/", () => {
  const folder = join(import.meta.dirname, "found");

  test.each(readdirSync(folder))("%s breaks nothing any more", (file) => {
    const { script, edition, without: rule, breaks } = parse(readFileSync(join(folder, file), "utf8")) as Found;
    expect(runScript(script, { edition })).toBeUndefined();
    if (rule !== undefined) expect(runScript(script, { edition, rules: without(rule) })).toEqual({ script, breaks });
  });
});

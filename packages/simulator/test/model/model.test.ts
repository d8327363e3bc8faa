import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { without } from "../spoil.ts";
import { type Found, play, search, tell } from "./script.ts";
import { operations } from "./vocabulary.ts";

test("thousands of random steps keep the floor in order, and its events tell the truth", () => {
  const seed = Number(process.env["QUALITYCONTROL_SEED"] ?? Date.now() % 2 ** 31);
  const scripts = Number(process.env["QUALITYCONTROL_SCRIPTS"] ?? 300);
  console.log(`The scripts of this run are those of QUALITYCONTROL_SEED=${seed}.`);
  const succeeded = new Set<string | undefined>();
  const found = search(scripts, seed, undefined, ({ operation, retcode }) => {
    if (retcode === "0") succeeded.add(operation);
  });
  if (found) expect.fail(tell(found));
  // Scripts of refusals alone would prove little.
  expect([...operations].filter((operation) => !succeeded.has(operation))).toEqual([]);
});

test("a broken rule is found, and told as a short script that can be kept, and breaks again", () => {
  const spoiled = without("inspected-signs-out");
  const found = search(300, 7, spoiled);
  if (!found) expect.fail("The rule is gone, and no script noticed.");
  expect(found.script.length).toBeLessThanOrEqual(3);
  const [, kept = ""] = tell(found).split("\n\n");
  const { script, breaks } = parse(kept) as Found;
  expect(play(script, spoiled)).toEqual({ script, breaks });
  expect(play(script)).toBeUndefined();
});

test("a sentence that no step says is told", () => {
  expect(play(["30169 sings"])?.breaks).toContain('No step of a script says "30169 sings".');
});

describe("a script that was found", () => {
  const folder = join(import.meta.dirname, "found");

  test.each(readdirSync(folder))("%s breaks nothing any more", (file) => {
    const { script, without: rule, breaks } = parse(readFileSync(join(folder, file), "utf8")) as Found;
    expect(play(script)).toBeUndefined();
    if (rule !== undefined) expect(play(script, without(rule))).toEqual({ script, breaks });
  });
});

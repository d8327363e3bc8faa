import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lintBundle } from "../../src/lint/lint.ts";
import { inRoot } from "../../src/root.ts";
import { ownRules } from "./ruleset.ts";

interface Fixture {
  /** The place of the finding; a passing fixture has none. */
  at?: string;
  message?: string;
  contract: object;
}

const folder = inRoot("packages/tooling/test/rules/fixtures");

const read = (rule: string, name: "fail" | "pass"): Fixture =>
  parse(readFileSync(`${folder}/${rule}/${name}.yaml`, "utf8"));

/** The findings of one rule in a fixture, which is too small to satisfy the other rules. */
async function findingsOf(rule: string, { contract }: Fixture): Promise<{ at: string; message: string }[]> {
  const findings = await lintBundle({ openapi: "3.1.1", ...contract } as Parameters<typeof lintBundle>[0]);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ path, message }) => ({ at: path.join("."), message }));
}

describe.for(Object.keys(ownRules))("%s", (rule) => {
  test("has fixtures", () => {
    for (const name of ["fail", "pass"]) expect(existsSync(`${folder}/${rule}/${name}.yaml`), name).toBe(true);
  });

  test("reports the error at its place", async () => {
    const fixture = read(rule, "fail");
    expect(await findingsOf(rule, fixture)).toEqual([{ at: fixture.at, message: fixture.message }]);
  });

  test("reports nothing after the fix", async () => {
    expect(await findingsOf(rule, read(rule, "pass"))).toEqual([]);
  });
});

test("every fixture belongs to a rule", () => {
  expect(readdirSync(folder).filter((rule) => !(rule in ownRules))).toEqual([]);
});

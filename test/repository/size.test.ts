import { globSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";

const MOST_LINES = 250;
const MOST_LINES_OF_SCRIPTS = 600;

const files = globSync("{packages/*/{src,test},scripts,test,openapi/rules}/**/*.{ts,mts,mjs,js,java}", {
  cwd: inRoot(),
  exclude: ["**/node_modules"],
}).sort();
const linesOf = (file: string): number => readFileSync(inRoot(file), "utf8").trimEnd().split("\n").length;

test(`no file of code has more than ${MOST_LINES} lines`, () => {
  expect(files).toContain("test/repository/size.test.ts");
  expect(files.filter((file) => linesOf(file) > MOST_LINES)).toEqual([]);
});

test(`scripts/ has at most ${MOST_LINES_OF_SCRIPTS} lines of code`, () => {
  const lines = files.filter((file) => file.startsWith("scripts/")).map(linesOf);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(MOST_LINES_OF_SCRIPTS);
});

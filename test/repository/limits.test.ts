import { globSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";

/** Code in which a test has its own time limit, waits with a short default limit, or is repeated until it passes. */
const LIMITS: Record<string, RegExp> = {
  "a limit of its own": /\b(?:test|hook|teardown)Timeout\b|^(?:test|it|describe)\b.*\{ timeout:/m,
  "a wait of one second": /\bvi\.wait(?:For|Until)\(/,
  "a limit of a wait": /\bexpect\.poll\([^;]*\btimeout:/,
  "another run after a failure": /\bretry: \d/,
  "an assertion of a time": /expect\((?:performance|Date)\.now\(\)/,
};

const files = globSync("{test,packages/*/test}/**/*.ts", { cwd: inRoot() }).filter(
  (file) => !["test/repository/limits.test.ts", "test/until.ts"].includes(file),
);

// vitest.config.ts has all limits, and they are long: no test fails because a machine is slow or busy.
test.each(Object.entries(LIMITS))("no test has %s", (_limit, pattern) => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => pattern.test(readFileSync(inRoot(file), "utf8")))).toEqual([]);
});

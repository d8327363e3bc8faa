import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile, SOURCES } from "../src/compile.ts";
import { junitIn, NO_REPEATS, runJava } from "../src/run-java.ts";
import { describeWithJava } from "./describe-with-java.ts";
import { parityCases } from "./parity.ts";

/** At least one test ran, and none failed. */
const PASSED = /\[ +[1-9]\d* tests successful +\]\s+\[ +0 tests failed +\]/;

describeWithJava("the Java client", (java) => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { generated, main, test: tests } = SOURCES;
  const classPath = [folder, java.jars.jackson, java.jars.junit];
  // Fails if a class does not compile without a warning.
  beforeAll(() => compile(java, [generated, main, tests], folder, classPath));

  test("passes its own tests", async () => {
    const { status, stdout, stderr } = await runJava(java, classPath, [NO_REPEATS, ...junitIn(folder)]);
    expect({ status, output: stdout + stderr }).toEqual({ status: 0, output: expect.stringMatching(PASSED) });
  });

  test("conceals, reads and encodes as the TypeScript client does, and has its names and codes", async () => {
    const cases = parityCases(1, 150);
    const lines = cases.map(({ call }) => `${JSON.stringify(call)}\n`).join("");
    const { status, stdout, stderr } = await runJava(java, classPath, ["qualitycontrol.ParityDriver"], lines);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).result);
    const actual = results.map((result) => (Array.isArray(result) ? undefined : result));
    expect(cases.map(({ call }, at) => ({ call, result: actual[at] }))).toEqual(
      cases.map(({ call, expected }) => ({ call, result: expected })),
    );
  });
});

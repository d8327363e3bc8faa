import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { operations } from "@qualitycontrol/contract/operations";
import { type Simulator, startSimulator } from "@qualitycontrol/simulator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { privateAuthority } from "../../../test/private-authority.ts";
import { runInProcess } from "../../../test/run-in-process.ts";
import { CannotRun, runSuite } from "../src/index.ts";

const { folder, file, ca, tls } = privateAuthority();
let gateway: Simulator;
beforeAll(async () => {
  gateway = await startSimulator({ tls });
});
afterAll(async () => {
  await gateway.close();
});

const only = operations.queryAgentInfoByWorkNo.operationId;

const run = (...args: string[]) => {
  const command = join(import.meta.dirname, "../src/command.ts");
  return runInProcess(command, [gateway.url, "--only", only, "--full", "--runs", "1", ...args]);
};

test("tests a gateway with a private authority", async () => {
  const report = await runSuite({ url: gateway.url, mode: "full", only: [only], runs: 1, environment: {}, ca });
  expect(report).toMatchObject({ kept: true, kind: "simulator" });
  expect(report.ledger.count()).toMatchObject({ unknown: 0 });
  expect(report.ledger.count().executed).toBeGreaterThan(10);
});

test("sends nothing without that authority", async () => {
  const before = gateway.control.readJournal().entries.length;
  await expect(runSuite({ url: gateway.url })).rejects.toThrow(/not trusted \(\w+\); .* with --ca/);
  await expect(runSuite({ url: gateway.url, ca: "no certificate" })).rejects.toThrow(CannotRun);
  expect(gateway.control.readJournal().entries).toHaveLength(before);
});

test("the command exits with 2 and one line without that authority", async () => {
  const empty = join(folder, "empty.pem");
  writeFileSync(empty, "");
  const line = (text: RegExp) => ({ code: 2, out: "", errors: expect.stringMatching(text) });
  expect(await run()).toEqual(line(/^[^\n]* its certificate is not trusted [^\n]* with --ca\.[^\n]*\n$/));
  expect(await run("--ca", join(folder, "missing.pem"))).toEqual(line(/^--ca \S+ cannot be read: ENOENT\.\n$/));
  expect(await run("--ca", empty)).toEqual(line(/^--ca \S+ cannot be used: [^\n]*\n$/));
  expect(await run("--ca", file)).toMatchObject({
    code: 0,
    out: expect.stringContaining("Passed: everything that was tested keeps the contract"),
  });
});

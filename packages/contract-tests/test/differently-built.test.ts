import { operations } from "@qualitycontrol/contract/operations";
import { startMock } from "@qualitycontrol/mock";
import { startSimulator } from "@qualitycontrol/simulator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Report, runSuite } from "../src/index.ts";
import { findingOf } from "../src/report/console.ts";
import { TIMEOUT } from "./mock-time.ts";
import { serve, type Upstream } from "./mutants/mutant.ts";
import { together, variations, written } from "./response-variations.ts";

type Running = Upstream & { close(): Promise<void> };

let mock: Running;
let simulator: Running;
beforeAll(async () => {
  mock = await startMock();
  simulator = { ...(await startSimulator({ clock: "virtual" })), lastRule: () => undefined };
});
afterAll(() => Promise.all([mock.close(), simulator.close()]));

const findings = (report: Report) =>
  report.results
    .filter(({ state }) => state === "failed" || state === "drifted")
    .map((result) => findingOf(report, result));

const all = Object.keys(variations);
const without = (...names: string[]) => all.filter((name) => !names.includes(name));

const { login, pollEvents, adjustSkill, forceLogout, queryAgentInfoByWorkNo } = operations;
/** Operations whose responses differ. */
const some = [pollEvents, queryAgentInfoByWorkNo];
const more = [login, adjustSkill, forceLogout, ...some];

/** Expects no finding for a gateway with this variation. */
async function expectNoFinding(upstream: Upstream, names: readonly string[], tried = more): Promise<void> {
  const only = tried.map(({ operationId }) => operationId);
  const writing = together(names);
  const server = await serve(upstream, { answer: (right) => written(right, writing) });
  const options = { seed: 1, runs: 2, timeout: TIMEOUT, environment: {}, only };
  const report = await runSuite({ ...options, url: server.url, mode: "full" }).finally(server.close);
  expect(findings(report)).toEqual([]);
  expect(report).toMatchObject({ kept: true, mode: "full" });
  expect(report.results.length).toBeGreaterThan(tried.length * 40);
}

// Each variation alone in the deep tests: differently-built.deep.test.ts runs this file.
test.each(process.env["MODE"] === "deep" ? all : all.slice(0, 1))("a gateway that responds %s has no finding", (name) =>
  expectNoFinding(mock, [name], some),
);

test.each([
  // Two compressions, or a byte order mark in GBK, cannot be combined.
  ["by gzip in UTF-8", without("compressed by br", "with Chinese messages in GBK")],
  ["by br in GBK", without("compressed by gzip", "with Chinese messages", "after a byte order mark")],
])("no finding for a gateway with all variations: %s", async (_, names) => {
  await expectNoFinding(mock, names);
  await expectNoFinding(simulator, names, some);
});

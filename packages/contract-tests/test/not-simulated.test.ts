import { listen } from "@qualitycontrol/core/listen";
import { expect, onTestFinished, test } from "vitest";
import { loadEdition } from "../../simulator/src/contract/edition.ts";
import { controlOf } from "../../simulator/src/control/control.ts";
import { rules } from "../../simulator/src/rules/index.ts";
import { createGateway } from "../../simulator/src/server.ts";
import { virtualClock } from "../../simulator/src/simulation/clock.ts";
import { Simulation } from "../../simulator/src/simulation/simulation.ts";
import { defaultStart, defaultWorld } from "../../simulator/src/world/default-world.ts";
import { runSuite } from "../src/index.ts";
import { consoleReport } from "../src/report/console.ts";
import { junitReport } from "../src/report/junit.ts";

test("counts an operation without behaviour in the simulator as not simulated", async () => {
  const edition = await loadEdition("2025-11");
  const simulation = new Simulation({
    edition,
    world: defaultWorld(edition),
    clock: virtualClock(defaultStart(edition)),
    rules: { ...rules, effects: rules.effects.filter(({ id }) => id !== "forceBusy") },
  });
  const server = createGateway({ simulation, control: controlOf(simulation), controlAnywhere: false, tls: undefined });
  const { url, close } = await listen(server, "127.0.0.1", 0);
  onTestFinished(close);
  const only = ["forceBusy", "forceIdle"];
  const report = await runSuite({ url, mode: "full", only, seed: 1, runs: 2, environment: {} });
  const states = (operationId: string) =>
    new Set(report.results.filter((result) => result.operationId === operationId).map(({ state }) => state));
  // The response of an injected fault is not an example.
  expect([...states("forceBusy")].sort()).toEqual(["not simulated", "passed"]);
  expect(states("forceIdle")).toContain("passed");
  expect(states("forceIdle")).not.toContain("not simulated");
  expect(consoleReport(report)).toMatch(/\d+ not simulated: the simulator has no behaviour for it/);
  expect(junitReport(report)).toContain('<skipped message="not simulated: the simulator has no behaviour for it');
  const success = report.coverage.cells.filter(({ what }) => what === "returns 0");
  expect(success.map(({ operationId, matches }) => [operationId, matches > 0])).toEqual([
    ["forceBusy", false],
    ["forceIdle", true],
  ]);
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type OperationId, operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import { expect, test } from "vitest";
import { sent, started } from "./desk.ts";
import * as plays from "./plays.ts";
import { cast, people, Stage } from "./stage.ts";

const report = join(import.meta.dirname, "../../../dist/reports/simulator-codes.md");

/** What the sample of the contract sends. */
const sample = (operation: OperationId) =>
  Object.fromEntries(operations[operation].parameters.map(({ name, example }) => [name, example]));

/** The codes that rules lead to: from every play, and from a few states in which every operation is tried. */
function reachedByRules(): Set<string> {
  const reached = new Set<string>();
  const play = (act: (stage: Stage) => unknown) => {
    const stage = new Stage();
    act(stage);
    for (const { operation, retcode } of stage.simulation.journal.read()) reached.add(`${operation} ${retcode}`);
  };
  for (const { play: act } of [...Object.values(plays.refusals), ...Object.values(plays.effects)]) play(act);
  const tried = (stage: Stage, agent: string, more: Record<string, unknown> = {}) => {
    for (const operation of Object.keys(operations) as OperationId[]) {
      if (operation.toLowerCase().includes("log")) continue;
      stage.ask(operation, agent, {
        ...sample(operation),
        body: { workNo: people.talking, skills: [10] },
        agentid: agent,
        ...more,
      });
    }
  };
  play((stage) => tried(stage, people.inspector));
  play((stage) => tried(stage.setOut(), people.inspector));
  play((stage) => tried(stage.setOut(), people.idle));
  play((stage) =>
    tried(stage.setOut(), people.inspector, {
      workNo: people.nobody,
      whisperagentid: people.nobody,
      workno: people.nobody,
    }),
  );
  for (const inspection of ["no provider", "no resource"] as const) {
    const world = cast();
    for (const tenant of world.tenants) tenant.inspection = inspection;
    const stage = new Stage({ world }).setOut();
    tried(stage, people.inspector);
    for (const { operation, retcode } of stage.simulation.journal.read()) reached.add(`${operation} ${retcode}`);
  }
  return reached;
}

test("every code that the contract documents for an operation is reached: by a rule, or else by a fault", async () => {
  const byRule = reachedByRules();
  const simulator = await started();
  const lines = ["| operation | code | reached by |", "| --- | --- | --- |"];
  for (const { operationId, resultCodes } of Object.values(operations)) {
    for (const code of resultCodes.codes) {
      const isByRule = byRule.has(`${operationId} ${code}`);
      lines.push(`| ${operationId} | ${code} | ${isByRule ? "a rule" : "a fault"} |`);
      if (isByRule) continue;
      simulator.control.addFault({ kind: "retcode", retcode: code });
      const { body } = await sent(simulator, operationId, { ...sample(operationId), body: undefined });
      expect(body.retcode).toBe(code);
    }
  }
  mkdirSync(join(report, ".."), { recursive: true });
  writeFileSync(report, `${lines.join("\n")}\n`);
  expect(lines.filter((line) => line.endsWith("a rule |")).length).toBeGreaterThan(50);
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OperationId } from "@qualitycontrol/contract/editions/2025-11/operations";
import type { Operation } from "@qualitycontrol/contract/operations";
import { editions } from "@qualitycontrol/core/contract";
import { afterAll, describe, expect, test } from "vitest";
import { type Edition, loadEdition } from "../src/contract/edition.ts";
import type { World } from "../src/state/world.ts";
import { sent, started } from "./client-driver.ts";
import { people, testWorld } from "./people-fixture.ts";
import { effects } from "./rule-scenarios/effects.ts";
import { refusals } from "./rule-scenarios/refusals.ts";
import { NotInEdition, TestHarness } from "./test-harness.ts";

const report = join(import.meta.dirname, "../../../dist/reports/simulator-codes.md");
const rows: string[] = [];

/** Codes that only an injected fault returns, and why. Every other documented code comes from a rule. */
const onlyByFault: Partial<Record<OperationId, Record<string, string>>> = {
  login: {
    "100-005": "a parameter of a sign-out, which a sign-in does not have",
    "100-006": "not to be signed in is what a sign-in begins with",
    "100-008": "to be signed out is what a sign-in begins with",
    "100-010": "a state at a sign-out, which is not asked of a sign-in",
    "100-018": "nothing in a sign-in names the VDN of a playback",
  },
};

/** The documented codes of an operation: success, those of its list, and those for an invalid Guid. */
function codesOf({ resultCodes, secured }: Operation, { success, document }: Edition): string[] {
  const schemes = Object.values(document.components.securitySchemes) as { "x-result-codes"?: string[] }[];
  const ofGuid = secured ? schemes.flatMap((scheme) => scheme["x-result-codes"] ?? []) : [];
  return [...new Set([success, ...resultCodes.codes, ...ofGuid])];
}

/** The parameters of the contract's sample. */
const sampleOf = ({ parameters }: Operation) =>
  Object.fromEntries(parameters.map(({ name, example }) => [name, example]));

/** The body of an adjustment of skill queues. */
const validBody = { workNo: people.talking, skills: [10] };

/** An agent sends every operation, except those that would end or begin a session. */
function tryAll(harness: TestHarness, agentid: string, more: Record<string, unknown> = {}): void {
  for (const operation of harness.simulation.edition.operations) {
    if (operation.operationId.toLowerCase().includes("log")) continue;
    harness.ask(operation.operationId, agentid, { ...sampleOf(operation), body: validBody, agentid, ...more });
  }
}

/** An agent who has not signed in, or whose Guid has expired, sends every operation. */
function tryWithout(harness: TestHarness, agentid: string, guid: string | undefined): void {
  for (const operation of harness.simulation.edition.operations) {
    const parameters = { ...sampleOf(operation), agentid, body: validBody };
    if (operation.secured) harness.ask(operation.operationId, agentid, parameters, guid);
  }
}

const nobody = { workNo: people.nobody, whisperagentid: people.nobody, workno: people.nobody };

/** A world with a change to every tenant. */
function worldWith(change: Partial<World["tenants"][number]>): World {
  const world = testWorld();
  for (const tenant of world.tenants) Object.assign(tenant, change);
  return world;
}

/** States in which many requests are tried; with the scenarios of the rules they reach every code that a rule returns. */
const tries: ((open: (world?: World) => TestHarness) => unknown)[] = [
  (open) => tryAll(open(), people.inspector),
  (open) => tryWithout(open(), people.inspector, undefined),
  (open) => {
    const harness = open().setUp();
    const first = harness.guidOf(people.inspector);
    for (const _ of [1, 2]) {
      harness.after(61);
      harness.events(people.inspector);
    }
    tryWithout(harness, people.inspector, first);
  },
  (open) => tryAll(open().setUp(), people.inspector),
  (open) => tryAll(open().setUp(), people.talking),
  (open) => tryAll(open().setUp(), people.inspector, nobody),
  (open) => tryAll(open().setUp(), people.inspector, { reason: "7", phonelinkage: "7" }),
  (open) => tryAll(open().setUp().signInAll([people.trainee]), people.trainee),
  (open) => tryAll(open(worldWith({ inspection: "no provider" })).setUp(), people.inspector),
  (open) => tryAll(open(worldWith({ inspection: "no resource" })).setUp(), people.inspector),
  (open) => {
    const harness = open().setUp();
    Object.assign(harness.tenantOf(people.inspector), { agentOperations: "no resource" });
    tryAll(harness, people.inspector);
    harness.ask("login", people.trainee, { body: {} });
  },
  (open) => open().ask("login", people.trainee),
  (open) => open().ask("logout", people.trainee),
  (open) => open().setUp().ask("forceLogoutWithReason", people.talking, { reason: "0" }),
  (open) => open().setUp().signIn(people.colleague),
  (open) => {
    const harness = open();
    harness.control.changeAgent(people.trainee, { permissions: { state: false } });
    harness.signIn(people.trainee);
  },
];

/** Operation and code of every response by rules in an edition, and the operations that it does not have. */
function reachedIn(edition: string): { reached: Set<string>; missing: Set<string> } {
  const [reached, missing] = [new Set<string>(), new Set<string>()];
  const scenarios = [...Object.values(refusals), ...Object.values(effects)];
  const acts = [
    ...tries,
    ...scenarios.map(
      ({ run }) =>
        (open: () => TestHarness) =>
          run(open()),
    ),
  ];
  for (const act of acts) {
    const harnesses: TestHarness[] = [];
    const open = (world?: World): TestHarness => {
      harnesses.push(new TestHarness({ edition, ...(world ? { world } : {}) }));
      return harnesses.at(-1) as TestHarness;
    };
    try {
      act(open);
    } catch (error) {
      if (!(error instanceof NotInEdition)) throw error;
      missing.add(error.message);
    }
    for (const { simulation } of harnesses) {
      for (const { operation, retcode } of simulation.journal.read()) reached.add(`${operation} ${retcode}`);
    }
  }
  return { reached, missing };
}

describe.each(editions())("in edition %s", (name) => {
  test("every code that the contract documents for an operation is reached by a rule, or by a fault with a reason", async () => {
    const edition = await loadEdition(name);
    const { operations } = edition;
    const { reached, missing } = reachedIn(name);
    const known = operations.map(({ operationId }) => operationId as string);
    expect([...missing].filter((operation) => known.includes(operation))).toEqual([]);
    const simulator = await started({ edition: name });
    const byFault: Record<string, string[]> = {};
    for (const operation of operations) {
      const { operationId } = operation;
      if (simulator.notSimulated.includes(operationId)) continue;
      for (const code of codesOf(operation, edition)) {
        if (reached.has(`${operationId} ${code}`)) {
          rows.push(`| ${name} | ${operationId} | ${code} | a rule |`);
          continue;
        }
        simulator.control.addFault({ kind: "retcode", retcode: code });
        const { body } = await sent(simulator, operationId, { ...sampleOf(operation), body: undefined });
        expect(body.retcode).toBe(code);
        byFault[operationId] = [...(byFault[operationId] ?? []), code];
        rows.push(`| ${name} | ${operationId} | ${code} | a fault: ${onlyByFault[operationId]?.[code]} |`);
      }
    }
    const expected = Object.entries(onlyByFault).map(([operation, codes]) => [operation, Object.keys(codes)]);
    expect(byFault).toEqual(Object.fromEntries(expected));
  });
});

test("naming oneself is refused with its own code, unless the complete list of the operation lacks it", () => {
  const codes = Object.fromEntries(
    [
      ["addInsert", { workNo: people.inspector }],
      ["addSupervise", { workNo: people.inspector }],
      ["requestWhisperAgent", { whisperagentid: people.inspector }],
    ].map(([operation, more]) => [
      operation,
      new TestHarness().setUp().retcode(operation as OperationId, people.inspector, more as Record<string, unknown>),
    ]),
  );
  expect(codes).toEqual({ addInsert: "000-005", addSupervise: "000-002", requestWhisperAgent: "000-002" });
});

afterAll(() => {
  mkdirSync(join(report, ".."), { recursive: true });
  writeFileSync(
    report,
    ["| edition | operation | code | reached by |", "| --- | --- | --- | --- |", ...rows, ""].join("\n"),
  );
});

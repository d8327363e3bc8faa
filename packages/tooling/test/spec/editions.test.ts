import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { bundleEditions, source } from "../../src/bundle/bundle.ts";
import { type OpenApiDocument, operationsOf } from "../../src/bundle/document.ts";

let older: OpenApiDocument;
let newer: OpenApiDocument;
let base: OpenApiDocument;
let all: Record<string, OpenApiDocument>;

beforeAll(async () => {
  const bundled = await bundleEditions();
  base = bundled.base;
  all = bundled.editions;
  older = bundled.editions["2023-09"] as OpenApiDocument;
  newer = bundled.editions["2025-11"] as OpenApiDocument;
});

/** The places at which two values differ, as paths of keys. */
function differences(left: unknown, right: unknown, place = ""): string[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  const branches = [left, right].every((value) => typeof value === "object" && value !== null && !Array.isArray(value));
  if (!branches) return [place];
  const [a, b] = [left as Record<string, unknown>, right as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(a[key], b[key], `${place} ${key}`),
  );
}

/** An operation without what differs in all operations: the source, and the names of the parameters' components. */
function facts(contract: OpenApiDocument) {
  const entries = operationsOf(contract).map(({ operation: { "x-source": _, parameters: __, ...rest } }) => [
    rest.operationId,
    rest,
  ]);
  return Object.fromEntries(entries);
}

describe("between the editions", () => {
  test("exactly these facts of the operations differ", () => {
    expect(
      differences(facts(older), facts(newer))
        .map((place) => place.trim())
        .sort(),
    ).toEqual([
      "intercept description",
      "interceptCall",
      "queryAllCallInfoByAgentWorkNoEx description",
      "requestStopWhisperAgent x-result-codes codes",
      "requestStopWhisperAgent x-result-codes list",
      "requestStopWhisperAgent x-triggered-events events",
      "requestWhisperAgent x-triggered-events events",
      "switchSuperviseOrInsert x-result-codes list",
      "switchSuperviseOrInsert x-result-codes source",
      "switchSuperviseOrInsert x-triggered-events list",
      "switchSuperviseOrInsert x-triggered-events source",
    ]);
  });

  test("only the result codes that the newer page adds differ", () => {
    const [a, b] = [older, newer].map(({ components }) => Object.keys(components["x-result-codes"]));
    expect(b?.filter((code) => !a?.includes(code))).toEqual(["000-007", "100-019", "100-020", "100-021"]);
    expect(a?.filter((code) => !b?.includes(code))).toEqual([]);
  });

  test("every event differs in its time and in the range of the agent ID, and in nothing else", () => {
    const events = Object.keys(newer.components["x-triggered-events"]);
    expect(Object.keys(older.components["x-triggered-events"])).toEqual(events);
    for (const event of events) {
      expect(differences(older.components.schemas[event], newer.components.schemas[event])).toEqual([
        " properties workNo $ref",
        ...(event === "QC_AgentState_Notify" ? [" properties content properties monitoredagent $ref"] : []),
        " properties eventGenTime",
      ]);
    }
  });

  test("each has one range of agent IDs", () => {
    const ids = (contract: OpenApiDocument) =>
      Object.keys(contract.components.schemas).filter((name) => /^AgentId/.test(name));
    expect(ids(older)).toEqual(["AgentIdVdn"]);
    expect(ids(newer)).toEqual(["AgentIdVcc"]);
    expect(ids(base).sort()).toEqual(["AgentIdVcc", "AgentIdVdn"]);
  });

  test("every operation under qualitycontrol names a page of its own edition", () => {
    for (const [contract, edition] of [
      [older, /^2023-09/],
      [newer, /^2025-11/],
    ] as const) {
      const dates = operationsOf(contract)
        .filter(({ path, operation }) => path.includes("/qualitycontrol/") && !operation["x-availability"])
        .map(({ operation }) => operation["x-source"].edition);
      expect(dates.filter((date) => date !== "not recorded" && !edition.test(date ?? ""))).toEqual([]);
    }
  });

  test("the operations under qualitycontrol of the older are those of the newer without interceptCall", () => {
    const names = (contract: OpenApiDocument) =>
      operationsOf(contract)
        .filter(({ path, operation }) => path.includes("/qualitycontrol/") && !operation["x-availability"])
        .map(({ operation }) => operation.operationId);
    expect(names(older)).toEqual(names(newer).filter((name) => name !== "interceptCall"));
    expect(names(base)).toEqual(names(newer));
  });

  test("the catalogue names the editions of a code or an event that not all have", () => {
    for (const catalogue of ["x-result-codes", "x-triggered-events"] as const) {
      for (const [entry, { editions }] of Object.entries(base.components[catalogue])) {
        const having = Object.keys(all).filter((name) => all[name]?.components[catalogue][entry]);
        expect(editions ?? Object.keys(all), entry).toEqual(having);
      }
    }
  });
});

test("an overlay action that matches nothing fails with its target", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(source, folder, { recursive: true });
  const file = join(folder, "overlays/2023-09.overlay.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}  - target: $.paths['/nowhere']\n    remove: true\n`);
  await expect(bundleEditions(folder)).rejects.toThrow(
    "overlays/2023-09.overlay.yaml: the action on $.paths['/nowhere'] matches nothing.",
  );
});

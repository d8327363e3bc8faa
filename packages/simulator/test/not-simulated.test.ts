import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Validator } from "@qualitycontrol/contract/validators";
import { type Document, editions } from "@qualitycontrol/core/contract";
import { simulatorExampleHeader } from "@qualitycontrol/core/identity-headers";
import { listen } from "@qualitycontrol/core/listen";
import { bundleEditions, source } from "@qualitycontrol/tooling/bundle/bundle";
import { renderOperations } from "@qualitycontrol/tooling/targets/typescript/operations";
import { renderValidators } from "@qualitycontrol/tooling/targets/typescript/validators";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Edition, editionFrom, type Generated } from "../src/contract/edition.ts";
import { controlOf } from "../src/control/control.ts";
import { noteOn, startSimulator } from "../src/index.ts";
import { rules } from "../src/rules/index.ts";
import { createGateway } from "../src/server.ts";
import { virtualClock } from "../src/simulation/clock.ts";
import { lineOf } from "../src/simulation/journal.ts";
import { Simulation } from "../src/simulation/simulation.ts";
import { people, testWorld } from "./people-fixture.ts";

/** Made-up operations: by file, path, and what they are made from. */
const lookUp = "paths/look-up/calldata_{agentid}_allcallinfoEx_{workno}.yaml";
const added = [
  {
    operationId: "lookAround",
    path: "/agentgateway/resource/agentgroup/{agentid}/lookaround",
    codes: "list: not seen\n    codes: []",
    response: "CallIds",
  },
  {
    operationId: "lookTwice",
    path: "/agentgateway/resource/agentgroup/{agentid}/looktwice",
    codes: "list: complete\n    codes: [100-006]",
    response: "Done",
  },
  {
    operationId: "lookOnly",
    path: "/agentgateway/resource/agentgroup/{agentid}/lookonly",
    // Not the code of a request without a session, so that none is refused for it.
    codes: "list: complete\n    codes: [900-003]",
    response: "Done",
  },
] as const;

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The newest edition of a copy of the contract with the added operations, and what checks its responses. */
async function extended(): Promise<{ edition: Edition; answers: Record<string, Validator> }> {
  const copy = join(folder, "openapi");
  cpSync(source, copy, { recursive: true });
  const original = readFileSync(join(copy, lookUp), "utf8");
  const entries = added.map(({ operationId, path, codes, response }) => {
    const text = original
      .replace(/operationId: .*/, `operationId: ${operationId}`)
      .replace(/summary: .*/, `summary: Summary of ${operationId}`)
      .replace(/list: complete\n {4}codes: .*/, codes)
      .replace(/\n {4}- \$ref: .*LookedUpWorkNo\.yaml/, "")
      .replace("CallIds.yaml", `${response}.yaml`);
    writeFileSync(join(copy, `paths/look-up/${operationId}.yaml`), text);
    return `  ${path}:\n    $ref: paths/look-up/${operationId}.yaml\n`;
  });
  const index = readFileSync(join(copy, "openapi.yaml"), "utf8");
  writeFileSync(
    join(copy, "openapi.yaml"),
    index.replace(/^paths:\n/m, (line) => line + entries.join("")),
  );
  const name = editions().at(-1) ?? "";
  const contract = (await bundleEditions(copy)).editions[name] as unknown as Document;
  const files = { "operations.ts": renderOperations, "validators.mjs": renderValidators };
  for (const [file, render] of Object.entries(files)) writeFileSync(join(folder, file), render(contract as never));
  const part = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
  const { operations } = (await part("operations.ts")) as Pick<Generated, "operations">;
  const { bodies, answers } = await part("validators.mjs");
  return { edition: editionFrom(name, { operations, bodies, document: contract }), answers };
}

/** The Guid of the inspector, who signs in. */
async function signedIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/agentgateway/resource/onlineagent/${people.inspector}`, {
    method: "PUT",
    body: JSON.stringify({ password: people.password }),
  });
  return /=(.*)/.exec(answer.headers.get("Set-GUID") ?? "")?.[1] ?? "";
}

describe("an operation that no rule simulates", () => {
  let edition: Edition;
  let answers: Record<string, Validator>;
  beforeAll(async () => {
    ({ edition, answers } = await extended());
  });

  /** A simulator of the extended contract. */
  async function serve() {
    const simulation = new Simulation({ edition, world: testWorld(), clock: virtualClock(0) });
    const control = controlOf(simulation);
    const server = createGateway({ simulation, control, controlAnywhere: false, tls: undefined });
    return { simulation, control, ...(await listen(server, "127.0.0.1", 0)) };
  }

  test.each(added)(
    "$operationId is answered with the contract's example, marked as an example",
    async ({ operationId, path }) => {
      const { url, close, simulation, control } = await serve();
      const target = url + path.replace("{agentid}", people.inspector);
      const guid = await signedIn(url);
      const answer = await fetch(target, { headers: { guid } });
      const body = await answer.json();
      expect(answer.status).toBe(200);
      expect(answer.headers.get(simulatorExampleHeader)).toBe("true");
      expect(body).toMatchObject({ retcode: "0" });
      expect(answers[operationId]?.(body), JSON.stringify(answers[operationId]?.errors)).toBe(true);
      const entry = control.readJournal().entries.at(-1);
      expect(entry).toMatchObject({ operation: operationId, retcode: "0", rule: "no-behaviour", mark: "-" });
      expect(entry && lineOf(entry)).toBe(`${operationId} agentid=${people.inspector} → 0  no-behaviour [-]`);
      expect(simulation.notSimulated).toContain(operationId);
      // An injected fault applies to it like to any other.
      control.addFault({ kind: "retcode", operation: operationId, retcode: "100-006" });
      const refused = await fetch(target, { headers: { guid } });
      expect(refused.headers.get(simulatorExampleHeader)).toBeNull();
      expect(await refused.json()).toMatchObject({ retcode: "100-006" });
      await close();
    },
  );

  test("is refused without a session, if it may answer with the code of that", async () => {
    const { url, close } = await serve();
    const answers = added.map(async ({ path }) => {
      const answer = await fetch(url + path.replace("{agentid}", people.inspector));
      return ((await answer.json()) as { retcode: string }).retcode;
    });
    expect(await Promise.all(answers)).toEqual(["100-006", "100-006", "0"]);
    await close();
  });

  test("is refused with a parameter that is out of range", async () => {
    const { url, close } = await serve();
    for (const { path } of added) {
      const answer = await fetch(url + path.replace("{agentid}", "1"));
      expect(await answer.json()).toMatchObject({ retcode: "000-002" });
    }
    await close();
  });

  test("is reported at start, and the others are simulated", async () => {
    const { url, close, simulation } = await serve();
    // The shipped contract may have others.
    expect(simulation.notSimulated).toEqual(expect.arrayContaining(added.map(({ operationId }) => operationId)));
    expect(noteOn(simulation)).toBe(
      `Not simulated, answered with the contract's example and the header ${simulatorExampleHeader}: ${simulation.notSimulated.join(", ")}.`,
    );
    const simulated = await fetch(`${url}/agentgateway/resource/onlineagent/${people.trainee}`, {
      method: "PUT",
      body: "{}",
    });
    expect(simulated.headers.get(simulatorExampleHeader)).toBeNull();
    expect(await simulated.json()).toMatchObject({ retcode: "0", result: { workno: people.trainee } });
    await close();
  });

  test("can be one with an effect, if it may not answer with the code of a refusal", () => {
    const operations = edition.operations.map((operation) =>
      operation.operationId === "sayFree" ? { ...operation, resultCodes: { list: "complete", codes: [] } } : operation,
    );
    const simulation = new Simulation({
      edition: { ...edition, operations },
      world: testWorld(),
      clock: virtualClock(0),
    });
    expect(simulation.notSimulated).toContain("sayFree");
  });
});

test.each(editions())("the shipped contract has none with an effect, in edition %s", async (edition) => {
  const simulator = await startSimulator({ edition });
  const handled = new Set([...rules.effects.map(({ id }) => id), "pollEvents"]);
  expect(simulator.notSimulated.filter((operation) => handled.has(operation))).toEqual([]);
  await simulator.close();
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { operations } from "@qualitycontrol/contract/operations";
import { simulatorExampleHeader } from "@qualitycontrol/core/identity-headers";
import { expect, test } from "vitest";
import { Copy } from "./copy.ts";
import { recipes } from "./readme.ts";

const NAMES = ["Adding an operation", "Changing a fact", "Adding a rule", "Adding a result code", "Adding an edition"];

test("the README has a recipe for each change, with what to write", () => {
  expect([...recipes.keys()]).toEqual(NAMES);
  for (const [name, steps] of recipes) expect(steps.length, name).toBeGreaterThan(1);
});

// Each alone, with type check and contract tests: recipes.deep.test.ts.
test("all recipes followed in a copy: it is lint-free and generates, and mock and simulator serve what is new", async () => {
  using copy = new Copy(...recipes.values());
  await using served = await copy.serve();
  const { findings, editions, simulator, mock } = served;
  expect(findings).toEqual([]);
  expect(editions.at(-1)).toBe("2026-05");
  expect(simulator.notSimulated.filter((operationId) => !Object.hasOwn(operations, operationId))).toEqual([
    "pauseInspection",
  ]);
  const generated = JSON.parse(readFileSync(join(copy.folder, "generated/openapi.json"), "utf8"));
  expect(generated.components).toMatchObject({
    schemas: {
      RestTime: { description: expect.stringContaining("from 1 to 43200") },
      AgentStatus: { description: expect.stringMatching(/idle \(free\).*in training/s) },
    },
    parameters: { RestTimePath: { description: expect.stringMatching(/^How many seconds the agent rests\./) } },
  });

  // IDs that only the new edition has, which simulator and mock serve by default.
  const [inspector, agent] = ["30169", "49999"];
  const gateway = `${simulator.url}/agentgateway/resource`;
  const signedIn = await fetch(`${gateway}/onlineagent/${inspector}`, { method: "PUT", body: '{"status":"4"}' });
  const guid = /=(.*)/.exec(signedIn.headers.get("Set-GUID") ?? "")?.[1] ?? "";
  const send = async (method: string, path: string) => {
    const answer = await fetch(`${gateway}/qualitycontrol/${path}`, { method, headers: { guid } });
    const { retcode } = (await answer.json()) as { retcode: string };
    return { retcode, isExample: answer.headers.get(simulatorExampleHeader) };
  };
  expect(await send("POST", "1234567/pause")).toMatchObject({ retcode: "100-006" });
  expect(await send("POST", "12345678/pause")).toMatchObject({ retcode: "000-002" });
  expect(await send("POST", `${inspector}/pause`)).toEqual({ retcode: "900-005", isExample: null });
  expect(await send("PUT", `${inspector}/addsupervise/${agent}`)).toEqual({ retcode: "0", isExample: null });
  expect(await send("POST", `${inspector}/pause`)).toEqual({ retcode: "0", isExample: "true" });
  expect(await send("POST", `${inspector}/forcerest/${agent}/43201/1`)).toMatchObject({ retcode: "000-002" });

  const toolsDocument = JSON.parse(readFileSync(join(copy.folder, "generated/openapi.tools.json"), "utf8"));
  expect(toolsDocument.info.version).toMatch(/\+2026-05$/);
  const overlay = readFileSync(join(copy.folder, "generated/editions/2026-05/overlay.yaml"), "utf8");
  expect(overlay).toMatch(/version: \S+\+2026-05/);
  const listening = await fetch(`${mock.url}/agentgateway/resource/qualitycontrol/1234567/addsupervise/${agent}`, {
    method: "PUT",
    headers: { guid, "Content-Type": "application/json" },
  });
  expect(await listening.json()).toMatchObject({ retcode: "0" });

  const refused = await fetch(`${mock.url}/agentgateway/resource/qualitycontrol/30169/forcebusy/49999`, {
    method: "POST",
    headers: { guid, "Content-Type": "application/json", Prefer: "example=TooManyInspections" },
  });
  expect(await refused.json()).toMatchObject({ retcode: "100-099" });
});

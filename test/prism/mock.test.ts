import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { defaultEdition } from "@qualitycontrol/contract/calls";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { runSuite } from "@qualitycontrol/contract-tests";
import { loadContract, resolve } from "@qualitycontrol/core/contract";
import { mockHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { sampleRequest } from "@qualitycontrol/docs/samples/request";
import { beforeAll, describe, expect, test } from "vitest";
import { samplesOf } from "../../packages/client/test/samples.ts";
import { shownCommands, startPrism } from "./start-prism.ts";

const { document } = await loadContract();
const commands = shownCommands();

const scenarios = Object.values(operations).flatMap(({ operationId, path, method }) => {
  const described = document.paths[path]?.[method.toLowerCase()]?.responses["200"];
  const { examples = {} } = resolve(document, described ?? {}).content?.["application/json"] ?? {};
  return Object.entries(examples).map(([scenario, example]) => ({
    operationId,
    scenario,
    value: resolve<{ $ref?: string; value?: unknown }>(document, example).value,
  }));
});

// The README's command with NODE_ENV=production, with which Prism alone would start a second process and crash.
let prism: string;
beforeAll(async () => {
  prism = await startPrism(`${commands.mock} -- --port 0`, { NODE_ENV: "production" });
});

function ask(operationId: OperationId, preference?: string): Promise<Response> {
  const { method, url, headers, body } = sampleRequest(operationId, prism);
  return fetch(url, {
    method,
    headers: { ...headers, ...(preference === undefined ? {} : { Prefer: preference }) },
    body: body === undefined ? null : JSON.stringify(body),
  });
}

describe("Prism's mock", () => {
  test("is started by a command of the README, and every command of README and guide is tested here", () => {
    expect(commands).toEqual({
      mock: "npm run prism",
      proxy: expect.stringContaining("npm run prism -- proxy "),
      own: expect.stringMatching(`^npx .* mock generated/editions/${defaultEdition}/openapi\\.yaml$`),
      unused: [],
    });
  });

  test("answers the request that the README shows", async () => {
    const block = samplesOf("README.md", "sh").find(({ code }) => code.includes(commands.mock));
    const curl = block?.code.split("\n").find((line) => line.startsWith("curl ")) ?? "";
    expect(curl).toContain("http://127.0.0.1:4010/");
    const { stdout } = await promisify(execFile)("sh", ["-c", curl.replace("http://127.0.0.1:4010", prism)]);
    expect(JSON.parse(stdout)).toHaveProperty("retcode", operations.addSupervise.scenarios.NoInspectionPermission);
  });

  test("has every scenario of the catalogue", () => {
    const known = Object.values(operations).flatMap(({ operationId, scenarios }) =>
      Object.keys(scenarios).map((scenario) => ({ operationId, scenario })),
    );
    expect(scenarios.map(({ operationId, scenario }) => ({ operationId, scenario }))).toEqual(known);
  });

  test.each(scenarios)("answers $operationId with $scenario", async ({ operationId, scenario, value }) => {
    const response = await ask(operationId, `example=${scenario}`);
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: value });
  });
});

describe("unlike the mock of this project, Prism's", () => {
  test("accepts no result code", async () => {
    const response = await ask("addSupervise", "code=900-004");
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining("should be a number") });
  });

  test("does not list its scenarios if the requested one is unknown", async () => {
    const response = await ask("addSupervise", "example=NoSuchScenario");
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(Object.keys(operations.addSupervise.scenarios).filter((name) => text.includes(name))).toEqual([]);
  });

  test("invents data for dynamic responses", async () => {
    const examples = scenarios.filter(({ operationId }) => operationId === "addSupervise").map(({ value }) => value);
    const response = await ask("addSupervise", "dynamic=true");
    expect(response.status).toBe(200);
    expect(examples).not.toContainEqual(await response.json());
  });

  test("responds to an event poll at once without an event, and repeats a chosen event", async () => {
    const bodies = ["example=Success", "example=AgentOther_InService", "example=AgentOther_InService"].map(
      async (preference) => (await ask("pollEvents", preference)).json(),
    );
    const [none, event, again] = await Promise.all(bodies);
    expect(none.event ?? null).toBeNull();
    expect(event).toHaveProperty("event.eventType", "AgentOther_InService");
    expect(again).toEqual(event);
  });

  test("does not identify itself, so the contract tests refuse to send it everything", async () => {
    const { headers } = await ask("addSupervise");
    expect([mockHeader, simulatorHeader].filter((name) => headers.has(name))).toEqual([]);
    await expect(runSuite({ url: prism, mode: "full" })).rejects.toThrow(/mock or simulator/);
  });
});

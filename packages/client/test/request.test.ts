import { contentType, defaultEdition, guidHeader, rows } from "@qualitycontrol/contract/calls";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { templateOf } from "../src/calls.ts";
import { limitOf } from "../src/limits.ts";
import { argumentsOf, inspectorId, operationIds, parametersOf, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const answer = successes[0]?.answer;
const answerOf = (operation: string) => successes.find((it) => it.operation === operation)?.answer;
const [operation] = operationIds as [(typeof operationIds)[number]];

describe.for(operationIds)("%s sends", (operation) => {
  const { method, path, secured } = operations[operation];

  it("its method, path and query", async () => {
    await using gateway = await startGateway(respondWith(answerOf(operation)));
    await call(inspectorAt(gateway.url), operation);
    const [seen] = gateway.requests;
    const url = new URL(seen?.url ?? "", gateway.url);
    const args: Record<string, unknown> = { ...argumentsOf(operation), agentid: inspectorId };
    expect(seen?.method).toBe(method);
    expect(url.pathname).toBe(path.replaceAll(/\{(\w+)\}/g, (_, name) => String(args[name])));
    expect(Object.fromEntries(url.searchParams)).toEqual(
      Object.fromEntries(
        parametersOf(operation).flatMap((it) => (it.in === "query" ? [[it.name, args[it.name]]] : [])),
      ),
    );
  });

  it("the Content-Type that the contract requires, and the Guid if the operation needs one", async () => {
    await using gateway = await startGateway(respondWith(answerOf(operation)));
    await call(inspectorAt(gateway.url), operation);
    expect(document.info.description).toContain(`Content-Type: ${contentType}`);
    expect(gateway.requests[0]?.headers["content-type"]).toBe(contentType);
    expect(gateway.requests[0]?.headers[guidHeader.toLowerCase()]).toBe(secured ? sampleGuid : undefined);
  });

  it("whole numbers like strings of digits", async () => {
    await using gateway = await startGateway(respondWith(answerOf(operation)));
    const digits = Object.entries(argumentsOf(operation)).map(([name, value]) => [
      name,
      /^\d+$/.test(String(value)) && !templateOf(operation).body ? Number(value) : value,
    ]);
    await call(inspectorAt(gateway.url), operation);
    await call(inspectorAt(gateway.url, { agentId: Number(inspectorId) }), operation, Object.fromEntries(digits));
    expect(gateway.requests[1]?.url).toBe(gateway.requests[0]?.url);
  });
});

it("has a method for each operation of the contract, the agent ID, and nothing else", () => {
  expect(Object.keys(inspectorAt("http://localhost")).sort()).toEqual([...operationIds, "agentId"].sort());
});

it("encodes any value in path and query", async () => {
  const value = "a b?c=d&e#f;g:h@i+j%k{callId}$&ü..";
  const free = operationIds.flatMap((operation) =>
    parametersOf(operation).flatMap(({ name }) =>
      [name, `${operation}.${name}`].some((argument) => limitOf(argument, defaultEdition)) ? [] : [{ operation, name }],
    ),
  );
  expect(free.length).toBeGreaterThan(2);
  for (const { operation, name } of free) {
    await using gateway = await startGateway(respondWith(answerOf(operation)));
    await call(inspectorAt(gateway.url), operation, { ...argumentsOf(operation), [name]: value });
    const url = new URL(gateway.requests[0]?.url ?? "", gateway.url);
    const received = [...url.pathname.split("/").map(decodeURIComponent), ...url.searchParams.values()];
    expect(received).toContain(value);
  }
});

it.for(["", "/"])("keeps the path of a baseUrl that ends in %j", async (end) => {
  await using gateway = await startGateway(respondWith(answer));
  await call(inspectorAt(`${gateway.url}/behind/a/proxy${end}`), operation);
  expect(gateway.requests[0]?.url).toMatch(/^\/behind\/a\/proxy\/\w/);
});

it.for(["/", "//"])("takes no slash at the end of a baseUrl for a path: %s", async (end) => {
  await using gateway = await startGateway(respondWith(answer));
  await call(inspectorAt(`${gateway.url}${end}`), operation);
  expect(gateway.requests[0]?.url).toMatch(/^\/agentgateway\/\w/);
});

it("validates a baseUrl in linear time", () => {
  for (const path of ["/".repeat(1_000_000), "/a".repeat(500_000), "//a".repeat(300_000)]) {
    expect(() => inspectorAt(`http://localhost${path}?`)).toThrow("baseUrl must be like");
  }
});

it("looks up the global fetch at each call, so that a test can replace it", async () => {
  const inspector = inspectorAt("http://localhost");
  const original = globalThis.fetch;
  globalThis.fetch = async () => Response.json(answer);
  try {
    expect(await call(inspector, operation)).toEqual(answer);
  } finally {
    globalThis.fetch = original;
  }
});

it("sends body arguments as JSON, with whole numbers as strings, and rejects invalid ones", async () => {
  const sent: (string | undefined)[] = [];
  const inspector = inspectorAt("http://localhost", {
    fetch: async (_, { body }) => {
      sent.push(body);
      return Response.json(answer);
    },
  });
  await inspector.adjustSkill({ workNo: 49999, skills: [10, 25] });
  await inspector.adjustSkill();
  await inspector.sayFree();
  expect(sent).toEqual([JSON.stringify({ workNo: "49999", skills: [10, 25] }), "{}", undefined]);
  const circular: unknown[] = [];
  circular.push(circular);
  // JSON would convert some of them to null, and change or omit others.
  const holes = [[Number.NaN], [Number.POSITIVE_INFINITY], [null], [undefined], Array(1), [1n]];
  for (const skills of [...holes, [-1], [1.5], ["10"], [[10]], circular, 1n, () => {}, "10,25", 10, {}, null]) {
    const error = await errorOf(call(inspector, "adjustSkill", { skills }));
    expect(error).toMatchObject({ argument: "skills", outcome: "not-sent" });
    expect((error as Error).message).toContain("skills is not a list of whole numbers");
  }
  for (const workNo of [["49999"], new String("49999"), {}, null, true, 49999n, Number.NaN]) {
    const error = await errorOf(call(inspector, "adjustSkill", { workNo }));
    expect(error).toMatchObject({ argument: "workNo", outcome: "not-sent" });
  }
  expect(sent).toHaveLength(3);
  await inspector.login({ password: "", status: 4, autoanswer: false, releasephone: "true" });
  expect(sent.at(-1)).toBe('{"password":"","autoanswer":false,"releasephone":"true","status":4}');
});

it("reads the call table in agreement with the catalogue of operations", () => {
  for (const operation of operationIds) {
    const { method, path, parameters, secured, consequence } = operations[operation];
    const form = templateOf(operation);
    expect({ method: form.method, path: form.path.replace("{}", "{agentid}") }).toEqual({ method, path });
    const required = (parameters as readonly { name: string; required?: boolean }[]).filter((it) => it.required);
    const needed = [...form.args].flatMap(([name, optional]) => (optional ? [] : [name]));
    expect(["agentid", ...needed]).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
    expect(rows[operation]).toMatchObject({ consequence });
    expect(rows[operation].open === true).toBe(!secured);
  }
});

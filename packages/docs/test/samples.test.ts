import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sampleRequest } from "../src/samples/request.ts";
import { MOCK, samplesOf } from "../src/samples.ts";

const received: { request: IncomingMessage; body: string }[] = [];
const server = createServer(async (request, response) => {
  received.push({ request, body: await text(request) });
  response.setHeader("Content-Type", "application/json").end('{"retcode":"0","message":"a message"}');
});
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const ids = Object.keys(operations) as OperationId[];
const sampleOf = (id: OperationId, label: string, edition?: string): string =>
  samplesOf(id, edition).find((it) => it.label === label)?.source ?? "";

test.each(ids)("the fetch sample of %s runs and sends its request", async (id) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const source = sampleOf(id, "fetch").replace(MOCK, origin);
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`);
  const { method, url, headers, body } = sampleRequest(id, origin);
  if (operations[id].consequence === "call-cut") {
    expect(log).not.toHaveBeenCalled();
    const values = operations[id].parameters.filter(({ schema }) => /^(AgentId|CallId)/.test(schema));
    await module[id](...(values.length > 1 ? values.slice(1) : values).map(({ example }) => example));
  }
  expect(log.mock.calls.at(-1)?.[0]).toBe(`${id} succeeded`);
  log.mockRestore();

  const last = received.at(-1);
  expect(last?.request.method).toBe(method);
  expect(origin + last?.request.url).toBe(url);
  for (const [name, value] of Object.entries(headers)) expect(last?.request.headers[name.toLowerCase()]).toBe(value);
  expect(last?.body).toBe(body === undefined ? "" : JSON.stringify(body));
});

test.each(ids)("the TypeScript sample of %s has a Guid if one is needed", (id) => {
  expect(sampleOf(id, "TypeScript").includes("guid:")).toBe(operations[id].secured);
});

test("the samples of another edition name it", () => {
  expect(sampleOf("addSupervise", "TypeScript", "2023-09")).toContain('edition: "2023-09"');
  expect(sampleOf("addSupervise", "TypeScript")).not.toContain("edition:");
});

test("an operation that is not generated has none", () => {
  expect(samplesOf("unknown")).toEqual([]);
});

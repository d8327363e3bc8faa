import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fetchCall } from "../src/samples/fetch.ts";
import { sampleRequest } from "../src/samples/request.ts";
import { clientCall } from "../src/samples/typescript.ts";

const received: { request: IncomingMessage; body: string }[] = [];
const server = createServer(async (request, response) => {
  received.push({ request, body: await text(request) });
  response.setHeader("Content-Type", "application/json").end('{"retcode":"a code","message":"a message"}');
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

test.each(Object.keys(operations) as OperationId[])("the fetch sample of %s runs and sends its request", async (id) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(fetchCall(id, origin))}`);
  expect(log).toHaveBeenLastCalledWith("a code", "a message");
  log.mockRestore();

  const { method, url, headers, body } = sampleRequest(id, origin);
  const last = received.at(-1);
  expect(last?.request.method).toBe(method);
  expect(origin + last?.request.url).toBe(url);
  for (const [name, value] of Object.entries(headers)) expect(last?.request.headers[name.toLowerCase()]).toBe(value);
  expect(last?.body).toBe(body === undefined ? "" : JSON.stringify(body));
});

test.each(Object.keys(operations) as OperationId[])("the TypeScript sample of %s has a Guid if one is needed", (id) => {
  expect(clientCall(id, origin).includes("guid:")).toBe(operations[id].secured);
});

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { afterEach, expect, test } from "vitest";
import { CannotListen, type Mock, mockHeader, startMock } from "../src/index.ts";

const running: Mock[] = [];
afterEach(() => Promise.all(running.splice(0).map((mock) => mock.close())));

async function started(options?: Parameters<typeof startMock>[0]): Promise<Mock> {
  const mock = await startMock(options);
  running.push(mock);
  return mock;
}

/** A connection that has sent these bytes. The mock may close it at any time. */
async function connection(mock: Mock, bytes: string): Promise<Socket> {
  const { port, hostname } = new URL(mock.url);
  const socket = connect(Number(port), hostname).on("error", () => {});
  await once(socket, "connect");
  await new Promise((resolve) => socket.write(bytes, resolve));
  return socket;
}

test("a mock listens on a free loopback port and identifies itself", async () => {
  const [one, other] = [await started(), await started()];
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(one.url).not.toBe(other.url);
  const answer = await fetch(one.url);
  expect(answer.headers.has(mockHeader)).toBe(true);
});

test("a sign-in sets the cookie that the contract shows", async () => {
  const { url } = await started();
  const { path, method } = operations.login;
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url + path.replace(/\{\w+\}/, "30169"), { method, headers, body: "{}" });
  expect(answer.headers.getSetCookie()).toEqual([contract.components.headers.SetCookie.example]);
});

test("close() stops the mock immediately, whatever its connections do", async () => {
  const mock = await started();
  const idle = await connection(mock, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(idle, "data");
  const sending = await connection(mock, "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345");
  const silent = await connection(mock, "");
  let received = "";
  const ended = [idle, sending, silent].map((socket) => {
    socket.setEncoding("utf8").on("data", (chunk) => {
      received += chunk;
    });
    return once(socket, "close");
  });
  await mock.close();
  await Promise.all(ended);
  // A server that waited for the time limit would send a 408.
  expect(received).toBe("");
  await expect(fetch(mock.url)).rejects.toThrow();
  await mock.close();
});

test("fifty mocks in a row leak nothing", async () => {
  const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)]);
  const before = listeners();
  for (let count = 0; count < 50; count += 1) {
    const mock = await startMock();
    const socket = await connection(mock, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "data");
    await Promise.all([mock.close(), once(socket.resume(), "close")]);
  }
  // Closed handles disappear within the next turns of the event loop; leaked ones stay.
  await expect.poll(() => process.getActiveResourcesInfo().filter((name) => name.startsWith("TCP"))).toEqual([]);
  expect(listeners()).toEqual(before);
});

test("reports a port in use; the other server continues", async () => {
  const mock = await started();
  const port = Number(new URL(mock.url).port);
  const refusal = await startMock({ port }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotListen);
  expect(refusal).toMatchObject({
    code: "EADDRINUSE",
    message: `Port ${port} of 127.0.0.1 is in use. Stop the process that uses it, or choose another port.`,
  });
  expect((await fetch(mock.url)).headers.has(mockHeader)).toBe(true);
});

test.each([65536, -1, 1.5])("reports the invalid port %d in one line", async (port) => {
  const refusal = await startMock({ port }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotListen);
  expect(refusal).toMatchObject({
    message: `${port} is not a port. Give a number from 1 to 65535, or 0 for any free port.`,
  });
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["", '""'],
])("reports a host that is not of this machine: %j", async (host, named) => {
  const refusal = await startMock({ host }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotListen);
  expect(refusal).toMatchObject({ message: expect.stringContaining(`${named} is not an address of this machine.`) });
});

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { CannotListen, type Mock, mockHeader, startMock } from "../src/index.ts";

const running: Mock[] = [];
afterEach(() => Promise.all(running.splice(0).map((mock) => mock.close())));

async function started(options?: Parameters<typeof startMock>[0]): Promise<Mock> {
  const mock = await startMock(options);
  running.push(mock);
  return mock;
}

/** A connection that has sent these bytes. The mock may end it at any time. */
async function connection(mock: Mock, bytes: string): Promise<Socket> {
  const { port, hostname } = new URL(mock.url);
  const socket = connect(Number(port), hostname).on("error", () => {});
  await once(socket, "connect");
  await new Promise((resolve) => socket.write(bytes, resolve));
  return socket;
}

test("a mock listens on a free port of the loopback address and says who it is", async () => {
  const [one, other] = [await started(), await started()];
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(one.url).not.toBe(other.url);
  const answer = await fetch(one.url);
  expect(answer.headers.has(mockHeader)).toBe(true);
});

test("a mock ends at once, whatever its connections are doing, and then nobody listens", async () => {
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
  // A server that waits for a connection's time limit sends a 408.
  expect(received).toBe("");
  await expect(fetch(mock.url)).rejects.toThrow();
  await mock.close();
});

test("fifty mocks in a row leave nothing behind", async () => {
  const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)]);
  const before = listeners();
  for (let count = 0; count < 50; count += 1) {
    const mock = await startMock();
    const socket = await connection(mock, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "data");
    await Promise.all([mock.close(), once(socket.resume(), "close")]);
  }
  // What was closed just now is gone by the next turns of the loop; what leaks stays.
  await expect.poll(() => process.getActiveResourcesInfo().filter((name) => name.startsWith("TCP"))).toEqual([]);
  expect(listeners()).toEqual(before);
});

test("a port in use is one clear line, and its owner goes on", async () => {
  const mock = await started();
  const port = Number(new URL(mock.url).port);
  const refusal = await startMock({ port }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotListen);
  expect(refusal).toMatchObject({
    code: "EADDRINUSE",
    message: `Port ${port} of 127.0.0.1 is in use. End what uses it, or choose another port.`,
  });
  expect((await fetch(mock.url)).headers.has(mockHeader)).toBe(true);
});

test.each([65536, -1, 1.5])("port %d, which is none, is one clear line", async (port) => {
  const refusal = await startMock({ port }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotListen);
  expect(refusal).toMatchObject({
    message: `${port} is no port. Give a number from 1 to 65535, or 0 for any free port.`,
  });
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["", '""'],
])("a host that is not of this machine is one clear line: %j", async (host, named) => {
  const refusal = await startMock({ host }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotListen);
  expect(refusal).toMatchObject({ message: expect.stringContaining(`${named} is no address of this machine.`) });
});

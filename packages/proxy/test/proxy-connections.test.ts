import { once } from "node:events";
import { createServer } from "node:http";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { listen } from "@qualitycontrol/core/listen";
import { type ProxyOptions, startProxy } from "@qualitycontrol/mock";
import { afterEach, expect, test } from "vitest";
import { intercept, interceptPath as path } from "./intercept.ts";

const running: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const right = { message: "", retcode: "0", result: {} };

test.each<[string, Partial<ProxyOptions>]>([
  ["ends the connection", {}],
  ["is silent", { timeout: 50 }],
])("the outcome is unknown if the gateway %s", async (_, options) => {
  const server = createServer((request, response) => {
    if (request.url === path) return options.timeout === undefined && response.destroy();
    return response.end();
  });
  const gateway = await listen(server, "127.0.0.1", 0);
  const proxy = await startProxy({ upstream: gateway.url, ...options });
  running.push(proxy, gateway);
  const answer = await fetch(proxy.url + path, { method: intercept.method, headers: { Guid: sampleGuid } });
  expect(answer.status).toBe(504);
  expect(await answer.text()).toContain("It is unknown whether");
  expect(proxy.tally()).toMatchObject({ forwarded: 1 });
});

test.each([
  ["099 Nothing", 99],
  ["101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x", 101],
])("survives a response that is not a final HTTP response: %j", async (head, status) => {
  const server = createServer((request, response) => {
    if (request.url !== path) return response.end();
    return request.socket.end(`HTTP/1.1 ${head}\r\nContent-Length: 0\r\n\r\n`);
  });
  const gateway = await listen(server, "127.0.0.1", 0);
  const proxy = await startProxy({ upstream: gateway.url });
  running.push(proxy, gateway);
  const answer = await fetch(proxy.url + path, { method: intercept.method, headers: { Guid: sampleGuid } });
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain(`executed upstream, response invalid: its status is ${status}`);
  expect(proxy.tally()).toMatchObject({ forwarded: 1 });
});

test("fifty proxies in a row leak nothing", async () => {
  const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)]);
  const server = createServer((_, response) => void response.end(JSON.stringify(right)));
  const gateway = await listen(server, "127.0.0.1", 0);
  const before = listeners();
  for (let count = 0; count < 50; count += 1) {
    const proxy = await startProxy({ upstream: gateway.url });
    const { status } = await fetch(proxy.url + path, {
      method: intercept.method,
      headers: { Guid: sampleGuid, connection: "close" },
    });
    expect(status).toBe(200);
    await proxy.close();
  }
  // The proxies' connections to the gateway have closed.
  const connections = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
  await expect.poll(connections).toBe(0);
  await gateway.close();
  // Closed handles disappear within the next turns of the event loop; leaked ones stay.
  await expect.poll(() => process.getActiveResourcesInfo().filter((name) => /^(TCP|TLS)/.test(name))).toEqual([]);
  expect(listeners()).toEqual(before);
});

test("close() stops the proxy immediately, even while it waits for the gateway", async () => {
  const silent = createServer((request, response) => void (request.url === "/" && response.end()));
  const gateway = await listen(silent, "127.0.0.1", 0);
  const proxy = await startProxy({ upstream: gateway.url });
  const waiting = fetch(proxy.url + path, { method: intercept.method, headers: { Guid: sampleGuid } });
  const ended = expect(waiting).rejects.toThrow();
  await once(silent, "request");
  await proxy.close();
  // A proxy that waits for the gateway sends a 504.
  await ended;
  await expect(fetch(proxy.url)).rejects.toThrow();
  await proxy.close();
  await gateway.close();
});

import { Agent, createServer, request } from "node:http";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { listen } from "../src/listen.ts";

const before = performance.now();
const { startMock } = await import("../src/index.ts");
const mock = await startMock();
const firstStart = performance.now() - before;
const again = performance.now();
await (await startMock()).close();
const nextStart = performance.now() - again;

const { method, path, parameters } = operations.addSupervise;
const target = path.replace(/\{(\w+)\}/g, (_, name) => parameters.find((it) => it.name === name)?.example ?? "");
const answer = JSON.stringify({ message: "", retcode: "0", result: {} });
const bare = await listen(
  createServer((_, response) => response.setHeader("content-type", "application/json").end(answer)),
  "127.0.0.1",
  0,
);

/** Requests per second over 8 connections. */
async function rate(url: string, requests: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const sent = request(url + target, { method, agent, headers: { Guid: sampleGuid } }, (response) =>
        response.resume().once("end", resolve),
      );
      sent.once("error", reject).end();
    });
  const start = performance.now();
  await Promise.all(Array.from({ length: requests }, one));
  agent.destroy();
  return requests / ((performance.now() - start) / 1000);
}

await rate(mock.url, 300);
await rate(bare.url, 300);
const [ofMock, ofBare] = [await rate(mock.url, 3000), await rate(bare.url, 3000)];
await Promise.all([mock.close(), bare.close()]);
console.log(
  JSON.stringify({
    "first start of a mock, ms": { value: Math.round(firstStart), bound: 1200 },
    "next start of a mock, ms": { value: Math.round(nextStart), bound: 1200 },
    "requests/s of the mock": { value: Math.round(ofMock) },
    "the same of bare node:http": { value: Math.round(ofBare) },
    "ratio to bare node:http": { value: Math.round((ofMock / ofBare) * 1000) / 1000 },
  }),
);

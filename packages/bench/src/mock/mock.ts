import { operations } from "@qualitycontrol/contract/operations";
import { median, rounded } from "../pipeline/timing.ts";
import { requestsPerSecond, type Server, startServer } from "./compared/server.ts";

const before = performance.now();
const { startMock } = await import("@qualitycontrol/mock");
await (await startMock()).close();
const firstStart = performance.now() - before;
const again = performance.now();
await (await startMock()).close();
const nextStart = performance.now() - again;

const { method, path, parameters } = operations.addSupervise;
const target = path.replace(/\{(\w+)\}/g, (_, name) => parameters.find((it) => it.name === name)?.example ?? "");
const wrong = target.replace(/\d+$/, "7");

/** The measured servers, each in a separate process with the same bundle, for the same request. */
const compared = {
  "bare node:http": ["compared/bare.ts"],
  "this mock": ["../../../mock/src/command.ts", "--port", "0"],
  "openapi-backend": ["compared/openapi-backend.ts"],
  "@scalar/mock-server": ["compared/scalar.ts"],
};
const ROUNDS = 3;
const REQUESTS = 3000;

const servers: Record<string, Server> = {};
const figures: Record<string, object> = {};
for (const [name, command] of Object.entries(compared)) {
  try {
    const server = await startServer(command);
    servers[name] = server;
    const [right, refused] = [await server.ask(method, target), await server.ask(method, wrong)];
    if (right.retcode !== "0") throw new Error(`it returns ${right.status} for a valid request`);
    figures[name] = { "response to an agent out of range": refused.status };
    await requestsPerSecond(server, method, target, REQUESTS);
  } catch (error) {
    // Reported, because a server that does not start is a finding, too.
    figures[name] = { "cannot serve the bundle": (error as Error).message };
  }
}

const rates: Record<string, number[]> = {};
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, server] of Object.entries(servers)) {
    if (name in figures && "cannot serve the bundle" in (figures[name] as object)) continue;
    rates[name] = [...(rates[name] ?? []), await requestsPerSecond(server, method, target, REQUESTS)];
  }
}
await Promise.all(Object.values(servers).map((server) => server.end()));

const bare = rates["bare node:http"] ?? [];
for (const [name, of] of Object.entries(rates)) {
  const ratio = median(of.map((rate, round) => rate / (bare[round] ?? Number.NaN)));
  figures[name] = { "requests/s": Math.round(median(of)), ratio: rounded(ratio, 3), ...figures[name] };
}

console.log(
  JSON.stringify(
    {
      "first start of a mock, ms": { value: Math.round(firstStart), bound: 1200 },
      "next start of a mock, ms": { value: Math.round(nextStart), bound: 1200 },
      "requests/s compared with bare node:http": figures,
    },
    null,
    2,
  ),
);

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInspector } from "@qualitycontrol/client";
import { createOpenApiClient } from "@qualitycontrol/client/openapi-fetch";
import { contentType, guidHeader } from "@qualitycontrol/contract/calls";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import type { paths } from "@qualitycontrol/contract/types";
import createClient from "openapi-fetch";
import { generateHeyApiClient, type HeyApiFunction, loadHeyApiClient } from "../../../client/test/hey-api.ts";
import { median, rounded } from "../pipeline/timing.ts";

type Call = () => Promise<unknown>;

using generated = await generateHeyApiClient();
const { interceptCall: heyApi } = (await loadHeyApiClient(generated)) as { interceptCall: HeyApiFunction };

const { path } = operations.interceptCall;
const args = { workNo: "49999", callId: "1456401416-3" };
const headers = { "Content-Type": contentType, [guidHeader]: sampleGuid };
const body = JSON.stringify({ message: "", retcode: "0", result: {} });

/** The same call with each client, with the given `fetch` or the runtime's. */
function callsAt(baseUrl: string, fetch?: () => Promise<Response>): Record<string, Call> {
  const options = { baseUrl, agentId: 30169, guid: sampleGuid, fetch };
  const inspector = createInspector(options);
  const onClient = createOpenApiClient(options);
  const own = fetch && { fetch };
  const bare = createClient<paths>({ baseUrl, headers, ...own });
  const observed = createClient<paths>({ baseUrl, headers, ...own });
  observed.use({ onRequest: ({ request }) => request });
  const params = { params: { path: { agentid: "30169", ...args } } };
  const url = `${baseUrl}${path.replace("{agentid}", "30169").replace("{workNo}", args.workNo).replace("{callId}", args.callId)}`;
  const send =
    fetch ?? ((init?: RequestInit): Promise<Response> => globalThis.fetch(url, { method: "PUT", headers, ...init }));
  return {
    client: () => inspector.interceptCall(args),
    "openapi-fetch on the client": () => onClient.PUT(path, params),
    "raw fetch": async () => (await send()).json(),
    // The minimum that a client with a time limit does.
    "raw fetch with a deadline": async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 15_000);
      try {
        return await (await send({ signal: controller.signal, redirect: "manual" })).json();
      } finally {
        clearTimeout(timer);
      }
    },
    "hey-api": () => heyApi({ baseUrl, headers, path: { agentid: "30169", ...args }, ...own }),
    "openapi-fetch": () => bare.PUT(path, params),
    // The yardstick: the same deadline as this client's.
    "openapi-fetch with a deadline": async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 15_000);
      try {
        return await bare.PUT(path, { ...params, signal: controller.signal, redirect: "manual" });
      } finally {
        clearTimeout(timer);
      }
    },
    "openapi-fetch, one middleware": () => observed.PUT(path, params),
  };
}

/**
 * The CPU time of one call in µs, by client and round; over loopback it includes the server's. Other programs hardly change it,
 * unlike the time on the clock. Each round has another order of clients.
 */
async function time(calls: Record<string, Call>, rounds: number, perRound: number): Promise<Record<string, number[]>> {
  for (const [name, call] of Object.entries(calls)) {
    // The formats differ, but a timed call must have succeeded.
    const answer = JSON.stringify(await call());
    if (!answer.includes('"retcode":"0"')) throw new Error(`${name} did not succeed: ${answer}`);
  }
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  const order = Object.entries(calls);
  // The first rounds warm up.
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(Math.random() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]] as [(typeof order)[0], (typeof order)[0]];
    }
    for (const [name, call] of order) {
      const start = process.cpuUsage();
      for (let i = 0; i < perRound; i++) await call();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[name]?.push((user + system) / perRound);
    }
  }
  return times;
}

const server = createServer((request, response) =>
  request.resume().on("end", () => response.setHeader("Content-Type", contentType).end(body)),
);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const stubbed = await time(
  callsAt("http://localhost", async () => new Response(body, { headers: { "Content-Type": contentType } })),
  15,
  2_000,
);
// Many short rounds, because the garbage collector and a shared machine slow down a few long rounds unequally.
const loopback = await time(callsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), 300, 20);
server.closeAllConnections();
server.close();

/** The median ratio of two clients' times in the same round, because a shared machine changes between rounds. */
const ratio = (times: Record<string, number[]>, one: string, other: string): number =>
  rounded(median((times[one] ?? []).map((it, round) => it / (times[other]?.[round] ?? Number.NaN))), 2);
const ratios = {
  "stubbed, to openapi-fetch": ratio(stubbed, "client", "openapi-fetch"),
  "stubbed, to openapi-fetch with one middleware": ratio(stubbed, "client", "openapi-fetch, one middleware"),
  "stubbed, to hey-api": ratio(stubbed, "client", "hey-api"),
  "stubbed, openapi-fetch on the client, to openapi-fetch": ratio(
    stubbed,
    "openapi-fetch on the client",
    "openapi-fetch",
  ),
  "loopback, to openapi-fetch with a deadline": ratio(loopback, "client", "openapi-fetch with a deadline"),
  "loopback, to raw fetch": ratio(loopback, "client", "raw fetch"),
  "loopback, to raw fetch with a deadline": ratio(loopback, "client", "raw fetch with a deadline"),
  "loopback, openapi-fetch on the client, to raw fetch": ratio(loopback, "openapi-fetch on the client", "raw fetch"),
  "loopback, openapi-fetch, to raw fetch": ratio(loopback, "openapi-fetch", "raw fetch"),
  "loopback, openapi-fetch with a deadline, to raw fetch": ratio(
    loopback,
    "openapi-fetch with a deadline",
    "raw fetch",
  ),
};
const figures = {
  "stubbed, to openapi-fetch": 1.5,
  "stubbed, to openapi-fetch with one middleware": 1,
  "loopback, to openapi-fetch with a deadline": 1.05,
};
const met = Object.fromEntries(
  Object.entries(figures).map(([name, most]) => [name, ratios[name as keyof typeof figures] <= most]),
);
const medians = (times: Record<string, number[]>) =>
  Object.fromEntries(Object.entries(times).map(([name, all]) => [name, rounded(median(all), 1)]));
console.log(
  JSON.stringify({
    bench: "speed",
    unit: "µs of CPU time per call",
    stubbed: medians(stubbed),
    loopback: medians(loopback),
    ratios,
    figures,
    met,
  }),
);

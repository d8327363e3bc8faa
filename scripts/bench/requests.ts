import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { sampleRequest } from "../samples/request.ts";
import { type ServerProcess, startServer } from "./child.ts";

const CONNECTIONS = 16;
const REQUESTS = 4000;
const ROUNDS = 5;

/** The mock's requests per second beside those of a bare server that sends the same bytes, round by round. */
export async function compareRequests() {
  const operationId = Object.keys(operations)[0] as OperationId;
  const mock = await startServer("packages/mock/src/command.ts", "--port", "0");
  const { headers, method, url } = sampleRequest(operationId, mock.url);
  const body = await (await fetch(url, { method, headers })).text();
  const bare = await startServer("scripts/bench/bare-server.ts", body);
  const path = new URL(url).pathname;
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [fast, slow] = [await perSecond(bare, method, path, headers), await perSecond(mock, method, path, headers)];
      rounds.push({ bare: Math.round(fast), mock: Math.round(slow), ratio: Math.round((slow / fast) * 1000) / 1000 });
    }
    const ratios = rounds.map(({ ratio }) => ratio).sort((a, b) => a - b);
    return {
      operationId,
      connections: CONNECTIONS,
      requests: REQUESTS,
      rounds,
      medianRatio: ratios[Math.floor(ROUNDS / 2)],
    };
  } finally {
    await Promise.all([mock.end(), bare.end()]);
  }
}

async function perSecond({ url }: ServerProcess, method: string, path: string, headers: Record<string, string>) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let left = REQUESTS;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await new Promise<void>((resolve, reject) => {
        const sent = request(url + path, { method, headers, agent }, (answer) => answer.resume().once("end", resolve));
        sent.once("error", reject).end();
      });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  return REQUESTS / ((performance.now() - start) / 1000);
}

import { runSuite } from "@qualitycontrol/contract-tests";
import { loadContract } from "@qualitycontrol/core/contract";
import { judge } from "@qualitycontrol/core/judge";
import { startServer } from "../pipeline/child.ts";

// The mock runs in a separate process, so that the measured memory is that of the suite.
const mock = await startServer("packages/mock/src/command.ts", "--port", "0");
const report = await runSuite({ url: mock.url, mode: "full", seed: 1, environment: {} });
await mock.end();

const contract = await loadContract();
const [operation] = Object.values(contract.operations);
const answer = {
  status: 200,
  headers: { "content-type": "application/json" },
  body: Buffer.from(JSON.stringify({ message: "", retcode: "0", result: {} })),
};
const ROUNDS = 50_000;
let start = 0;
for (let round = -ROUNDS; round < ROUNDS; round += 1) {
  // The first half warms up.
  if (round === 0) start = performance.now();
  if (operation) judge(contract, operation, answer);
}
const microseconds = ((performance.now() - start) * 1000) / ROUNDS;

console.log(
  JSON.stringify({
    "full suite on the mock, s": { value: toTenths(report.duration / 1000), bound: 20 },
    "requests of the full suite": { value: report.ledger.count().executed },
    "contract kept": { value: report.kept },
    "checking one response, µs": { value: toTenths(microseconds), bound: 20 },
    "memory of a run, MB": { value: toTenths(process.resourceUsage().maxRSS / 1024), bound: 250 },
  }),
);

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

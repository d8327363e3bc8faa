import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { startServer } from "./bench/child.ts";
import { measureGrowth } from "./bench/growth.ts";
import { time } from "./bench/median.ts";
import { compareRequests } from "./bench/requests.ts";
import { timeSteps } from "./bench/steps.ts";
import { source } from "./bundle.ts";
import { Fault, run } from "./fault.ts";
import { inRoot } from "./root.ts";

const RUNS = 5;
const REPORT = "dist/bench.json";

await run(async () => {
  if (process.argv.length > 2) throw new Fault("npm run bench takes no arguments.");
  console.log(
    `Node ${process.version}, ${cpus().length} processors. Medians in ms; quote ratios, the machine may be noisy.`,
  );
  const steps = await timeSteps(RUNS, source);
  steps["mock ready, from nothing"] = await time(RUNS, async () => {
    const mock = await startServer("packages/mock/src/command.ts", "--port", "0");
    await mock.end();
  });
  console.table(steps);
  const requests = await compareRequests();
  console.log(`Requests per second, the mock beside a bare node:http server that sends the same bytes:`);
  console.table(requests.rounds);
  const growth = await measureGrowth();
  console.log(`Medians in ms with ${growth.sizes.join(", ")} made-up operations added:`);
  console.table(Object.fromEntries(Object.entries(growth.medians).map(([step, medians]) => [step, { ...medians }])));
  console.log(`Not linear: ${growth.notLinear.join(", ") || "none"}.`);
  writeFileSync(inRoot(REPORT), `${JSON.stringify({ node: process.version, steps, requests, growth }, null, 2)}\n`);
  console.log(`All figures: ${REPORT}`);
  return 0;
});

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { pathToFileURL } from "node:url";
import { UserError } from "@qualitycontrol/core/user-error";
import { source } from "@qualitycontrol/tooling/bundle/bundle";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";
import { startServer } from "./pipeline/child.ts";
import { measureGrowth } from "./pipeline/growth.ts";
import { timeSteps } from "./pipeline/steps.ts";
import { time } from "./pipeline/timing.ts";

const RUNS = 5;

/** Explains a broken checkout in one line. */
const EXPLAIN = pathToFileURL(inRoot("packages/tooling/src/explain.ts")).href;

/** The benchmarks of the packages. Each is a script that prints its figures as JSON. */
const SCRIPTS = {
  client: ["size", "speed", "types", "memory"].map((name) => `packages/bench/src/client/${name}.ts`),
  agents: ["packages/bench/src/client/agents.ts"],
  "client-java": ["packages/bench/src/client-java/calls.ts"],
  conformance: ["packages/bench/src/conformance/conformance.ts"],
  simulator: ["throughput", "polls", "soak", "floor", "memory", "ready"].map(
    (name) => `packages/bench/src/simulator/${name}.ts`,
  ),
  mock: ["packages/bench/src/mock/mock.ts"],
  redaction: ["packages/bench/src/mock/redaction.ts"],
  "contract-tests": ["suite", "mutants"].map((name) => `packages/bench/src/contract-tests/${name}.ts`),
  docs: ["packages/bench/src/docs/docs.ts"],
  executable: ["packages/bench/src/packages/executable.ts"],
  tabs: ["packages/bench/src/client/tabs.ts"],
  packages: ["tarballs", "npx", "clone"].map((name) => `packages/bench/src/packages/${name}.ts`),
};

const GROUPS = ["pipeline", ...Object.keys(SCRIPTS)] as ("pipeline" | keyof typeof SCRIPTS)[];
const USAGE = `Usage: npm run bench [-- ${GROUPS.join("|")} …]. Runs all benchmarks by default.`;

/** The time of each step from the hand-written files to the docs, and how it grows. */
async function pipeline(): Promise<object> {
  const steps = await timeSteps(RUNS, source);
  steps["cold start of the mock"] = await time(RUNS, async () => {
    const mock = await startServer("packages/mock/src/command.ts", "--port", "0");
    await mock.end();
  });
  console.log("Medians in ms:");
  console.table(steps);
  const growth = await measureGrowth();
  console.log(`Medians of the CPU time in ms with ${growth.sizes.join(", ")} synthetic operations added:`);
  console.table(Object.fromEntries(Object.entries(growth.medians).map(([step, medians]) => [step, { ...medians }])));
  console.log(`Not linear: ${growth.notLinear.join(", ") || "none"}.`);
  if (growth.notLinear.length > 0) process.exitCode = 1;
  return { steps, growth };
}

function ofPackage(scripts: string[]): object {
  const figures = scripts.map((script) => {
    const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", "--import", EXPLAIN, inRoot(script)], {
      cwd: inRoot(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (status !== 0) throw new UserError(`${script} failed: see the lines above.`);
    console.log(`${script}:\n${stdout.trim()}`);
    return [script, JSON.parse(stdout)];
  });
  return Object.fromEntries(figures);
}

await runMain(async () => {
  const named = process.argv.slice(2);
  if (named.some((name) => !GROUPS.some((group) => group === name))) throw new UserError(USAGE);
  console.log(`Node ${process.version}, ${cpus().length} processors. Quote ratios: the machine may be noisy.`);
  for (const group of GROUPS.filter((name) => named.length === 0 || named.includes(name))) {
    const figures = group === "pipeline" ? await pipeline() : ofPackage(SCRIPTS[group]);
    const report = `dist/bench-${group}.json`;
    mkdirSync(inRoot("dist"), { recursive: true });
    writeFileSync(inRoot(report), `${JSON.stringify({ node: process.version, ...figures }, null, 2)}\n`);
    console.log(`All figures: ${report}\n`);
  }
  return Number(process.exitCode ?? 0);
});

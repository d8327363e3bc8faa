import { accessSync, constants, existsSync, readFileSync, rmSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { UserError } from "@qualitycontrol/core/user-error";
import { ErrorList } from "@qualitycontrol/tooling/error-list";
import { execute } from "@qualitycontrol/tooling/process-group";
import { inRoot, root } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";

/** The incremental state of tsc, which skips unchanged files. */
const TSC_STATE = "node_modules/.cache/tsc.tsbuildinfo";

/** Checks that run before the tests; each command exits with 0 if it finds no problem. */
const CHECKS: { name: string; command: [string, ...string[]] }[] = [
  { name: "code format and lint", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "types", command: ["tsc", "--project", ".", "--incremental", "--tsBuildInfoFile", TSC_STATE] },
  { name: "contract lint", command: ["scripts/lint.ts"] },
  { name: "generated/ is up to date with openapi/", command: ["scripts/check-generated.ts"] },
];

const USAGE = `Usage: npm test [-- [--coverage] [<file or folder>…]], npm run test:deep [-- <file or folder>…]
With a file or folder, only its tests run, without the checks before them. --coverage takes 50 % longer.`;

interface Tally {
  passed: number;
  failed: number;
  skippedTests: string[];
}

const NO_CHECKS: Tally = { passed: 0, failed: 0, skippedTests: [] };

async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skippedTests: [] };
  for (const { name, command } of CHECKS) {
    const start = performance.now();
    const { code, output } = await execute(command, "pipe");
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    if (code === 0) tally.passed += 1;
    else {
      tally.failed += 1;
      console.log(output);
    }
  }
  return tally;
}

async function runVitest({ coverage, deep }: Options, paths: string[]): Promise<Tally> {
  const report = inRoot(`dist/reports/${deep ? "vitest-deep" : "vitest"}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter", "default", "--reporter", "json", "--outputFile.json", report];
  const flags = [...(coverage ? ["--coverage"] : []), ...(deep ? ["--mode", "deep"] : [])];
  // Coverage of code from the compile cache is imprecise.
  const env = coverage ? { NODE_DISABLE_COMPILE_CACHE: "1" } : {};
  const { code } = await execute(["vitest", "run", ...reporters, ...flags, ...paths], "inherit", env);
  if (!existsSync(report)) throw new UserError("Vitest ended without a report: see the lines above.");
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== "passed" && status !== "failed"),
  );
  // A file that cannot be loaded, or an error outside of tests, fails the run without a failed test.
  const unattributed = code !== 0 && numFailedTests === 0 ? 1 : 0;
  return {
    passed: numPassedTests,
    failed: numFailedTests + unattributed,
    skippedTests: skipped.map(({ fullName }) => fullName),
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

interface Options {
  coverage: boolean;
  deep: boolean;
}

function readArguments(): Options & { paths: string[] } {
  const options = { coverage: { type: "boolean", default: false }, deep: { type: "boolean", default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const missing = positionals.find((path) => !existsSync(inRoot(path)));
    if (missing !== undefined) throw new Error(`${missing} does not exist`);
    const other = positionals.find(
      (path) => /\.test\.ts$/.test(path) && /\.deep\.test\.ts$/.test(path) !== values.deep,
    );
    if (other !== undefined) throw new Error(`${other} is for npm ${values.deep ? "test" : "run test:deep"}`);
    return { ...values, paths: positionals };
  } catch (error) {
    throw new ErrorList(`${(error as Error).message}\n${USAGE}`);
  }
}

await runMain(async () => {
  // Vitest writes below node_modules, and fails with a long error if it cannot.
  accessSync(root, constants.W_OK);
  const { paths, ...options } = readArguments();
  const checks = options.deep || paths.length > 0 ? NO_CHECKS : await runChecks();
  const tests = await runVitest(options, paths);
  for (const name of tests.skippedTests) console.log(`skipped: ${name}`);
  const failed = checks.failed + tests.failed;
  console.log(`${checks.passed + tests.passed} passed, ${failed} failed, ${tests.skippedTests.length} skipped`);
  return failed === 0 ? 0 : 1;
});

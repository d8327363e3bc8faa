#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { longPoll } from "@qualitycontrol/contract/calls";
import { authorityIn } from "@qualitycontrol/core/authority";
import { editions, loadContract } from "@qualitycontrol/core/contract";
import { UserError } from "@qualitycontrol/core/user-error";
import { CannotRun } from "./cannot-run.ts";
import { deriveCases } from "./cases/index.ts";
import { checkIds } from "./check-ids.ts";
import { makePlan, readPlan, writePlan } from "./plan.ts";
import { consoleReport } from "./report/console.ts";
import { jsonReport } from "./report/json.ts";
import { junitReport } from "./report/junit.ts";
import { sampleSubjects } from "./request.ts";
import type { Result, RunOutcome } from "./result.ts";
import { runSuite } from "./run.ts";
import { baseOf } from "./target.ts";

const usage = `Usage: qualitycontrol-contract-tests <base URL> [options]
       qualitycontrol-contract-tests plan <base URL> --inspector <id> --agent <id> --out <file> [options]
       qualitycontrol-contract-tests run --plan <file> [options]

Contract tests for a mock, simulator, proxy or real gateway. By default, only read-only requests are sent. "plan" prints
the requests that would be sent to a gateway and writes them to a file; "run" sends the requests of a plan, after it has
looked up the inspector and the test agents, and sends nothing else.

  --full                send everything; requires this project's own mock or simulator; the simulator's state is reset
  --vendor-samples      also send a gateway operations that no current page lists: those that only read, and with "plan"
                        and "run" those that begin and end monitoring, too
  --only <operation>    test only this operation; repeatable
  --require <list>      exit with 3 unless each of these operations succeeds; comma-separated, repeatable
  --edition <edition>   the gateway's edition (${editions().join(", ")}); default: the edition that the mock or simulator
                        serves, else the base document
  --inspector <id>      the inspector whose session sends the requests
  --agent <id>          a test agent; repeatable
  --call <id>           a call that may be cut; repeatable
  --seed <number>       repeat the random values of an earlier run
  --runs <number>       number of values to draw for each property (20)
  --timeout <ms>        time limit of a response (15000); a poll without an event needs ${longPoll}
  --ca <file>           trust the certificates of a private authority (PEM)
  --junit <file>        write a report in JUnit XML
  --json <file>         write a report in JSON
  --plan <file>         the plan to run
  --out <file>          where to write the plan
  --minutes <number>    how long the plan is valid (60)
  --help                show this help

The Guid is read from the environment: QUALITYCONTROL_GUID, or QUALITYCONTROL_GUID_COMMAND, a command that prints the
current one; QUALITYCONTROL_EXPIRED_GUID is an expired Guid. Exit codes: 0 passed, 1 contract violated, 2 could not run,
3 undecided: nothing was sent or offered, no operation succeeded, the session was refused, or the set-up failed.`;

const flags = {
  full: { type: "boolean" },
  "vendor-samples": { type: "boolean" },
  only: { type: "string", multiple: true },
  require: { type: "string", multiple: true },
  edition: { type: "string" },
  inspector: { type: "string" },
  agent: { type: "string", multiple: true },
  call: { type: "string", multiple: true },
  seed: { type: "string" },
  runs: { type: "string" },
  timeout: { type: "string" },
  ca: { type: "string" },
  junit: { type: "string" },
  json: { type: "string" },
  plan: { type: "string" },
  out: { type: "string" },
  minutes: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** The options of each command. Other options are refused, because they would have no effect. */
const known: Readonly<Record<"test" | "plan" | "run", readonly (keyof typeof flags)[]>> = {
  test: [
    "full",
    "vendor-samples",
    "only",
    "require",
    "edition",
    "inspector",
    "agent",
    "call",
    "seed",
    "runs",
    "timeout",
    "ca",
    "junit",
    "json",
  ],
  plan: ["inspector", "agent", "call", "out", "vendor-samples", "only", "edition", "minutes"],
  run: ["plan", "vendor-samples", "only", "require", "timeout", "ca", "junit", "json"],
};

type Flags = ReturnType<typeof read>["values"];

function read() {
  try {
    return parseArgs({ options: flags, allowPositionals: true });
  } catch (error) {
    const [line] = (error as Error).message.split("\n");
    throw new CannotRun(`${line?.replace(/\.?$/, ".")} See --help.`);
  }
}

/** The largest number that timers and seeds accept. */
const LARGEST = 2 ** 31 - 1;

function numberOf(flag: string, text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= LARGEST) return Number(text);
  throw new CannotRun(`--${flag} ${text}: not a whole number. Give one from 0 to ${LARGEST}.`);
}

function write(flag: string, file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CannotRun(`--${flag} ${file} cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

const subjectsOf = ({ inspector, agent, call }: Flags) => ({
  ...(inspector === undefined ? {} : { inspector }),
  ...(agent === undefined ? {} : { agents: agent }),
  ...(call === undefined ? {} : { calls: call }),
});

/** Prints each request with its consequence and writes the plan. */
async function plan(url: string, values: Flags): Promise<number> {
  const { inspector, agent, out, edition, only, minutes = "60" } = values;
  if (inspector === undefined || agent === undefined || out === undefined) {
    throw new CannotRun("A plan needs --inspector, --agent and --out. See --help.");
  }
  const contract = await loadContract(edition);
  const subjects = { ...sampleSubjects(contract), calls: [], ...subjectsOf(values) };
  checkIds(contract, { only, ...subjects });
  const cases = deriveCases(contract, subjects, only);
  const draft = {
    url: baseOf(url),
    subjects,
    minutes: numberOf("minutes", minutes),
    vendorSamples: values["vendor-samples"] ?? false,
    ...(edition ? { edition } : {}),
  };
  const made = makePlan(contract, cases, draft);
  if (made.requests.length === 0) {
    const unlisted = !draft.vendorSamples && cases.every(({ operation }) => operation.availability !== undefined);
    throw new CannotRun(
      unlisted
        ? "No request can be planned: no current page lists these operations. Add --vendor-samples."
        : "No request can be planned: these operations need a password or name other agents than the test agents.",
    );
  }
  for (const { consequence, method, target, name, availability } of made.requests) {
    const unlisted = availability === undefined ? "" : ", no current page lists it";
    console.log(`${consequence.padEnd(11)} ${method.padEnd(7)} ${target}  (${name}${unlisted})`);
  }
  writePlan(out, made);
  console.log(
    `${made.requests.length} requests, plus read-only look-ups. Valid until ${made.expires}. Review them, then: qualitycontrol-contract-tests run --plan ${out}`,
  );
  return 0;
}

async function test(url: string, values: Flags, planned?: ReturnType<typeof readPlan>): Promise<number> {
  const { full, only, edition, seed, runs, timeout, ca, junit, json } = values;
  const require = values.require?.flatMap((list) => list.split(",")) ?? [];
  const report = await runSuite({
    url,
    mode: full ? "full" : "read",
    vendorSamples: values["vendor-samples"] ?? false,
    ...(planned ? { plan: planned } : {}),
    ...(edition === undefined ? {} : { edition }),
    ...(only === undefined ? {} : { only }),
    require,
    ...(planned ? {} : { subjects: subjectsOf(values) }),
    ...(seed === undefined ? {} : { seed: numberOf("seed", seed) }),
    ...(runs === undefined ? {} : { runs: numberOf("runs", runs) }),
    ...(timeout === undefined ? {} : { timeout: numberOf("timeout", timeout) }),
    ...(ca === undefined ? {} : { ca: authorityIn(ca) }),
    ...(process.stderr.isTTY ? { onResult: progress } : {}),
  });
  console.log(consoleReport(report));
  if (junit !== undefined) write("junit", junit, junitReport(report));
  if (json !== undefined) write("json", json, jsonReport(report));
  return exitCodes[report.outcome];
}

async function runPlan(words: readonly string[], values: Flags): Promise<number> {
  if (values.plan === undefined) throw new CannotRun("Pass the plan with --plan <file>. See --help.");
  if (words.length > 0) throw new CannotRun("The plan already contains the URL; do not pass one. See --help.");
  const planned = readPlan(values.plan);
  return test(planned.url, values, planned);
}

/** Exit code 2 means that the suite could not run. */
const exitCodes: Readonly<Record<RunOutcome, number>> = { passed: 0, violated: 1, undecided: 3 };

function progress({ name }: Result, done: number, all: number): void {
  process.stderr.write(`\r\u001b[K${done < all ? `${done}/${all} ${name.slice(0, 60)}` : ""}`);
}

async function main(): Promise<number> {
  const { values, positionals } = read();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [first, ...rest] = positionals;
  const [command, words] =
    first === "plan" || first === "run" ? ([first, rest] as const) : (["test", positionals] as const);
  const foreign = Object.keys(values).find((flag) => !known[command].some((name) => name === flag));
  if (foreign !== undefined) {
    throw new CannotRun(
      `--${foreign} does not apply to ${command === "test" ? "a run without a plan" : `"${command}"`}. See --help.`,
    );
  }
  if (command === "run") return runPlan(words, values);
  const [url, ...more] = words;
  if (url === undefined || more.length > 0) throw new CannotRun("Pass the URL of one gateway. See --help.");
  return command === "plan" ? plan(url, values) : test(url, values);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  // A defect of the suite says nothing about the gateway. Node's own exit code for it would mean "violated".
  process.exitCode = 2;
}

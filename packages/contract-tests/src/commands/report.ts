import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { authorityIn } from "@qualitycontrol/core/authority";
import type { Values } from "@qualitycontrol/core/command";
import { CannotRun } from "../cannot-run.ts";
import { consoleReport } from "../report/console.ts";
import { jsonReport } from "../report/json.ts";
import { junitReport } from "../report/junit.ts";
import type { Result, RunOutcome } from "../result.ts";
import { runSuite } from "../run.ts";
import type { SuiteOptions } from "../suite-options.ts";
import { numberOf, type runFlags } from "./flags.ts";

/** Runs the suite and reports the results. Resolves with the exit code. */
export async function runAndReport(options: SuiteOptions, flags: Values<typeof runFlags>): Promise<number> {
  const { only, timeout, ca, junit, json } = flags;
  for (const [flag, file] of Object.entries({ junit, json })) if (file !== undefined) checkWritable(flag, file);
  const report = await runSuite({
    ...options,
    vendorSamples: flags["vendor-samples"] ?? false,
    ...(only === undefined ? {} : { only }),
    require: flags.require?.flatMap((list) => list.split(",")) ?? [],
    ...(timeout === undefined ? {} : { timeout: numberOf("timeout", timeout, 1) }),
    ...(ca === undefined ? {} : { ca: authorityIn(ca) }),
    ...(process.stderr.isTTY ? { onResult: progress } : {}),
  });
  console.log(consoleReport(report));
  if (junit !== undefined) write("junit", junit, junitReport(report));
  if (json !== undefined) write("json", json, jsonReport(report));
  return exitCodes[report.outcome];
}

/** Exit code 2 means that the suite could not run. */
const exitCodes: Readonly<Record<RunOutcome, number>> = { passed: 0, violated: 1, undecided: 3 };

function progress({ name }: Result, done: number, all: number): void {
  process.stderr.write(`\r\u001b[K${done < all ? `${done}/${all} ${name.slice(0, 60)}` : ""}`);
}

/** Checked before anything is sent: at a gateway, the requests of a run cannot simply be sent again. */
function checkWritable(flag: string, file: string): void {
  const isNew = !existsSync(file);
  writing(flag, file, () => {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, "a"));
    if (isNew) rmSync(file);
  });
}

const write = (flag: string, file: string, text: string): void => writing(flag, file, () => writeFileSync(file, text));

/** @throws CannotRun if the action fails to write the file */
function writing(flag: string, file: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotRun(`--${flag} ${file} cannot be written: ${code}. Choose another file.`);
  }
}

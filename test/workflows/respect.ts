import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { redocly, redoclyEnvironment } from "@qualitycontrol/tooling/redocly";
import { inRoot } from "@qualitycontrol/tooling/root";
import { parse, stringify } from "yaml";

const { parameters, examples, headers } = contract.components;

/** The inputs of the journeys, from the examples of the contract. */
const INPUTS: Record<string, string> = {
  guid: sampleGuid,
  cookie: headers.SetCookie.example.replace(/.*=/, ""),
  inspector: parameters.AgentIdVccPath.example,
  agent: parameters.WorkNoVcc.example,
  phone: examples.SignIn.value.phonenum,
  password: examples.SignIn.value.password,
};

interface Check {
  name: string;
  passed: boolean;
}

/** A step of a journey that Respect ran. */
export interface Step {
  stepId: string;
  workflowId: string;
  checks: Check[];
}

interface Report {
  files: Record<string, { executedWorkflows: { executedSteps: Step[] }[] }>;
}

/** A journey and the server that it runs against. */
export interface Run {
  file: string;
  url: string;
}

/** The result of a run: Respect's output for it, and the steps that were run. */
export interface Ran {
  output: string;
  steps: Step[];
}

/**
 * Runs journeys one after the other with one `redocly respect`, because a process for each would take most of the time. The
 * inputs are the contract's examples by default.
 *
 * @returns the common exit code, and the result of each
 */
export async function respect(
  runs: Run[],
  inputs: Record<string, string> = {},
): Promise<{ code: number | null; ran: Ran[] }> {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const report = join(folder, "report.json");
  const given = Object.entries({ ...INPUTS, ...inputs }).flatMap(([name, value]) => ["--input", `${name}=${value}`]);
  const copies = runs.map((run, index) => copyOf(run, join(folder, `${index}-${basename(run.file)}`)));
  try {
    const { code, output } = await start(["respect", ...copies, "--json-output", report, "--verbose", ...given]);
    const { files } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const steps = Object.values(files).map(({ executedWorkflows }) =>
      executedWorkflows.flatMap(({ executedSteps }) => executedSteps),
    );
    const [, ...outputs] = output.split("Running workflow ");
    return { code, ran: outputs.map((text, index) => ({ output: text, steps: steps[index] ?? [] })) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a copy of a journey that names its server. */
function copyOf({ file, url }: Run, copy: string): string {
  const journey = parse(readFileSync(inRoot(file), "utf8"));
  for (const description of journey.sourceDescriptions) {
    description.url = join(dirname(inRoot(file)), description.url);
    description["x-serverUrl"] = url;
  }
  writeFileSync(copy, stringify(journey));
  return copy;
}

function start(args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [redocly, ...args], { cwd: inRoot(), env: redoclyEnvironment });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, output }));
  });
}

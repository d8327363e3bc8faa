import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { redocly, redoclyEnvironment } from "../../scripts/redocly.ts";
import { inRoot } from "../../scripts/root.ts";

const { parameters, examples } = contract.components;

/** What the journeys ask for, told by the examples of the contract. */
const INPUTS: Record<string, string> = {
  guid: sampleGuid,
  inspector: parameters.AgentIdVcc.example,
  agent: parameters.WorkNoVcc.example,
  phone: examples.SignIn.value.phonenum,
  password: examples.SignIn.value.password,
};

interface Check {
  name: string;
  passed: boolean;
}

/** A step of a journey as Respect ran it. */
export interface Step {
  stepId: string;
  workflowId: string;
  checks: Check[];
}

interface Report {
  files: Record<string, { executedWorkflows: { executedSteps: Step[] }[] }>;
}

/** Runs a journey with `redocly respect` against a server, with the inputs of the contract's examples or with others. */
export async function respect(
  file: string,
  url: string,
  inputs: Record<string, string> = {},
): Promise<{ code: number | null; output: string; steps: Step[] }> {
  const folder = mkdtempSync(inRoot("dist", "respect-"));
  const report = join(folder, "report.json");
  const given = Object.entries({ ...INPUTS, ...inputs }).flatMap(([name, value]) => ["--input", `${name}=${value}`]);
  const args = [
    redocly,
    "respect",
    file,
    "--server",
    `contract=${url}`,
    "--json-output",
    report,
    "--verbose",
    ...given,
  ];
  try {
    const { code, output } = await run(args);
    const { files } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const workflows = Object.values(files).flatMap(({ executedWorkflows }) => executedWorkflows);
    return { code, output, steps: workflows.flatMap(({ executedSteps }) => executedSteps) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd: inRoot(), env: redoclyEnvironment });
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

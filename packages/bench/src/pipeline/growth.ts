import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@qualitycontrol/contract/operations";
import { source } from "@qualitycontrol/tooling/bundle/bundle";
import { timeSteps } from "./steps.ts";

/** How many operations are added to the real ones. */
const SIZES = [25, 250, 2500];
/** A step that takes this much more time per operation than the linear one has grown faster than the contract. */
const TOLERANCE = 1.5;

/** How each step grows with made-up operations, and which grows faster than the contract does. */
export async function measureGrowth() {
  const medians: Record<string, number[]> = {};
  for (const size of SIZES) {
    console.log(`With ${size} made-up operations${size > 1000 ? " (some minutes)" : ""} …`);
    const folder = withSyntheticOperations(size);
    try {
      const timings = await timeSteps(size > 100 ? 1 : 3, folder);
      for (const [step, { median }] of Object.entries(timings)) medians[step] = [...(medians[step] ?? []), median];
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const [, middle, largest] = SIZES as [number, number, number];
  const notLinear = Object.entries(medians).flatMap(([step, [, before = 0, after = 0]]) =>
    after / before > (largest / middle) * TOLERANCE ? [step] : [],
  );
  return { sizes: SIZES, medians, notLinear };
}

/** A copy of `openapi/` with copies of a real operation under other names. */
function withSyntheticOperations(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-bench-"));
  cpSync(source, folder, { recursive: true });
  const { operationId, path } = operations.forceBusy;
  const index = readFileSync(join(folder, "openapi.yaml"), "utf8");
  const [entry, file = ""] =
    new RegExp(`  ${path.replaceAll(/[{}]/g, "\\$&")}:\\n    \\$ref: (.*)\\n`).exec(index) ?? [];
  if (entry === undefined) throw new Error(`openapi.yaml has no entry of the usual form for ${path}.`);
  const operation = readFileSync(join(folder, file), "utf8");
  mkdirSync(join(folder, "paths/synthetic"));
  const entries = Array.from({ length: count }, (_, number) => {
    const name = `synthetic${number}`;
    const text = operation
      .replaceAll(operationId, name)
      .replace(/( {2}summary: ).*/, `$1Synthetic operation ${number}`)
      .replace(/( {2}description: >-\n)(?: {4}.*\n)+/, `$1    Number ${number}.\n`)
      .replaceAll(/text: /g, `text: In ${number} `);
    writeFileSync(join(folder, `paths/synthetic/${name}.yaml`), text);
    const address = path.replace(path.split("/").at(-2) ?? "", name);
    return `  ${address}:\n    $ref: paths/synthetic/${name}.yaml\n`;
  });
  writeFileSync(
    join(folder, "openapi.yaml"),
    index.replace(entry, () => entry + entries.join("")),
  );
  return folder;
}

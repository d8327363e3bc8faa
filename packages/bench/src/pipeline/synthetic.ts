import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@qualitycontrol/contract/operations";
import { source } from "@qualitycontrol/tooling/bundle/bundle";

/** A copy of `openapi/` with copies of a real operation under other names. */
export function withSyntheticOperations(count: number): string {
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

import { execFile } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";

/** The output of a sample, or why it failed. */
export type Printed = { output: string; error?: never } | { output?: never; error: string };

const ENDINGS: Record<string, string> = { curl: ".sh", fetch: ".mjs", TypeScript: ".ts" };

/** Imports files one after the other: a Node process for each would take most of the time of these tests. */
const IMPORT_ALL = `
for (const file of process.argv.slice(1)) {
  const lines = [];
  console.log = (...parts) => lines.push(parts.join(" "));
  const error = await import(file).then(() => undefined, String);
  process.stdout.write(JSON.stringify(error === undefined ? { output: lines.join("\\n") } : { error }) + "\\n");
}`;

/**
 * Runs code samples of one kind, each as a separate file in a folder that resolves the repository's packages.
 *
 * @param sources the samples by a name
 */
export async function runSamples(label: string, sources: Map<string, string>): Promise<Map<string, Printed>> {
  const ending = ENDINGS[label];
  if (ending === undefined) throw new Error(`No runner is defined for samples of ${label}.`);
  const folder = scratchIn(inRoot("dist"), "samples");
  try {
    const files = [...sources].map(([name, source]) => {
      const file = join(folder, name + ending);
      writeFileSync(file, source);
      return file;
    });
    const printed = ending === ".sh" ? await Promise.all(files.map(runInShell)) : await importAll(files);
    return new Map([...sources.keys()].map((name, index) => [name, printed[index] ?? { error: "It was not run." }]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const env = { ...process.env, NO_PROXY: "*", NO_COLOR: "1" };

async function runInShell(file: string): Promise<Printed> {
  try {
    return { output: (await promisify(execFile)("sh", [file], { env })).stdout };
  } catch (error) {
    return { error: String(error) };
  }
}

async function importAll(files: string[]): Promise<Printed[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", IMPORT_ALL, ...files],
    {
      env,
    },
  );
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Printed);
}

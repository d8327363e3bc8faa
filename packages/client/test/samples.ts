import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { type Ran, root, runBelow } from "./scratch.ts";

/** A block of TypeScript in a Markdown file. */
export interface Sample {
  code: string;
  /** The line of the file on which the code begins. */
  line: number;
  /** The name of the module that the code is, as its first line says; a program has none. */
  module?: string | undefined;
}

/** The blocks in a language, `ts` unless given, in a Markdown file, in their order. */
export function samplesOf(path: string, language = "ts"): Sample[] {
  const markdown = readFileSync(join(root, path), "utf8");
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ({ 1: code = "", index }) => ({
      code,
      line: markdown.slice(0, index).split("\n").length + 1,
      module: /^\/\/ (\S+\.ts)\n/.exec(code)?.[1],
    }),
  );
}

const TYPE_CHECK: [string, ...string[]] = ["tsc", "-p", ".", "--pretty", "false"];

/** Type-checks samples together. One without a name may hold JSX. */
export const typeCheckSamples = (samples: readonly Sample[]): Promise<Ran> =>
  runBelow(
    join(root, "packages/client"),
    Object.fromEntries(samples.map(({ code, line, module = `line-${line}.tsx` }) => [module, code])),
    TYPE_CHECK,
  );

interface Running {
  env?: Record<string, string>;
  /** Other samples that it may import. */
  modules?: readonly Sample[];
  /** Whether it has been type-checked before. */
  checked?: boolean;
}

/** Type-checks a sample and runs it as it stands, but for the gateway's address, and with time enough for a slow machine. */
export function runSample(
  { code, module = "sample.ts" }: Sample,
  baseUrl: string,
  { env = {}, modules = [], checked = false }: Running = {},
): Promise<Ran> {
  const pointed = code
    .replaceAll(/(?<=\bbaseUrl: )"[^"]*"|"http:\/\/127\.0\.0\.1:\d+"/g, JSON.stringify(baseUrl))
    .replaceAll(/(?<=\btimeout: )[\d_]+/g, "60_000");
  const others = modules.map((it) => [it.module, it.code]);
  return runBelow(
    join(root, "packages/client"),
    { ...Object.fromEntries(others), [module]: pointed },
    ...(checked ? [] : [TYPE_CHECK]),
    ["env", ...Object.entries(env).map(([name, value]) => `${name}=${value}`), "node", module],
  );
}

/** Imports a sample that is a module, as it stands. */
export async function importSample<T>({ code, module = "" }: Sample): Promise<T> {
  const folder = scratchIn(join(root, "packages/client/dist"), "module");
  try {
    writeFileSync(join(folder, module), code);
    return (await import(join(folder, module))) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

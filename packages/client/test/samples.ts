import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { type CommandResult, runInPackage } from "./scratch.ts";

/** A block of TypeScript in a Markdown file. */
export interface Sample {
  code: string;
  /** The name of the file. */
  page?: string;
  /** The line in the file where the code begins. */
  line: number;
  /** The file name in the first line of a module; undefined for a program. */
  module?: string | undefined;
}

/** The README and the pages that it leads to, whose samples build on each other. The other pages have tests of their own. */
const PAGES = [
  "README.md",
  ...["errors", "sessions", "events", "tabs", "inspections", "agents", "react", "recipes"].map(
    (page) => `docs/${page}.md`,
  ),
];

/** The text of a page of the client's documentation. */
export const readPage = (page: string): string => readFileSync(join(root, "packages/client", page), "utf8");

/** The code blocks of the README and its pages. */
export const clientSamples = (language = "ts"): Sample[] =>
  PAGES.flatMap((page) => samplesOf(`packages/client/${page}`, language));

/** The code blocks of a Markdown file in one language, by default `ts`. */
export function samplesOf(path: string, language = "ts"): Sample[] {
  const markdown = readFileSync(join(root, path), "utf8");
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ({ 1: code = "", index }) => ({
      code,
      page: basename(path),
      line: markdown.slice(0, index).split("\n").length + 1,
      module: /^\/\/ (\S+\.ts)\n/.exec(code)?.[1],
    }),
  );
}

const TYPE_CHECK: [string, ...string[]] = ["tsc", "-p", ".", "--pretty", "false", "--jsx", "react-jsx"];

/** Type-checks samples together. Samples without a name may contain JSX. */
export const typeCheckSamples = (samples: readonly Sample[]): Promise<CommandResult> =>
  runInPackage(
    join(root, "packages/client"),
    Object.fromEntries(samples.map(({ code, page, line, module = `${page}-${line}.tsx` }) => [module, code])),
    TYPE_CHECK,
  );

interface RunOptions {
  env?: Record<string, string>;
  /** Other samples that the sample may import. */
  modules?: readonly Sample[];
  /** Whether the sample has already been type-checked. */
  checked?: boolean;
}

/** Type-checks and runs a sample; only the gateway's URL is replaced, and timeouts are raised for slow machines. */
export function runSample(
  { code, module = "sample.ts" }: Sample,
  baseUrl: string,
  { env = {}, modules = [], checked = false }: RunOptions = {},
): Promise<CommandResult> {
  const pointed = code
    .replaceAll(/(?<=\bbaseUrl: )"[^"]*"|"http:\/\/127\.0\.0\.1:\d+"/g, JSON.stringify(baseUrl))
    .replaceAll(/(?<=\btimeout: )[\d_]+/g, "60_000");
  const others = modules.map((it) => [it.module, it.code]);
  return runInPackage(
    join(root, "packages/client"),
    { ...Object.fromEntries(others), [module]: pointed },
    ...(checked ? [] : [TYPE_CHECK]),
    ["env", ...Object.entries(env).map(([name, value]) => `${name}=${value}`), "node", module],
  );
}

/** Imports a sample that is a module, unchanged. */
export async function importSample<T>({ code, module = "" }: Sample): Promise<T> {
  const folder = scratchIn(join(root, "packages/client/dist"), "module");
  try {
    writeFileSync(join(folder, module), code);
    return (await import(join(folder, module))) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

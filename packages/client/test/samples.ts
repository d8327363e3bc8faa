import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Ran, root, runBelow } from "./scratch.ts";

/** A block of TypeScript in a Markdown file. */
export interface Sample {
  code: string;
  /** The line of the file on which the code begins. */
  line: number;
}

/** The blocks in a language, `ts` unless given, in a Markdown file, in their order. */
export function samplesOf(path: string, language = "ts"): Sample[] {
  const markdown = readFileSync(join(root, path), "utf8");
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ({ 1: code = "", index }) => ({
      code,
      line: markdown.slice(0, index).split("\n").length + 1,
    }),
  );
}

/** Type-checks a sample and runs it as it stands, but for the gateway's address, and with time enough for a slow machine. */
export function runSample({ code }: Sample, baseUrl: string, env: Record<string, string> = {}): Promise<Ran> {
  const pointed = code
    .replaceAll(/(?<=\bbaseUrl: )"[^"]*"/g, JSON.stringify(baseUrl))
    .replaceAll(/(?<=\btimeout: )[\d_]+/g, "60_000");
  return runBelow(
    join(root, "packages/client"),
    { "sample.ts": pointed },
    ["tsc", "-p", ".", "--pretty", "false"],
    ["env", ...Object.entries(env).map(([name, value]) => `${name}=${value}`), "node", "sample.ts"],
  );
}

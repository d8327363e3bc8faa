import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");
/** The layers whose code depends on its arguments only. */
const pure = ["state", "domain", "rules", "engine"];
const files = pure.flatMap((layer) => globSync(`${layer}/**/*.ts`, { cwd: source }));

/** What pure code does not use: clocks, timers, randomness, files, network, the process. */
const impure =
  /\b(?:Date|performance|Temporal|crypto|process|console)\b|\b(?:set(?:Timeout|Interval|Immediate)|random|fetch|require|import)(?=\()/g;

/** Allowed imports from outside these layers, next to types: pure functions, and a constant of the contract. */
const allowed = [
  '{ isIP } from "node:net"',
  'TinyQueue from "tinyqueue"',
  '{ longPoll } from "@qualitycontrol/contract/calls"',
  '{ codeNamed } from "../contract/result-code.ts"',
];

/** What a file uses that is not pure. */
function impureIn(file: string, text: string): string[] {
  const code = text.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
  const imports = [...code.matchAll(/^(?:import|export) (?!type )((?:[^";]* from )?"([^"]+)")/gm)];
  const isPure = (from: string): boolean =>
    from.startsWith(".") && pure.some((layer) => join(source, file, "..", from).startsWith(join(source, layer, "/")));
  const foreign = imports
    .filter(([, , from = ""]) => !isPure(from))
    .map(([, what = ""]) => what)
    .filter((what) => !allowed.includes(what));
  return [...foreign, ...(code.match(impure) ?? [])];
}

describe("state, domain, rules and engine are pure:", () => {
  test.each(files)("%s", (file) => {
    expect(impureIn(file, readFileSync(join(source, file), "utf8"))).toEqual([]);
  });

  test.each([
    ['import { readFile } from "node:fs/promises";', '{ readFile } from "node:fs/promises"'],
    ['import "node:fs";', '"node:fs"'],
    ['import {\n  realClock,\n} from "../simulation/clock.ts";', '{\n  realClock,\n} from "../simulation/clock.ts"'],
    ['export { isLoopback } from "../http/loopback.ts";', '{ isLoopback } from "../http/loopback.ts"'],
    ["const now = Date.now();", "Date"],
    ["const dice = Math.random();", "random"],
    ["setTimeout(() => {}, 1);", "setTimeout"],
    ['await import("node:fs");', "import"],
  ])("%j would not be", (text, found) => {
    expect(impureIn("rules/new.ts", text)).toEqual([found]);
  });

  test.each([
    'import type { Clock } from "../simulation/clock.ts";',
    'import { eventFor } from "../domain/event-contents.ts";',
    "// Date.now()",
  ])("%j would be", (text) => {
    expect(impureIn("rules/new.ts", text)).toEqual([]);
  });
});

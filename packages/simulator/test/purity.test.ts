import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const room = join(import.meta.dirname, "../src/floor");
const files = globSync("**/*.ts", { cwd: room });

/** What a state machine does not do by itself: look at a clock, wait, throw dice, read, write, or talk to anybody. */
const worldly =
  /\b(?:Date|performance|Temporal|crypto|process|console)\b|\b(?:set(?:Timeout|Interval|Immediate)|random|fetch|require|import)(?=\()/g;

/** What may come from outside the room, beside types: `isIP` only looks at a text, and a fact of the contract is a constant. */
const harmless = [
  '{ isIP } from "node:net"',
  'TinyQueue from "tinyqueue"',
  '{ longPoll } from "@qualitycontrol/contract/calls"',
];

/** What a file of the room takes from the world outside. */
function takenBy(file: string, source: string): string[] {
  const code = source.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
  const imports = [...code.matchAll(/^(?:import|export) (?!type )((?:[^";]* from )?"([^"]+)")/gm)];
  const foreign = imports
    .filter(([, , from = ""]) => !(from.startsWith(".") && join(room, file, "..", from).startsWith(join(room, "/"))))
    .map(([, what = ""]) => what)
    .filter((what) => !harmless.includes(what));
  return [...foreign, ...(code.match(worldly) ?? [])];
}

describe("the state machine is pure:", () => {
  test.each(files)("%s", (file) => {
    expect(takenBy(file, readFileSync(join(room, file), "utf8"))).toEqual([]);
  });

  test.each([
    ['import { readFile } from "node:fs/promises";', '{ readFile } from "node:fs/promises"'],
    ['import "node:fs";', '"node:fs"'],
    ['import {\n  realClock,\n} from "../../clock.ts";', '{\n  realClock,\n} from "../../clock.ts"'],
    ['export { isLoopback } from "../../http/loopback.ts";', '{ isLoopback } from "../../http/loopback.ts"'],
    ["const now = Date.now();", "Date"],
    ["const dice = Math.random();", "random"],
    ["setTimeout(() => {}, 1);", "setTimeout"],
    ['await import("node:fs");', "import"],
  ])("%j would not be", (source, taken) => {
    expect(takenBy("rules/new.ts", source)).toEqual([taken]);
  });

  test.each(['import type { Clock } from "../../clock.ts";', 'import { tell } from "../events.ts";', "// Date.now()"])(
    "%j would be",
    (source) => {
      expect(takenBy("rules/new.ts", source)).toEqual([]);
    },
  );
});

import fc from "fast-check";
import { stringify } from "yaml";
import { type Rules, rules } from "../../src/floor/rules/index.ts";
import { cast, people } from "../cast.ts";
import { Stage, type StageOptions } from "../stage.ts";
import { Broken, checkInvariants, type Desktops } from "./invariants.ts";
import { act, everyone, vocabulary } from "./vocabulary.ts";

/** A script that breaks something, as it is kept in `found/`. */
export interface Found {
  /** What it shows. */
  about: string;
  /** The seed of the run that found it. */
  seed: number;
  /** The rule without which it breaks, by its id; none if a mistake was found that is mended now. */
  without?: string;
  /** What does not hold after the last step. */
  breaks: string;
  script: string[];
}

/** Everyone has signed in. Two of the three inspectors may inspect an agent, and an inspector too. */
function setOut(spoiled: Rules, explain?: StageOptions["explain"]): Stage {
  const world = cast();
  for (const tenant of world.tenants) Object.assign(tenant, { inspectorsPerAgent: 2, inspectorsInspected: true });
  const trainee = world.agents.find(({ workno }) => workno === people.trainee);
  if (trainee) trainee.permissions = { whisper: true };
  return new Stage({ world, rules: spoiled, explain }).setOutFor(everyone);
}

function step(sentence: string, stage: Stage, desktops: Desktops): void {
  act(sentence, stage, desktops);
  checkInvariants(stage);
}

/** Random scripts, always the same ones for a seed. */
export const scriptsOf = (seed: number, count: number): string[][] =>
  fc
    .sample(fc.commands(steps, { maxCommands: 120, size: "max" }), { seed, numRuns: count })
    .map((script) => [...script].map(String));

/** Plays a script. Returns what breaks first, and the script up to there. */
export function play(
  script: string[],
  spoiled: Rules = rules,
  explain?: StageOptions["explain"],
): Pick<Found, "breaks" | "script"> | undefined {
  const stage = setOut(spoiled, explain);
  const desktops: Desktops = new Map();
  for (const [index, sentence] of script.entries()) {
    try {
      step(sentence, stage, desktops);
    } catch (error) {
      const breaks = error instanceof Broken ? error.message : (String(error).split("\n")[0] ?? "");
      return { breaks, script: script.slice(0, index + 1) };
    }
  }
  return undefined;
}

class Step implements fc.Command<Desktops, Stage> {
  readonly #sentence: string;

  constructor(sentence: string) {
    this.#sentence = sentence;
  }

  check = (): boolean => true;
  run = (desktops: Desktops, stage: Stage): void => step(this.#sentence, stage, desktops);
  toString = (): string => this.#sentence;
}

const steps = vocabulary.flatMap(({ often, sentences }) =>
  Array.from({ length: often }, () => fc.constantFrom(...sentences).map((sentence) => new Step(sentence))),
);

/**
 * Plays random scripts.
 *
 * @param explain is told of every answer and event
 * @returns the shortest form of one that breaks something, if there is one
 */
export function search(
  runs: number,
  seed: number,
  spoiled: Rules = rules,
  explain?: StageOptions["explain"],
): Omit<Found, "about"> | undefined {
  const scripts = fc.property(fc.commands(steps, { maxCommands: 120, size: "max" }), (script) => {
    fc.modelRun(() => ({ model: new Map(), real: setOut(spoiled, explain) }), script);
  });
  const { counterexample, errorInstance } = fc.check(scripts, { numRuns: runs, seed });
  if (!counterexample) return undefined;
  const found = play([...counterexample[0]].map(String), spoiled);
  if (!found) throw errorInstance;
  return { seed, ...found };
}

/** What to do about a script that was found, with the script as it is to be kept. */
export const tell = (found: Omit<Found, "about">): string =>
  [
    `A script breaks this: ${found.breaks}. Mend it, and keep the script as packages/simulator/test/model/found/<name>.yaml:`,
    stringify({ about: "…", ...found }),
  ].join("\n\n");

import fc from "fast-check";
import { stringify } from "yaml";
import { people, testWorld } from "../people-fixture.ts";
import { type HarnessOptions, TestHarness } from "../test-harness.ts";
import { Broken, checkInvariants, type Desktops } from "./invariants.ts";
import { act, everyone, vocabulary } from "./vocabulary.ts";

/** A script that breaks an invariant, as a file in `found/`. */
export interface Found {
  /** What it shows. */
  about: string;
  /** The seed of the run that found it, and the edition of the gateway in it. */
  seed: number;
  edition: string;
  /** The rule without which it breaks, by its id; none for a bug that was found and is fixed. */
  without?: string;
  /** What does not hold after the last step. */
  breaks: string;
  script: string[];
}

/** The edition and rules under which a script is run. */
export type ScriptOptions = Pick<HarnessOptions, "edition" | "rules" | "explain">;

/** Everyone has signed in. Two of the three inspectors may inspect an agent, and an inspector too. */
function setUp(options: ScriptOptions): TestHarness {
  const world = testWorld();
  for (const tenant of world.tenants) Object.assign(tenant, { inspectorsPerAgent: 2, inspectorsInspected: true });
  const trainee = world.agents.find(({ workno }) => workno === people.trainee);
  if (trainee) trainee.permissions = { whisper: true };
  return new TestHarness({ world, ...options }).signInAll(everyone);
}

function step(sentence: string, harness: TestHarness, desktops: Desktops): void {
  act(sentence, harness, desktops);
  checkInvariants(harness);
}

/** Random scripts, reproducible from a seed. */
export const scriptsOf = (seed: number, count: number): string[][] =>
  fc
    .sample(fc.commands(steps, { maxCommands: 120, size: "max" }), { seed, numRuns: count })
    .map((script) => [...script].map(String));

/** Runs a script. Returns the first violation, and the script up to it. */
export function runScript(script: string[], options: ScriptOptions = {}): Pick<Found, "breaks" | "script"> | undefined {
  const harness = setUp(options);
  const desktops: Desktops = new Map();
  for (const [index, sentence] of script.entries()) {
    try {
      step(sentence, harness, desktops);
    } catch (error) {
      const breaks = error instanceof Broken ? error.message : (String(error).split("\n")[0] ?? "");
      return { breaks, script: script.slice(0, index + 1) };
    }
  }
  return undefined;
}

class Step implements fc.Command<Desktops, TestHarness> {
  readonly #sentence: string;

  constructor(sentence: string) {
    this.#sentence = sentence;
  }

  check = (): boolean => true;
  run = (desktops: Desktops, harness: TestHarness): void => step(this.#sentence, harness, desktops);
  toString = (): string => this.#sentence;
}

const steps = vocabulary.flatMap(({ often, sentences }) =>
  Array.from({ length: often }, () => fc.constantFrom(...sentences).map((sentence) => new Step(sentence))),
);

/**
 * Runs random scripts.
 *
 * @returns the shortest form of one that breaks something, if there is one
 */
export function search(runs: number, seed: number, options: ScriptOptions = {}): Omit<Found, "about"> | undefined {
  const scripts = fc.property(fc.commands(steps, { maxCommands: 120, size: "max" }), (script) => {
    fc.modelRun(() => ({ model: new Map(), real: setUp(options) }), script);
  });
  const { counterexample, errorInstance } = fc.check(scripts, { numRuns: runs, seed });
  if (!counterexample) return undefined;
  const found = runScript([...counterexample[0]].map(String), options);
  if (!found) throw errorInstance;
  return { seed, edition: options.edition ?? "2025-11", ...found };
}

/** What to do about a script that breaks something, and the script as a file. */
export const reportOf = (found: Omit<Found, "about">): string =>
  [
    `A script breaks this: ${found.breaks}. Fix it, and keep the script as packages/simulator/test/model/found/<name>.yaml:`,
    stringify({ about: "…", ...found }),
  ].join("\n\n");

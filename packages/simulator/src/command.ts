#!/usr/bin/env node
import { WrongFlag } from "@qualitycontrol/core/flags";
import { CannotListen } from "@qualitycontrol/core/listen";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { UserError } from "@qualitycontrol/core/user-error";
import { readCommandLine, usage } from "./command-line.ts";
import type { SimulatorOptions } from "./options.ts";

async function main(): Promise<void> {
  const task = readCommandLine();
  if (task.do === "help") return console.log(usage);
  if (task.do === "print rules") return printRules(task.edition);
  await start(task.options);
}

async function start(options: SimulatorOptions & { edition: string }): Promise<void> {
  // --help and an invalid flag do not wait for the rest to load.
  const { noteOn, startSimulator } = await import("./start-simulator.ts");
  const simulator = await startSimulator(options);
  endOnSignal(simulator.close);
  console.log(`The simulator answers at ${simulator.url}, edition ${options.edition}. Ctrl-C stops it.`);
  const note = noteOn(simulator);
  if (note !== undefined) console.log(note);
}

async function printRules(edition: string): Promise<void> {
  const [{ loadEdition }, { ruleTable }] = await Promise.all([
    import("./contract/edition.ts"),
    import("./engine/rule-table.ts"),
  ]);
  console.log(ruleTable(await loadEdition(edition)));
}

const userErrors = [WrongFlag, CannotListen, UserError];

try {
  await main();
} catch (error) {
  if (!userErrors.some((type) => error instanceof type)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}

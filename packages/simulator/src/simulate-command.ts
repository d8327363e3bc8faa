import type { Command } from "@qualitycontrol/core/command";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { editionOf, optionsOf, simulatorFlags } from "./flags.ts";

/** `qualitycontrol simulate` */
export const simulateCommand: Command<typeof simulatorFlags> = {
  name: "simulate",
  usage: "[options]",
  about:
    "Starts a stateful simulator of the gateway: agents, calls, inspections and events, by the rules that --rules prints.\nCtrl-C stops it.",
  flags: simulatorFlags,
  async run(flags) {
    if (flags.rules) {
      await printRules(editionOf(flags));
      return 0;
    }
    const options = optionsOf(flags);
    // --help and an invalid flag do not wait for the rest to load.
    const { noteOn, startSimulator } = await import("./start-simulator.ts");
    const simulator = await startSimulator(options);
    endOnSignal(simulator.close);
    console.log(`The simulator answers at ${simulator.url}, edition ${options.edition}. Ctrl-C stops it.`);
    const note = noteOn(simulator);
    if (note !== undefined) console.log(note);
    return 0;
  },
};

async function printRules(edition: string): Promise<void> {
  const [{ loadEdition }, { ruleTable }] = await Promise.all([
    import("./contract/edition.ts"),
    import("./engine/rule-table.ts"),
  ]);
  console.log(ruleTable(await loadEdition(edition)));
}

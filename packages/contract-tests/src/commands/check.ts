import type { Command } from "@qualitycontrol/core/command";
import { urlIn } from "@qualitycontrol/core/flags";
import { checkFlags, notes, numberOf, planFlags, runFlags, subjectsOf } from "./flags.ts";
import { runAndReport } from "./report.ts";

/** `qualitycontrol check` */
export const checkCommand: Command<typeof checkFlags> = {
  name: "check",
  usage: "<base URL> [options]",
  takesWords: true,
  about: `Tests a mock, simulator, proxy or real gateway against the contract. By default, only read-only requests are sent. To send
others to a gateway, create and run a plan: see "qualitycontrol plan --help".`,
  flags: checkFlags,
  notes,
  others: { plan: planFlags, run: runFlags },
  run(flags, words) {
    const { full, edition, seed, runs } = flags;
    const options = {
      url: urlIn(words),
      mode: full ? ("full" as const) : ("read" as const),
      subjects: subjectsOf(flags),
      ...(edition === undefined ? {} : { edition }),
      ...(seed === undefined ? {} : { seed: numberOf("seed", seed) }),
      ...(runs === undefined ? {} : { runs: numberOf("runs", runs) }),
    };
    return runAndReport(options, flags);
  },
};

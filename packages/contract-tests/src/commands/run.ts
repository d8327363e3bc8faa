import type { Command } from "@qualitycontrol/core/command";
import { CannotRun } from "../cannot-run.ts";
import { readPlan } from "../plan.ts";
import { checkFlags, notes, planFlags, runFlags } from "./flags.ts";
import { runAndReport } from "./report.ts";

/** `qualitycontrol run` */
export const runPlanCommand: Command<typeof runFlags> = {
  name: "run",
  usage: "--plan <file> [options]",
  takesWords: true,
  about: `Sends the requests of a plan, after it has looked up the inspector and the test agents, and sends nothing else. Reports
whether the responses keep the contract.`,
  flags: runFlags,
  notes,
  others: { plan: planFlags, check: checkFlags },
  async run(flags, words) {
    if (flags.plan === undefined) throw new CannotRun("Pass the plan with --plan <file>. See --help.");
    if (words.length > 0) throw new CannotRun("The plan already contains the URL; do not pass one. See --help.");
    const plan = readPlan(flags.plan);
    return runAndReport({ url: plan.url, mode: "read", plan }, flags);
  },
};

import type { Command } from "@qualitycontrol/core/command";
import { defaultEdition, loadContract } from "@qualitycontrol/core/contract";
import { urlIn } from "@qualitycontrol/core/flags";
import { CannotRun } from "../cannot-run.ts";
import { deriveCases } from "../cases/index.ts";
import { checkIds } from "../check-ids.ts";
import { makePlan, writePlan } from "../plan.ts";
import { sampleSubjects } from "../request.ts";
import { baseOf } from "../target.ts";
import { checkFlags, numberOf, planFlags, runFlags, subjectsOf } from "./flags.ts";

/** `qualitycontrol plan` */
export const planCommand: Command<typeof planFlags> = {
  name: "plan",
  usage: "<base URL> --inspector <id> --agent <id> --out <file> [options]",
  takesWords: true,
  about: `Prints the requests that would be sent to a gateway, each with its consequence, and writes them to a file. Sends nothing.
Review them; "qualitycontrol run" sends exactly these.`,
  flags: planFlags,
  others: { run: runFlags, check: checkFlags },
  async run(flags, words) {
    const { inspector, agent, out, edition = defaultEdition, only, minutes = "60" } = flags;
    const url = urlIn(words);
    if (inspector === undefined || agent === undefined || out === undefined) {
      throw new CannotRun("A plan needs --inspector, --agent and --out. See --help.");
    }
    const contract = await loadContract(edition);
    const subjects = { ...sampleSubjects(contract), calls: [], ...subjectsOf(flags) };
    checkIds(contract, { only, ...subjects });
    const cases = deriveCases(contract, subjects, only);
    const draft = {
      url: baseOf(url),
      subjects,
      minutes: numberOf("minutes", minutes, 1),
      vendorSamples: flags["vendor-samples"] ?? false,
      edition,
    };
    const made = makePlan(contract, cases, draft);
    if (made.requests.length === 0) {
      const unlisted = !draft.vendorSamples && cases.every(({ operation }) => operation.availability !== undefined);
      throw new CannotRun(
        unlisted
          ? "No request can be planned: no current page lists these operations. Add --vendor-samples."
          : "No request can be planned: these operations need a password or name other agents than the test agents.",
      );
    }
    for (const { consequence, method, target, name, availability } of made.requests) {
      const unlisted = availability === undefined ? "" : ", no current page lists it";
      console.log(`${consequence.padEnd(11)} ${method.padEnd(7)} ${target}  (${name}${unlisted})`);
    }
    writePlan(out, made);
    console.log(
      `${made.requests.length} requests, plus read-only look-ups. Valid until ${made.expires}. Review them, then: qualitycontrol run --plan ${out}`,
    );
    return 0;
  },
};

import type { OperationId } from "@qualitycontrol/contract/operations";
import { readingQuery } from "./changes.ts";
import type { Mutant } from "./mutant.ts";

/** Gateways that choose one value of a repeated parameter. */
export const laxRepetitions: Mutant[] = [
  ...choosing("requestWhisperAgent", "whisperagentid"),
  ...choosing("requestSwitchInsertWhisperAgent", "switchtype"),
  ...choosing("sayBusy", "reason"),
  ...choosing("resetSkill", "skillid"),
];

function choosing(operationId: OperationId, name: string): Mutant[] {
  const mutant = (what: string, cases: string, choose: (values: string[]) => string[]): Mutant => ({
    name: `of ${name} given twice ${what}: ${operationId}`,
    fails: RegExp(`^${operationId} refuses ${name} ${cases}$`),
    ...readingQuery(operationId, (query) => {
      const pairs = query.split("&");
      const own = pairs.filter((pair) => pair.startsWith(`${name}=`));
      return own.length < 2 ? query : [...pairs.filter((pair) => !own.includes(pair)), ...choose(own)].join("&");
    }),
  });
  return [
    mutant("the first one counts", "twice(, last wrong| alike)", ([first = ""]) => [first]),
    mutant("the last one counts", "twice(, first wrong| alike)", (values) => values.slice(-1)),
    mutant("equal values are one", "twice alike", (values) => [...new Set(values)]),
  ];
}

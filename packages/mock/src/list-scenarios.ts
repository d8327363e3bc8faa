import { resultCodes } from "@qualitycontrol/contract/result-codes";
import type { BundledContract } from "@qualitycontrol/prism-server/bundle";

/** Lists the scenarios of each operation with their result codes, one per line. */
export function listScenarios({ operations }: BundledContract): string {
  const known: Readonly<Record<string, { meaning: string }>> = resultCodes;
  return Object.values(operations)
    .map(({ operationId, scenarios }) => {
      const lines = Object.entries(scenarios).map(([name, code]) =>
        `  ${name.padEnd(34)} ${code.padEnd(8)} ${known[code]?.meaning ?? ""}`.trimEnd(),
      );
      return [operationId, ...lines].join("\n");
    })
    .join("\n\n");
}

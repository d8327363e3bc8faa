import { simulatorDefaults } from "@qualitycontrol/core/defaults";
import { type OpenApiDocument, type OperationObject, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { blocks, code } from "./markdown.ts";
import type { Part } from "./page.ts";
import { operationLink } from "./route.ts";
import { curl } from "./samples/curl.ts";
import { isGenerated, MOCK } from "./samples.ts";

/** How to get a result code from the mock, if an operation lists it, and from the simulator. */
export function rehearsal(contract: OpenApiDocument, entry: string, name: string): Part {
  const listing = operationsOf(contract).find(({ operation }) => canShow(operation, entry))?.operation;
  const fault = JSON.stringify({ kind: "retcode", retcode: entry });
  const preference = `Prefer: example=${name}`;
  return {
    heading: "How to rehearse it",
    text: blocks(
      listing
        ? `The mock returns it to a request with ${code(preference)}, if the operation lists the code. The sample uses ${operationLink(listing)}.`
        : "The mock does not return it, because no operation lists it.",
      `The simulator returns it to the next request after it is given the fault ${code(fault)}, whatever the operation.`,
    ),
    isAside: true,
    samples: [
      ...(listing && isGenerated(listing.operationId)
        ? [sample("From the mock", `${curl(listing.operationId, MOCK, BREAK)}${BREAK}-H '${preference}'`)]
        : []),
      sample("From the simulator", `curl -X POST '${SIMULATOR}/_simulator/faults'${BREAK}--data '${fault}'`),
    ],
  };
}

/** Whether an operation lists a code, and its sample may be sent without harm. */
const canShow = (
  { operationId, "x-result-codes": { codes }, "x-consequence": consequence }: OperationObject,
  entry: string,
): boolean => codes.includes(entry) && consequence !== "call-cut" && isGenerated(operationId);

const sample = (label: string, source: string) => ({ language: "sh", label, source });

const BREAK = " \\\n  ";
const SIMULATOR = `http://${simulatorDefaults.host}:${simulatorDefaults.port}`;

import { isSecured, type OpenApiDocument, operationsOf } from "../../bundle/document.ts";
import { AS_DOCUMENTED, defaultEditionOf, type Target } from "../target.ts";
import { CallLimits } from "../typescript/call-limits.ts";
import { argumentCases, editionCases } from "./argument-cases.ts";
import { codeCase, codeCases, successCases } from "./call-cases.ts";
import type { DerivedCase } from "./case.ts";
import type { Listed } from "./request.ts";

/** Conformance cases that are derived from the contract: one call each. Those written by hand are in `test/conformance`. */
export const conformance: Target = {
  folder: "conformance",
  render: async ({ base, editions }) => {
    const [own, contract] = defaultEditionOf(editions);
    const operations = operationsOf(contract);
    const limits = new CallLimits({ ...editions, [AS_DOCUMENTED]: base });
    const others = [...Object.keys(editions), AS_DOCUMENTED].filter((edition) => edition !== own);
    return {
      "successes.json": file(
        "Each operation with each of its successes.",
        operations.flatMap((it) => successCases(contract, it)),
      ),
      "result-codes.json": file("Each operation with each result code of its list, and every code of the catalogue.", [
        ...operations.flatMap((it) => codeCases(contract, it)),
        ...catalogueCases(contract, operations),
      ]),
      "arguments.json": file(
        "The limits of each argument, missing and unknown arguments.",
        operations.flatMap((it) => argumentCases(contract, it, limits, own)),
      ),
      "editions.json": file(
        "What other editions accept, or do not have.",
        operations.flatMap((it) => others.flatMap((other) => editionCases(contract, it, limits, [own, other]))),
      ),
    };
  },
};

/** Every code of the catalogue that no operation lists, at an operation whose own list is not complete. */
function catalogueCases(contract: OpenApiDocument, operations: Listed[]): DerivedCase[] {
  const listed = new Set(operations.flatMap(({ operation }) => operation["x-result-codes"].codes));
  const host = operations.find(
    ({ operation }) => isSecured(contract, operation) && operation["x-result-codes"].list !== "complete",
  );
  const codes = Object.keys(contract.components["x-result-codes"]).filter((code) => !listed.has(code) && code !== "0");
  return host ? codes.map((code) => codeCase(contract, host, code)) : [];
}

const file = (description: string, cases: DerivedCase[]): string =>
  `${JSON.stringify({ $schema: "../../test/conformance/case.schema.json", description: `${description} Generated from openapi/ by \`npm run generate\`; do not edit.`, cases }, null, 2)}\n`;

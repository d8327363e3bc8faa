import { CERTAINTIES, marked } from "../../bundle/certainty.ts";
import type { OpenApiDocument } from "../../bundle/document.ts";
import { docComment, literal, wrap } from "./literal.ts";

/** `result-codes.ts`: the catalogue of result codes. */
export function renderResultCodes({ components }: OpenApiDocument): string {
  const catalogue = components["x-result-codes"];
  const entries = Object.entries(catalogue).map(
    ([code, { advice = null, gatewayWide = false, endsSession = false, certainty = "documented", ...facts }]) => {
      // Causes and checks are for the docs; they would double the size of the catalogue.
      const { causes: _causes, next: _next, ...entry } = facts;
      return [code, { code, ...entry, advice, gatewayWide, endsSession, certainty }];
    },
  );
  const comments = Object.fromEntries(
    Object.entries(catalogue).map(([code, { meaning, advice = "", certainty }]) => [
      code,
      docComment(wrap(marked(meaning, certainty)), wrap(advice)),
    ]),
  );
  return [
    docComment('Every result code of the gateway except success (`"0"`): what it means and what to do about it.') +
      `export const resultCodes = ${literal(Object.fromEntries(entries), comments)} as const;\n`,
    `${docComment("A result code that means failure.")}export type ResultCode = keyof typeof resultCodes;\n`,
    `${docComment(
      "How certain a fact is: documented, seen in client code that the vendor published, seen in public client code only, or reasoned.",
    )}export type Certainty = ${CERTAINTIES.map((certainty) => JSON.stringify(certainty)).join(" | ")};\n`,
  ].join("\n");
}

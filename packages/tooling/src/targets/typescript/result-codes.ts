import type { OpenApiDocument } from "../../bundle/document.ts";
import { docComment, literal, wrap } from "./literal.ts";

/** `result-codes.ts`: the catalogue of result codes. */
export function renderResultCodes({ components }: OpenApiDocument): string {
  const catalogue = components["x-result-codes"];
  const entries = Object.entries(catalogue).map(
    ([code, { gatewayWide = false, endsSession = false, certainty = "documented", ...entry }]) => [
      code,
      { code, ...entry, gatewayWide, endsSession, certainty },
    ],
  );
  const comments = Object.fromEntries(
    Object.entries(catalogue).map(([code, { meaning, advice }]) => [code, docComment(wrap(meaning), wrap(advice))]),
  );
  return [
    docComment('Every result code of the gateway except success (`"0"`): what it means and what to do about it.') +
      `export const resultCodes = ${literal(Object.fromEntries(entries), comments)} as const;\n`,
    `${docComment("A result code that means failure.")}export type ResultCode = keyof typeof resultCodes;\n`,
  ].join("\n");
}

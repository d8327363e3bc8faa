import { follow } from "./reference.js";

const JSON_TYPE = "application/json";

/**
 * The response of an operation.
 *
 * @returns {{ headers: object, media: any, path: (string | number)[] } | undefined} its headers, its JSON media type and
 *   its place; undefined if there is none, which other rules report
 */
export function answerOf(document, operation, path) {
  const { value, path: place } = follow(document, operation.responses?.["200"], [...path, "responses", "200"]);
  const media = value?.content?.[JSON_TYPE];
  return media && { headers: value.headers ?? {}, media, path: [...place, "content", JSON_TYPE] };
}

/** The `retcode` of an example of the response. */
export const retcodeOf = (document, example) => follow(document, example, []).value?.value?.retcode;

/**
 * The documented codes of an operation.
 *
 * @returns {{ complete: boolean, codes: string[] } | undefined} undefined if the list contradicts itself, which
 *   other rules report
 */
export function documentedCodes(operation) {
  const { list, codes } = operation["x-result-codes"] ?? {};
  if (!Array.isArray(codes) || !["complete", "partial", "not seen"].includes(list)) return undefined;
  if ((list === "not seen") !== (codes.length === 0)) return undefined;
  return { complete: list === "complete", codes };
}

import { readFileSync } from "node:fs";
import type { OpenApiDocument } from "../../bundle/document.ts";
import { newGuidHeader } from "../typescript/facts.ts";
import type { PreparedRequest } from "./prepared-request.ts";

/** The lines of the script that runs before each request. It knows all operations, so that a request may be moved between files. */
export const beforeRequest = (requests: readonly PreparedRequest[]): string[] =>
  scriptLines("before-request.js", "OPERATIONS = {}", `OPERATIONS = [\n${requests.map(entry).join("\n")}\n]`);

/** The lines of the script that runs after each response. */
export const afterResponse = ({ components }: OpenApiDocument): string[] =>
  scriptLines(
    "after-response.js",
    'NEW_GUID_HEADER = ""',
    `NEW_GUID_HEADER = ${JSON.stringify(newGuidHeader(components).toLowerCase())}`,
  );

/** A line of the table of operations: a pattern for the path, and which of its groups say whom the operation concerns. */
function entry({ operation, method, path, target }: PreparedRequest): string {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return `  ${JSON.stringify({
    id: operation.operationId,
    method: method.toUpperCase(),
    path: `^${path.replaceAll(/\{\w+\}/g, "([\\w.~;-]+)")}$`,
    consequence: operation["x-consequence"],
    target: target.map((name) => names.indexOf(name)),
  })},`;
}

function scriptLines(file: string, placeholder: string, text: string): string[] {
  const code = readFileSync(new URL(file, import.meta.url), "utf8");
  if (!code.includes(placeholder)) throw new Error(`${file} lacks ${placeholder}.`);
  return code
    .trimEnd()
    .replace(placeholder, () => text)
    .split("\n");
}

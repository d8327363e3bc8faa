import { readFileSync } from "node:fs";
import type { OpenApiDocument } from "../../bundle/document.ts";
import { newGuidHeader } from "../typescript/facts.ts";
import type { PreparedRequest } from "./prepared-request.ts";

/** The lines of the script that runs before each request. It knows all operations, so that a request may be moved between files. */
export const beforeRequest = (requests: readonly PreparedRequest[]): string[] =>
  scriptLines("before-request.js", { "OPERATIONS = {}": `OPERATIONS = [\n${requests.map(entry).join("\n")}\n]` });

/** The lines of the script that runs after each response. */
export const afterResponse = ({ components }: OpenApiDocument): string[] =>
  scriptLines("after-response.js", {
    'NEW_GUID_HEADER = ""': `NEW_GUID_HEADER = ${JSON.stringify(newGuidHeader(components).toLowerCase())}`,
    "new Map([])": `new Map([\n${meanings(components)}\n])`,
  });

/** A line for each result code with its meaning, which begins the report of a failure. */
const meanings = ({ "x-result-codes": codes }: OpenApiDocument["components"]): string =>
  Object.entries(codes)
    .map(([code, { meaning }]) => `  ${JSON.stringify([code, meaning.replace(/\.$/, "")])},`)
    .join("\n");

/** A value in a path: an ID or a word. It is no segment of dots, which could lead to another operation. */
const SEGMENT = "([\\w;-][\\w.~;-]*)";

/** A line of the table of operations: a pattern for the path, and which of its groups say whom the operation concerns. */
function entry({ operation, method, path, target }: PreparedRequest): string {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return `  ${JSON.stringify({
    id: operation.operationId,
    method: method.toUpperCase(),
    path: `^${path.replaceAll(/\{\w+\}/g, SEGMENT)}$`,
    consequence: operation["x-consequence"],
    target: target.map((name) => names.indexOf(name)),
  })},`;
}

/** The lines of a script, with texts in place of its placeholders. */
function scriptLines(file: string, texts: Record<string, string>): string[] {
  let code = readFileSync(new URL(file, import.meta.url), "utf8").trimEnd();
  for (const [placeholder, text] of Object.entries(texts)) {
    if (!code.includes(placeholder)) throw new Error(`${file} lacks ${placeholder}.`);
    code = code.replace(placeholder, () => text);
  }
  return code.split("\n");
}

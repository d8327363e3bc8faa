import { INSPECTOR } from "../typescript/call-arguments.ts";
import type { SampleCall } from "./sample-call.ts";

/** Lines of code; what is false or undefined is left out. */
export type Lines = readonly (string | false | undefined)[];

/** The text of a file. */
export const file = (...lines: Lines): string => `${lines.filter((line) => typeof line === "string").join("\n")}\n`;

/** Lines with an indentation of some spaces; empty ones have none. */
export const indented = (spaces: number, lines: Lines): string[] =>
  lines
    .filter((line) => typeof line === "string")
    .flatMap((line) => line.split("\n"))
    .map((line) => (line === "" ? "" : " ".repeat(spaces) + line));

/** The notes of a call and more sentences as lines of a comment. Each note is in one line. */
export const comment = (mark: string, notes: readonly string[]): string =>
  notes.map((note) => `${mark} ${note.replaceAll(/\s+/g, " ")}`).join("\n");

/**
 * A text as a string literal of JavaScript, TypeScript, Java, C# and Python: they share the escapes of JSON. C# takes three more
 * characters for line ends.
 */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * The URL of a call as an expression that joins texts by `+`.
 *
 * @param encode the expression that percent-encodes a variable
 * @param names the constants for base URL and agent ID
 */
export function urlExpression(
  { url, target }: SampleCall,
  encode: (variable: string) => string,
  names: { baseUrl: string; agentId: string } = { baseUrl: "BASE_URL", agentId: "AGENT_ID" },
): string[] {
  return [
    names.baseUrl,
    ...url.map((part) => {
      if ("text" in part) return quoted(part.text);
      return part.variable === INSPECTOR && !target.includes(INSPECTOR) ? names.agentId : encode(part.variable);
    }),
  ];
}

/** Whether the sample has the inspector's own ID as a constant: it has none if its function takes the ID. */
export const ownsAgentId = ({ target }: SampleCall): boolean => !target.includes(INSPECTOR);

/** The name of a class for an operation: `addSupervise` → `AddSupervise`. */
export { stemOf as className } from "../../bundle/complete-answers.ts";

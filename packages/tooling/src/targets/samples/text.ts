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

/** The notes of a call as lines of a comment. Each note begins a line; a line has `width` characters at most. */
export const comment = (mark: string, notes: readonly string[], width: number): string =>
  notes
    .flatMap((note) => piecesOf(note.replaceAll(/\s+/g, " ").trim(), width - mark.length - 1, /(?<= )/))
    .map((line) => `${mark} ${line.trimEnd()}`)
    .join("\n");

/** Pieces of a text, by default of a URL. A piece is longer than `width` only if no separator is in it. */
export function piecesOf(text: string, width: number, separator: RegExp = /(?=[/?&])/): string[] {
  const pieces: string[] = [];
  for (const part of text.split(separator)) {
    const last = pieces.at(-1);
    if (last !== undefined && (last + part).trimEnd().length <= width) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}

/**
 * A text as a string literal of JavaScript, TypeScript, Java, C# and Python: they share the escapes of JSON. C# takes three more
 * characters for line ends.
 */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** How a language writes a URL. */
interface UrlSyntax {
  /** A text of the URL. */
  text(text: string): string;
  /** The value of an expression. */
  value(expression: string): string;
  /** The expression that percent-encodes a variable. */
  encode(variable: string): string;
  /** The constants, if they have other names. */
  baseUrl?: string;
  agentId?: string;
}

/** The parts of the URL of a call. */
export function urlParts({ url, target }: SampleCall, syntax: UrlSyntax): string[] {
  const { text, value, encode, baseUrl = "BASE_URL", agentId = "AGENT_ID" } = syntax;
  return [
    value(baseUrl),
    ...url.map((part) => {
      if ("text" in part) return text(part.text);
      return value(part.variable === INSPECTOR && !target.includes(INSPECTOR) ? agentId : encode(part.variable));
    }),
  ];
}

/** A piece of a text whose values are in braces, with the mark of such a text if it needs one. */
export const interpolated = (mark: string, piece: string): string =>
  piece.includes("{") ? `${mark}"${piece}"` : `"${piece}"`;

/** The parts of a text of Python or C# whose values are in braces. */
export const inBraces = {
  text: (text: string): string => quoted(text).slice(1, -1).replaceAll(/[{}]/g, "$&$&"),
  value: (expression: string): string => `{${expression}}`,
};

/** Whether the sample has the inspector's own ID as a constant: it has none if its function takes the ID. */
export const ownsAgentId = ({ target }: SampleCall): boolean => !target.includes(INSPECTOR);

/** The name of a class for an operation: `addSupervise` → `AddSupervise`. */
export { stemOf as className } from "../../bundle/complete-answers.ts";

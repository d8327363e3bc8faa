/** The maximum length of an error's message; more is of no use in a log. */
export const MAX_MESSAGE_LENGTH = 300;

/** Makes a foreign text safe to print: truncates it, and escapes every character that controls a terminal or a log. */
export function printable(text: string, maxLength: number = MAX_MESSAGE_LENGTH): string {
  const escaped = text
    .slice(0, maxLength + 1)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (it) => `\\u${it.codePointAt(0)?.toString(16).padStart(4, "0")}`);
  return escaped.length > maxLength ? `${escaped.slice(0, maxLength - 1).toWellFormed()}…` : escaped;
}

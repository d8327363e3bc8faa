/** How long an error's message may be; more is of no use in a log. */
export const MAX_MESSAGE_LENGTH = 300;

/** A foreign text as it may be printed: cut to a length, with every character escaped that steers a terminal or a log. */
export function printable(text: string, maxLength: number = MAX_MESSAGE_LENGTH): string {
  const escaped = text
    .slice(0, maxLength + 1)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (it) => `\\u${it.codePointAt(0)?.toString(16).padStart(4, "0")}`);
  return escaped.length > maxLength ? `${escaped.slice(0, maxLength - 1).toWellFormed()}…` : escaped;
}

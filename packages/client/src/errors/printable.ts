/** How long an error's message may be; more is of no use in a log. */
export const MOST_SHOWN = 300;

/** A foreign text as it may be printed: cut to a length, with every character escaped that steers a terminal or a log. */
export function shown(text: string, most: number = MOST_SHOWN): string {
  const escaped = text
    .slice(0, most + 1)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (it) => `\\u${it.codePointAt(0)?.toString(16).padStart(4, "0")}`);
  return escaped.length > most ? `${escaped.slice(0, most - 1).toWellFormed()}…` : escaped;
}

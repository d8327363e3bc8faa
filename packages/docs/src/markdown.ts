/** A Markdown table. A cell is Markdown too; it may span lines, and none may hold raw HTML. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const cell = (text: string): string =>
  text
    .trim()
    // A cell has no lists: each entry is a line.
    .replaceAll(/\s*\n- /g, "<br>")
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");

/** A Markdown list; entries without text are left out. */
export const list = (entries: (string | undefined)[]): string =>
  entries.flatMap((entry) => (entry ? [`- ${entry}`] : [])).join("\n");

/** Blocks of Markdown under each other; those without text are left out. */
export const blocks = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join("\n\n");

/**
 * A word or an identifier that is shown as it is written.
 *
 * @throws Error if there is none, because in code nobody sees that it is missing
 */
export function code(text: string): string {
  if (text === undefined) throw new Error("A value is missing that is shown as code.");
  return `\`${text}\``;
}

/** The first letter of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A Markdown table. A cell is Markdown, too, and may span lines, but must not contain raw HTML. */
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

/** A numbered Markdown list. */
export const numbered = (entries: string[]): string =>
  entries.map((entry, index) => `${index + 1}. ${entry}`).join("\n");

/** Blocks of Markdown below each other; those without text are left out. */
export const blocks = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join("\n\n");

/**
 * A word or an identifier, formatted as code.
 *
 * @throws Error if it is undefined, because a missing value is hard to notice in code
 */
export function code(text: string): string {
  if (text === undefined) throw new Error("A value that is to be formatted as code is missing.");
  return `\`${text}\``;
}

/** Begins a text with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Markdown without its marks, for places that show plain text. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[`*#|]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The first sentence of a text, as plain text. */
export const firstSentence = (markdown: string): string => {
  const [paragraph = ""] = markdown.split("\n\n");
  const text = plainText(paragraph);
  return /^.*?[.?!](?= |$)/.exec(text)?.[0] ?? text;
};

/** A doc comment of one or more lines, indented by the formatter afterwards. */
export function docComment(...paragraphs: (string | false | undefined)[]): string {
  const text = paragraphs.filter(Boolean).join("\n\n");
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** Wraps a text for a doc comment, and keeps paragraphs and list entries separate. */
export const wrap = (text: string, width = 110): string =>
  text
    .trim()
    .split(/(\n\n|\n(?=- ))/)
    .map((part) => (part.trim() ? wrapPart(part, width) : part))
    .join("");

function wrapPart(text: string, width: number): string {
  const lines: string[] = [];
  const indent = text.startsWith("- ") ? "  " : "";
  for (const word of text.replaceAll(/\s+/g, " ").trim().split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : indent + word);
  }
  return lines.join("\n");
}

/** A value as a TypeScript literal; members may carry a doc comment. */
export function literal(value: unknown, comments: Record<string, string> = {}): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${comments[key] ?? ""}${JSON.stringify(key)}: ${literal(member)},`);
  return `{\n${members.join("\n")}\n}`;
}

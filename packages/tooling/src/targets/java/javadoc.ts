import { wrap } from "../typescript/literal.ts";

/** A name with its description, which becomes a tag such as `@param workNo the agent`. */
export type Tag = readonly [tag: string, name: string, text: string];

const WIDTH = 106;

/** A Javadoc comment of paragraphs in Markdown, followed by tags. */
export function javadoc(paragraphs: readonly (string | false | undefined)[], tags: readonly Tag[] = []): string {
  const body = paragraphs
    .filter((it) => typeof it === "string" && it !== "")
    .flatMap((paragraph) => (paragraph as string).split(/\n\n/))
    .map(html);
  const first = body.map((block, index) => (index === 0 || block.startsWith("<ul>") ? block : `<p>${block}`));
  const blocks = first.join("\n\n");
  const ends = tags.map(([tag, name, description]) =>
    wrap(`@${tag} ${name} ${inline(description)}`, WIDTH).replaceAll("\n", "\n    "),
  );
  const lines = [blocks, ends.join("\n")].filter(Boolean).join("\n\n").split("\n");
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** A paragraph, or a list with the lines before it. */
function html(paragraph: string): string {
  const [head = "", ...items] = paragraph.split(/\n(?=- )|^(?=- )/);
  if (items.length === 0 && !head.startsWith("- ")) return wrap(inline(head));
  const isList = head.startsWith("- ");
  const entries = (isList ? [head, ...items] : items).map((item) => `<li>${inline(item.slice(2))}`);
  const list = ["<ul>", ...entries.map((item) => wrap(item)), "</ul>"].join("\n");
  return isList ? list : `${wrap(inline(head))}\n${list}`;
}

/** Markdown within a paragraph as HTML: code, emphasis, and links as their texts. A link of Javadoc remains. */
export function inline(markdown: string): string {
  return markdown
    .split(/(`[^`]+`|\{@link [^}]+\})/)
    .map((part) => (part.startsWith("`") ? code(part.slice(1, -1)) : part.startsWith("{@link ") ? part : prose(part)))
    .join("");
}

const code = (source: string): string => `{@code ${source.replaceAll("@", "&#64;").replaceAll("*/", "*&#47;")}}`;

const prose = (markdown: string): string =>
  markdown
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@", "&#64;")
    .replaceAll("*/", "*&#47;")
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replaceAll(/\*([^*\s][^*]*)\*/g, "<em>$1</em>");

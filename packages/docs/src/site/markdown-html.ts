import { Marked } from "marked";
import { renderDiagram } from "../diagrams.ts";
import { slug } from "../links.ts";
import { codeBlock } from "./code-block.ts";
import { escapeHtml, Html } from "./html.ts";

/** The beginning of the address of an image that is a diagram. */
const DIAGRAM = "diagram:";

const marked = new Marked({
  renderer: {
    heading({ depth, tokens, text }) {
      const id = escapeHtml(slug(text));
      return `<h${depth} id="${id}"><a href="#${id}">${this.parser.parseInline(tokens)}</a></h${depth}>\n`;
    },
    code({ lang = "", text }) {
      return codeBlock(lang, text).text;
    },
    link({ href, tokens, text }) {
      const isNumber = /^\d+-\d+$/.test(text);
      return `<a${isNumber ? ' class="number"' : ""} href="${escapeHtml(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
    image({ href, text }) {
      if (!href.startsWith(DIAGRAM)) throw new Error(`${href} is no diagram.`);
      const svg = renderDiagram(href.slice(DIAGRAM.length));
      return `<span class="diagram" role="img" tabindex="0" aria-label="${escapeHtml(text)}">${svg}</span>`;
    },
    table(token) {
      const head = token.header.map((cell) => `<th scope="col">${this.parser.parseInline(cell.tokens)}</th>`).join("");
      const labels = token.header.map(({ text }) => text);
      const rows = token.rows.map((row) =>
        row
          .map(
            (cell, at) =>
              `<td data-label="${escapeHtml(labels[at] ?? "")}">${this.parser.parseInline(cell.tokens)}</td>`,
          )
          .join(""),
      );
      const body = rows.map((row) => `<tr>${row}</tr>`).join("\n");
      return `<table class="columns-${labels.length}"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>\n`;
    },
  },
});

/** Markdown as HTML. Raw HTML in it is kept. Headings have IDs and link to themselves, and tables keep the heading of each column in each cell. */
export const toHtml = (markdown: string): Html => new Html(marked.parse(markdown, { async: false }));

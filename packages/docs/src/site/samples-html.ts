import { slug } from "../links.ts";
import type { LabelledCode, Part } from "../page.ts";
import { codeBlock } from "./code-block.ts";
import { type Content, type Html, html } from "./html.ts";
import { toHtml } from "./markdown-html.ts";

/**
 * The samples of a part, of which a reader opens one at a time. The browser's search and print find all. Scripts add the choice of a
 * language and the fields for the placeholders to the element of the class `languages`.
 */
export function renderSamples({ heading = "", samples = [], placeholders }: Part): Content {
  const all = samples.map((sample, at) => renderSample(slug(heading), sample, at === 0, placeholders ?? {}));
  return placeholders === undefined || samples.length === 0 ? all : html`<div class="languages">\n${all}</div>\n`;
}

const renderSample = (
  group: string,
  { name, label, language, source, note }: LabelledCode,
  isOpen: boolean,
  placeholders: Record<string, string>,
): Html => html`<details name="${group}" data-language="${label}"${name === undefined ? [] : html` data-name="${name}"`}${isOpen ? html` open` : []}>
<summary>${label}</summary>
${note === undefined ? [] : toHtml(note)}${codeBlock(language, source, placeholders)}</details>
`;

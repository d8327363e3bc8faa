import type { Edition } from "../editions.ts";
import { placed, placesFrom, relativePath, slug } from "../links.ts";
import { plainText } from "../markdown.ts";
import type { Page, Part } from "../page.ts";
import { editionLinks } from "./edition-links.ts";
import { breakable, type Content, Html, html } from "./html.ts";
import { toHtml } from "./markdown-html.ts";
import { type MenuGroup, renderMenu, renderNeighbours, renderTrail } from "./menu.ts";
import { OLD_ADDRESSES } from "./old-addresses.ts";
import { renderSamples } from "./samples-html.ts";

/** What the pages of one edition have in common. */
export interface Shell {
  /** The title of the whole site. */
  title: string;
  edition: Edition;
  editions: readonly Edition[];
  menu: readonly MenuGroup[];
}

/** Pages request nothing from elsewhere, and run no script and no style of their own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * A page as HTML, complete without JavaScript.
 *
 * @throws Error if a value is missing
 */
export function renderPage(page: Page, shell: Shell): string {
  const { edition, editions, title } = shell;
  const top = relativePath(`${edition.folder}${page.path}`, "");
  const root = top === "" ? "" : `${top}/`;
  const start = html`${relativePath(page.path, "index")}.html`;
  // Only the edition that is shown first has Markdown.
  const markdown = edition.folder === "" ? `${relativePath(page.path, page.path)}.md` : undefined;
  const isFront = page.path === "index";
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isFront ? title : `${page.title} – ${title}`} (${edition.name})</title>
<meta name="description" content="${plainText(page.summary)}">
<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}site.css">
<link rel="sitemap" href="${root}sitemap.xml">${markdown === undefined ? [] : html`\n<link rel="alternate" type="text/markdown" href="${markdown}">`}
<script defer src="${root}site.js"></script>
<script defer src="${root}language.js"></script>
<script defer src="${root}search-box.js"></script>${page.parts.some(({ placeholders }) => placeholders) ? html`\n<script defer src="${root}sample-fields.js"></script>` : []}${isFront ? html`\n<script src="${root}${OLD_ADDRESSES}" data-folder=""></script>` : []}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<a class="menu-link" href="#menu">Menu</a>
<a class="home" href="${start}">qualitycontrol</a>
<search hidden data-root="${root}" data-index="${relativePath(page.path, "search-index")}.js"></search>
<nav class="editions" aria-label="Edition of the gateway">${editionLinks(page.path, edition, editions)}</nav>
</header>
<nav class="menu" id="menu" aria-label="Pages">
<a class="close" href="#main">Close the menu</a>
${renderMenu(shell.menu, page)}
</nav>
<main id="main" tabindex="-1">
${edition.note === undefined ? [] : html`<p class="note">${edition.note}</p>\n`}${renderTrail(shell.menu, page.path)}<h1>${breakable(page.title)}</h1>
${renderParts(page, edition)}
</main>
<footer>
${renderNeighbours(shell.menu, page.path)}<p>Edition: ${edition.name}. ${markdown === undefined ? [] : html`<a href="${markdown}">This page as Markdown</a>. `}Based on the vendor's documentation, but not an official document. Nothing here has been verified on a live gateway.</p>
</footer>
</body>
</html>
`.text;
}

/** The parts in their order; if some are to be next to the others, the first above two columns. */
function renderParts({ path, parts }: Page, { folder }: Edition): Content {
  const places = placesFrom(folder, path, ".html");
  const render = (part: Part) => renderPart({ ...part, text: placed(part.text, places) });
  const at = parts.findIndex(({ isAside }) => isAside);
  if (at < 0) return parts.map(render);
  const others = parts.filter(({ isAside }) => !isAside);
  return html`${others.slice(0, 1).map(render)}<div class="columns">
<div class="main">
${others.slice(1, at).map(render)}</div>
<div class="aside">
${parts.filter(({ isAside }) => isAside).map(render)}</div>
<div class="main">
${others.slice(at).map(render)}</div>
</div>`;
}

const renderPart = (part: Part): Html => {
  const { heading, text } = part;
  const content = html`${toHtml(text)}${renderSamples(part)}`;
  if (heading === undefined) return content;
  return html`<section aria-labelledby="${slug(heading)}">
<h2 id="${slug(heading)}"><a href="#${slug(heading)}">${toHtmlInline(heading)}</a></h2>
${content}</section>
`;
};

const toHtmlInline = (text: string): Html => new Html(toHtml(text).text.replace(/^<p>|<\/p>\n$/g, ""));

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { refuseMissingIn } from "@qualitycontrol/tooling/missing";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Edition } from "../editions.ts";
import { placesFrom } from "../links.ts";
import { llmsText } from "../llms.ts";
import { markdownOf } from "../page.ts";
import { referenceOf } from "../reference/render-reference.ts";
import { type EditionPages, pagesOf } from "./edition-pages.ts";
import { renderPage } from "./layout.ts";
import { movedPage, OLD_ADDRESSES, oldAddressesScript } from "./old-addresses.ts";
import { searchIndexScript, searchScript } from "./search-index.ts";
import { sitemap } from "./sitemap.ts";

/** The files that pages of all editions share, in the folder of the site. */
export const ASSETS = ["site.css", "site.js", "language.js", "sample-fields.js", "search-box.js", "favicon.svg"];

/**
 * Writes everything but Redoc's pages and what can be downloaded into the folder of the site.
 *
 * @throws UserError if a guide or the glossary is invalid
 * @throws Error if a value was missing when a page was rendered
 */
export function writeSite(editions: readonly [Edition, ...Edition[]], folder: string): void {
  for (const [name, text] of Object.entries(siteFiles(editions))) write(join(folder, name), text);
  for (const name of ASSETS) copyFileSync(inRoot("packages/docs/src/assets", name), join(folder, name));
}

/** Every generated file of the site but Redoc's, by its name. */
export function siteFiles(editions: readonly [Edition, ...Edition[]]): Record<string, string> {
  const all = pagesOf(editions);
  const [first] = all as [EditionPages];
  const pages = htmlFiles(all);
  return {
    ...pages,
    ...markdownFiles(first),
    ...searchFiles(all),
    ...movedFiles(editions),
    [OLD_ADDRESSES]: oldAddressesScript(first.pages),
    "llms.txt": llmsText(first, editions),
    "sitemap.xml": sitemap([...Object.keys(pages), ...editions.map(referenceOf)]),
  };
}

function htmlFiles(all: EditionPages[]): Record<string, string> {
  const editions = all.map(({ edition }) => edition);
  return Object.fromEntries(
    all.flatMap(({ edition, contract, pages, menu }) =>
      pages.map((page) => [
        `${edition.folder}${page.path}.html`,
        renderPage(page, { title: contract.info.title, edition, editions, menu }),
      ]),
    ),
  );
}

/** Each edition but the base had a page named after it. */
const movedFiles = (editions: readonly Edition[]): Record<string, string> =>
  Object.fromEntries(
    editions.slice(0, -1).map((edition) => [`${edition.name}.html`, movedPage(edition, edition.folder)]),
  );

function searchFiles(all: EditionPages[]): Record<string, string> {
  return {
    "search.js": searchScript(),
    ...Object.fromEntries(
      all.map(({ edition, search }) => [`${edition.folder}search-index.js`, searchIndexScript(search)]),
    ),
  };
}

/** A Markdown page for each page of the edition that is shown first. */
function markdownFiles({ pages }: EditionPages): Record<string, string> {
  return Object.fromEntries(
    pages.map((page) => {
      const name = `${page.path}.md`;
      const text = markdownOf(page, placesFrom("", page.path, ".md"));
      refuseMissingIn(text, name);
      return [name, text];
    }),
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

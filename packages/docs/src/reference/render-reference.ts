import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Edition } from "../editions.ts";
import { REFERENCE } from "../links.ts";
import { editionLinks } from "../site/edition-links.ts";
import { html } from "../site/html.ts";
import { editPage } from "./edit-page.ts";
import { renderPage } from "./redoc.ts";
import { SCRIPT, shareScript } from "./share-script.ts";

/** The file of the page of an edition, in the folder of the site. */
export const referenceOf = ({ folder }: Edition): string => `${folder}${REFERENCE}.html`;

/**
 * Writes the whole reference of one edition as one page, and the script that it needs, into the folder of the site.
 *
 * @throws UserError if the document cannot be rendered
 */
export async function renderReference(edition: Edition, editions: readonly Edition[], folder: string): Promise<void> {
  mkdirSync(join(folder, edition.folder), { recursive: true });
  const file = join(folder, referenceOf(edition));
  await renderPage(join(edition.source, "openapi.yaml"), file);
  const { page, script } = shareScript(editPage(readFileSync(file, "utf8")), edition.folder === "" ? "" : "../");
  writeFileSync(join(folder, SCRIPT), script);
  const style = readFileSync(inRoot("packages/docs/src/reference/reference.css"), "utf8");
  writeFileSync(
    file,
    page.replace("<!--editions-->", () => links(editions, edition)).replace("/*reference.css*/", () => style),
  );
}

/** The links to the other pages, and to the same page of the other editions. */
const links = (editions: readonly Edition[], current: Edition): string =>
  html`<a href="index.html">All pages</a>${editionLinks(REFERENCE, current, editions)}`.text;

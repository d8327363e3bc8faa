import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";

/** One page of the reference: the base document, or the consistent document of an edition of the gateway. */
export interface Edition {
  /** Its name, by which the reader chooses it. */
  name: string;
  /** The file of its page, in the folder of the site. */
  page: string;
  /** The folder of its document, in both formats. */
  source: string;
  /** The folder of its tables and schemas: in `generated/`, and in the folder of the site. */
  data: string;
}

/** The document that states each page of the vendor in its own edition. */
const BASE = "As documented";

/** The folder of tables and schemas, with a folder for each document. */
export const DATA = "data";

/**
 * The base first, then each edition by its name.
 *
 * @param source a folder such as `generated/`: a document, and one for each edition in `editions/<name>/`
 */
export function editionsOf(source: string): [Edition, ...Edition[]] {
  const folder = join(source, "editions");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return [
    { name: BASE, page: "index.html", source, data: `${DATA}/as-documented` },
    ...names.map((name) => ({ name, page: `${name}.html`, source: join(folder, name), data: `${DATA}/${name}` })),
  ];
}

/** The file of an edition's document in the folder of the site. */
export const downloadOf = ({ page }: Edition, format: "yaml" | "json"): string =>
  page === "index.html" ? `openapi.${format}` : `openapi-${basename(page, ".html")}.${format}`;

/** The document of an edition. */
export const contractOf = ({ source }: Edition): OpenApiDocument =>
  JSON.parse(readFileSync(join(source, "openapi.json"), "utf8"));

/** The links from the page of an edition to the others. A script of the page keeps the reader's position. */
export function switchBetween(editions: Edition[], current: Edition): string {
  const links = editions.map(({ name, page }) => {
    const mark = page === current.page ? ' aria-current="page"' : "";
    return `<a href="${page}"${mark}>${name}</a>`;
  });
  return `<span>Edition</span>${links.join("")}`;
}

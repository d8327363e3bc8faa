import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";

/** The pages of one edition of the gateway, made from its document. */
export interface Edition {
  /** Its name, by which the reader chooses it. */
  name: string;
  /** The folder of its pages in the site, with a slash at the end; empty for the edition that is shown first. */
  folder: string;
  /** The folder of its document, in both formats. */
  source: string;
  /** The name of its document to download, without the ending. */
  download: string;
  /** The folder of its tables and schemas: in `generated/`, and in the folder of the site. */
  data: string;
  /** What a reader must know about it, shown on each of its pages. */
  note?: string;
}

/** The folder of tables and schemas, with a folder for each document. */
export const DATA = "data";

/** The document that states each page of the vendor in the edition that was read. */
const BASE = "As documented";
const WHY_BASE =
  "“As documented” mixes the editions: it states each page in the edition that we read, and no gateway behaves like this as a whole. Use it to compare this reference with the vendor's pages.";

/**
 * The newest edition first, the base document last.
 *
 * @param source a folder such as `generated/`: a document, and one for each edition in `editions/<name>/`
 */
export function editionsOf(source: string): [Edition, ...Edition[]] {
  const folder = join(source, "editions");
  const names = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  const coherent = names.map((name) => ({
    name,
    folder: `${name}/`,
    source: join(folder, name),
    download: `openapi-${name}`,
    data: `${DATA}/${name}`,
  }));
  const base = {
    name: BASE,
    folder: "as-documented/",
    source,
    download: "openapi",
    data: `${DATA}/as-documented`,
    note: WHY_BASE,
  };
  const [first = base, ...others] = [...coherent, base];
  return [{ ...first, folder: "" }, ...others];
}

/** The base document, which has everything that any edition has. */
export const baseOf = (editions: readonly Edition[]): OpenApiDocument => contractOf(editions.at(-1) as Edition);

/** The document of an edition. */
export const contractOf = ({ source }: Edition): OpenApiDocument =>
  JSON.parse(readFileSync(join(source, "openapi.json"), "utf8"));

/** The file of an edition's document in the folder of the site. */
export const downloadOf = ({ download }: Edition, format: "yaml" | "json"): string => `${download}.${format}`;

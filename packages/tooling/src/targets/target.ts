import { UserError } from "@qualitycontrol/core/user-error";
import type { OpenApiDocument } from "../bundle/document.ts";

/** The base document, which states each page in its own edition, and the consistent document of each edition by its name. */
export interface Documents {
  base: OpenApiDocument;
  editions: Readonly<Record<string, OpenApiDocument>>;
}

/** The name of the base document, where the name of an edition selects a document. */
export const AS_DOCUMENTED = "as-documented";

/**
 * The edition that everything uses by default, with its document: the newest. An edition has the name of its month.
 *
 * @throws UserError if there is none
 */
export function defaultEditionOf(editions: Documents["editions"]): [name: string, document: OpenApiDocument] {
  const newest = Object.entries(editions)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .at(-1);
  if (newest === undefined) throw new UserError("openapi/overlays has no overlay of an edition. Add one.");
  return newest;
}

/** The texts of files, by their path with slashes. */
export type Files = Record<string, string>;

/** A kind of generated files. */
export interface Target {
  /** Its own folder below `generated/`; `.` for the top of `generated/`, next to the folders of the other targets. */
  folder: string;
  /** The files at the top of `generated/` that are its own, if it has no folder; one target owns all others there. */
  files?: readonly string[];
  /** Renders all its files, by their path below its folder. They are formatted afterwards. */
  render(documents: Documents): Promise<Files>;
}

/** The files of each edition, in `editions/<edition>/`. */
export async function ofEach(
  editions: Documents["editions"],
  render: (contract: OpenApiDocument, edition: string) => Files | Promise<Files>,
): Promise<Files> {
  const files: Files = {};
  for (const [edition, contract] of Object.entries(editions))
    Object.assign(files, inFolder(`editions/${edition}`, await render(contract, edition)));
  return files;
}

/** Files in a folder. */
export const inFolder = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

import type { OpenApiDocument } from "../bundle/document.ts";

/** The base document, which states each page in its own edition, and the consistent document of each edition by its name. */
export interface Documents {
  base: OpenApiDocument;
  editions: Readonly<Record<string, OpenApiDocument>>;
}

/** The texts of files, by their path with slashes. */
export type Files = Record<string, string>;

/** A kind of generated files. */
export interface Target {
  /** Its own folder below `generated/`; `.` for the top of `generated/`, next to the folders of the other targets. */
  folder: string;
  /** Renders all its files, by their path below its folder. They are formatted afterwards. */
  render(documents: Documents): Promise<Files>;
}

/**
 * The files of the base document and, in `editions/<edition>/`, those of each edition.
 *
 * @param render is given the name of the edition; undefined for the base document
 */
export async function ofEach(
  { base, editions }: Documents,
  render: (contract: OpenApiDocument, edition?: string) => Files | Promise<Files>,
): Promise<Files> {
  const files = { ...(await render(base)) };
  for (const [edition, contract] of Object.entries(editions)) {
    for (const [path, text] of Object.entries(await render(contract, edition)))
      files[`editions/${edition}/${path}`] = text;
  }
  return files;
}

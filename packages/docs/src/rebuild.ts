import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { bundleEditions } from "@qualitycontrol/tooling/bundle/bundle";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { stringify } from "yaml";
import { editionsOf } from "./editions.ts";
import { markdownPages } from "./llms.ts";
import { renderEdition } from "./render-edition.ts";

/** The file that is built last. */
export const LAST_FILE = "llms.txt";

/**
 * Bundles the contract.
 *
 * @param contract the folder of the hand-written contract
 * @param documents where the bundles go, as `generated/` has them
 * @throws UserError with file, line and reason, if the contract or a guide is invalid
 */
export async function bundleInto(contract: string, documents: string): Promise<void> {
  const { base, editions } = await bundleEditions(contract);
  write(base, documents);
  for (const [name, document] of Object.entries(editions)) write(document, join(documents, "editions", name));
}

/**
 * Builds the docs page by page, the base first, so that a writer sees a change early. The Markdown pages come last. The code
 * samples are generated from `generated/`, which does not change here.
 *
 * @param documents the bundles
 * @param folder the site; a page that cannot be built is left unchanged
 * @param built is called after each page, and returns whether to build the next one
 * @throws UserError with file, line and reason, if the contract or a guide is invalid
 */
export async function rebuildPages(documents: string, folder: string, built: (page: string) => boolean): Promise<void> {
  const editions = editionsOf(documents);
  for (const edition of editions) {
    const fresh = scratchIn(dirname(folder), basename(folder));
    try {
      await renderEdition(edition, editions, fresh);
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(fresh)) renameSync(join(fresh, name), join(folder, name));
    } finally {
      rmSync(fresh, { recursive: true });
    }
    if (!built(edition.page)) return;
  }
  for (const [name, text] of Object.entries(markdownPages(editions))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  built(LAST_FILE);
}

function write(document: OpenApiDocument, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document, null, 2));
  writeFileSync(join(folder, "openapi.yaml"), stringify(document, { aliasDuplicateObjects: false }));
}

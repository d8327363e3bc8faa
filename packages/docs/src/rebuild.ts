import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { bundleEditions } from "@qualitycontrol/tooling/bundle/bundle";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { stringify } from "yaml";
import { PAGE } from "./build-docs.ts";
import { copyDownloads } from "./downloads.ts";
import { editionsOf } from "./editions.ts";
import { referenceOf, renderReference } from "./reference/render-reference.ts";
import { SCRIPT } from "./reference/share-script.ts";
import { writeSite } from "./site/write-site.ts";

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
 * Builds the docs again: first all pages but Redoc's, which take longest, so that a writer sees a change early. The code samples
 * are generated from `generated/`, which does not change here.
 *
 * @param documents the bundles
 * @param folder the site; a page that cannot be built is left unchanged
 * @param built is called with the first page once all pages but Redoc's are built, then with each of these, and returns whether to
 *   continue
 * @throws UserError with file, line and reason, if the contract or a guide is invalid
 */
export async function rebuildPages(documents: string, folder: string, built: (page: string) => boolean): Promise<void> {
  const editions = editionsOf(documents);
  /** What was built is sent to the open pages before anything else is built. */
  const report = async (page: string) => {
    const continues = built(page);
    await setImmediate();
    return continues;
  };
  writeSite(editions, folder);
  if (!(await report(PAGE))) return;
  copyDownloads(editions, folder);
  for (const edition of editions) {
    const fresh = scratchIn(dirname(folder), basename(folder));
    try {
      await renderReference(edition, editions, fresh);
      for (const name of [SCRIPT, referenceOf(edition)]) renameSync(join(fresh, name), join(folder, name));
    } finally {
      rmSync(fresh, { recursive: true });
    }
    if (!(await report(referenceOf(edition)))) return;
  }
}

function write(document: OpenApiDocument, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document, null, 2));
  writeFileSync(join(folder, "openapi.yaml"), stringify(document, { aliasDuplicateObjects: false }));
}

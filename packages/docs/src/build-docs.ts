import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { explainGenerated } from "@qualitycontrol/tooling/explain";
import { replaceFolder } from "@qualitycontrol/tooling/replace-folder";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { copyDownloads, writeArchive } from "./downloads.ts";
import { type Edition, editionsOf } from "./editions.ts";
import { fingerprint } from "./fingerprint.ts";
import { renderReference } from "./reference/render-reference.ts";
import { writeSite } from "./site/write-site.ts";

/** The first page of the site. */
export const PAGE = "index.html";
const STAMP = ".fingerprint";

/** What the docs are built from, and where. */
export interface DocsOptions {
  /** A folder with the documents, as `generated/` holds them. */
  source: string;
  /** The folder of the site; everything else in it is removed. */
  folder: string;
}

/**
 * Builds the docs, unless nothing has changed since the last build. A build that fails keeps the last good docs.
 *
 * @returns the folder of the docs, a self-contained site
 * @throws UserError if a document is missing, or something cannot be rendered
 */
export async function buildDocs(options: Partial<DocsOptions> = {}): Promise<string> {
  const { source, folder } = { source: inRoot("generated"), folder: inRoot("dist/docs"), ...options };
  const editions = editionsOf(source);
  for (const edition of editions) {
    const missing = [join(edition.source, "openapi.yaml"), join(edition.source, "openapi.json")].find(
      (file) => !existsSync(file),
    );
    if (missing === undefined) continue;
    throw new UserError(`${relative(inRoot(), missing)} is missing; the docs are built from it. Run: npm run generate`);
  }
  const wanted = fingerprint(source);
  const stamp = join(folder, STAMP);
  if (existsSync(join(folder, PAGE)) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;

  const fresh = scratchIn(dirname(folder), basename(folder));
  try {
    const rendered = await Promise.allSettled([
      ...editions.map((edition) => renderReference(edition, editions, fresh)),
      // Begins while Redocly's processes work.
      writePages(editions, fresh),
    ]);
    for (const result of rendered) {
      if (result.status === "fulfilled") continue;
      const broken = source === inRoot("generated") ? explainGenerated() : undefined;
      throw broken === undefined ? result.reason : new UserError(broken);
    }
    writeArchive(fresh);
    writeFileSync(join(fresh, STAMP), wanted);
    // Moved last, so that an interrupted build is built again.
    replaceFolder(fresh, folder, { last: STAMP });
  } finally {
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

async function writePages(editions: readonly [Edition, ...Edition[]], folder: string): Promise<void> {
  writeSite(editions, folder);
  copyDownloads(editions, folder);
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { editionsOf } from "./docs/editions.ts";
import { fingerprint } from "./docs/fingerprint.ts";
import { markdownPages } from "./docs/llms.ts";
import { renderEdition } from "./docs/render-edition.ts";
import { explainGenerated } from "./explain.ts";
import { Fault, run } from "./fault.ts";
import { replaceFolder } from "./replace-folder.ts";
import { inRoot } from "./root.ts";
import { scratchIn } from "./scratch.ts";

const PAGE = "index.html";
const STAMP = ".fingerprint";

/** What the docs are built from, and where. */
export interface DocsOptions {
  /** A folder with the documents, as `generated/` holds them. */
  source: string;
  /** The folder of the site; everything else in it is removed. */
  folder: string;
}

/**
 * Builds the docs, unless they are as new as what they are built from. A build that fails leaves the last good docs.
 *
 * @returns the folder of the docs, a self-contained site
 * @throws Fault if a document is missing, or something cannot be rendered
 */
export async function buildDocs(options: Partial<DocsOptions> = {}): Promise<string> {
  const { source, folder } = { source: inRoot("generated"), folder: inRoot("dist/docs"), ...options };
  const editions = editionsOf(source);
  for (const edition of editions) {
    const missing = [join(edition.source, "openapi.yaml"), join(edition.source, "openapi.json")].find(
      (file) => !existsSync(file),
    );
    if (missing === undefined) continue;
    throw new Fault(`${relative(inRoot(), missing)} is missing, and the docs are built from it. Run: npm run generate`);
  }
  const wanted = fingerprint(source);
  const stamp = join(folder, STAMP);
  if (existsSync(join(folder, PAGE)) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;

  const fresh = scratchIn(dirname(folder), basename(folder));
  try {
    const rendered = await Promise.allSettled(editions.map((edition) => renderEdition(edition, editions, fresh)));
    for (const result of rendered) {
      if (result.status === "fulfilled") continue;
      const broken = source === inRoot("generated") ? explainGenerated() : undefined;
      throw broken === undefined ? result.reason : new Fault(broken);
    }
    for (const [name, text] of Object.entries(markdownPages(editions))) {
      mkdirSync(dirname(join(fresh, name)), { recursive: true });
      writeFileSync(join(fresh, name), text);
    }
    writeFileSync(join(fresh, STAMP), wanted);
    // What was interrupted is built again.
    replaceFolder(fresh, folder, { last: STAMP });
  } finally {
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

if (import.meta.main) {
  await run(async () => {
    if (process.argv.length > 2) throw new Fault("npm run docs takes no arguments.");
    const page = join(await buildDocs(), PAGE);
    console.log(`The docs are in ${relative(inRoot(), page)}. Open: ${pathToFileURL(page)}`);
    return 0;
  });
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint } from "./docs/fingerprint.ts";
import { makeOffline } from "./docs/offline.ts";
import { renderPage } from "./docs/redoc.ts";
import { Fault, run } from "./fault.ts";
import { inRoot } from "./root.ts";

const PAGE = "index.html";
const STAMP = ".fingerprint";

/** What the docs are built from, and where. */
export interface DocsOptions {
  /** An OpenAPI document: the bundle, unless a test has another. */
  description: string;
  /** The folder of the site; everything else in it is removed. */
  folder: string;
}

/**
 * Builds the docs, unless they are as new as what they are built from. A build that fails leaves the last good docs.
 *
 * @returns the folder of the docs, a self-contained site
 * @throws Fault if the bundle is missing or cannot be rendered
 */
export async function buildDocs(options: Partial<DocsOptions> = {}): Promise<string> {
  const { description, folder } = {
    description: inRoot("generated/openapi.yaml"),
    folder: inRoot("dist/docs"),
    ...options,
  };
  if (!existsSync(description)) {
    throw new Fault(
      `${relative(inRoot(), description)} is missing, and the docs are built from it. Run: npm run generate`,
    );
  }
  const wanted = fingerprint(description);
  const stamp = join(folder, STAMP);
  if (existsSync(join(folder, PAGE)) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;

  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    const page = join(fresh, PAGE);
    await renderPage(description, page);
    writeFileSync(page, makeOffline(readFileSync(page, "utf8")));
    writeFileSync(join(fresh, STAMP), wanted);
    publish(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

/**
 * Moves file by file, each at once: a reader meets the old page or the new one, never a half of either. The stamp comes
 * last, so that what was interrupted is built again; two builds at the same time do not disturb each other.
 */
function publish(fresh: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(fresh).filter((name) => name !== STAMP);
  for (const name of names) renameSync(join(fresh, name), join(folder, name));
  for (const name of readdirSync(folder)) {
    if (name !== STAMP && !names.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  renameSync(join(fresh, STAMP), join(folder, STAMP));
}

if (import.meta.main) {
  await run(async () => {
    if (process.argv.length > 2) throw new Fault("npm run docs takes no arguments.");
    const page = join(await buildDocs(), PAGE);
    console.log(`The docs are in ${relative(inRoot(), page)}. Open: ${pathToFileURL(page)}`);
    return 0;
  });
}

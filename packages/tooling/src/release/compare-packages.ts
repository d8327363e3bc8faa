import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenApiDocument } from "../bundle/document.ts";
import { compareDeclarations } from "./compare-declarations.ts";
import { compareDocuments, type DocumentChanges } from "./compare-documents.ts";
import { compareScenarios } from "./compare-scenarios.ts";
import { entriesOf } from "./entries.ts";
import type { Change } from "./impact.ts";
import type { UnpackedPackage } from "./tarballs.ts";

/** The changes of a package since its last release. */
export interface PackageChanges {
  changes: Change[];
  /** What Redocly says about a version that is too low for the changes of a document. */
  tooLow: string[];
}

/**
 * Compares a package with its last release: its OpenAPI documents, their examples, its declarations and its other files.
 *
 * @param version what the package will be released as
 * @param modules a folder `node_modules` with the packages that the declarations import
 */
export async function comparePackages(
  released: UnpackedPackage,
  built: string,
  version: string,
  modules?: string,
): Promise<PackageChanges> {
  const documents = await comparedDocuments(released, built, version);
  const changes = [...documents.changes, ...compareDeclarations(released.folder, built, modules)];
  if (changes.length === 0 && filesIn(released.folder) !== filesIn(built))
    changes.push({ impact: "patch", text: "files have changed" });
  return { changes, tooLow: documents.tooLow };
}

/** The entry points that are OpenAPI documents in JSON. */
const DOCUMENT = /\/openapi(?:\.\w+)?\.json$/;

/**
 * Compares each document that both packages have, once, even if it has several entry points. A document that was removed is the
 * removal of an entry point.
 */
async function comparedDocuments(released: UnpackedPackage, built: string, version: string): Promise<PackageChanges> {
  const current = entriesOf(built);
  const found: PackageChanges = { changes: [], tooLow: [] };
  const compared = new Set<string>();
  for (const [entry, file] of entriesOf(released.folder)) {
    const now = current.get(entry);
    if (!DOCUMENT.test(entry) || now === undefined || compared.has(`${file} ${now}`)) continue;
    compared.add(`${file} ${now}`);
    const files = { before: join(released.folder, file), after: join(built, now) };
    const { changes, tooLow } = await compareFiles(files, released.version, version);
    if (tooLow !== undefined) found.tooLow.push(`${entry}: ${tooLow}`);
    // A document per edition repeats most changes.
    const known = new Set(found.changes.map(({ text }) => text.slice(text.indexOf(": ") + 2)));
    found.changes.push(
      ...changes
        .filter(({ text }) => !known.has(text))
        .map(({ impact, text }): Change => ({ impact, text: `${entry}: ${text}` })),
    );
  }
  return found;
}

/** Compares two documents under the versions of their packages. The documents of editions and of the control have versions of their own. */
async function compareFiles(
  files: { before: string; after: string },
  released: string,
  version: string,
): Promise<DocumentChanges> {
  const before = versioned(readDocument(files.before), released);
  const after = versioned(readDocument(files.after), version);
  if (JSON.stringify(versioned(before, version)) === JSON.stringify(after)) return { changes: [] };
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  try {
    const paths = [join(scratch, "released.json"), join(scratch, "built.json")] as const;
    writeFileSync(paths[0], JSON.stringify(before));
    writeFileSync(paths[1], JSON.stringify(after));
    const { changes, ...verdict } = await compareDocuments(...paths);
    return { changes: [...changes, ...compareScenarios(before, after)], ...verdict };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const readDocument = (file: string) => JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;

const versioned = (document: OpenApiDocument, version: string): OpenApiDocument => ({
  ...document,
  info: { ...document.info, version },
});

/** The contents of all files, but for those that every release changes. */
function filesIn(folder: string): string {
  const names = globSync("**", { cwd: folder, exclude: ["**/node_modules", "package.json", "CHANGELOG.md"] });
  const files = names.filter((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile());
  return JSON.stringify(files.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

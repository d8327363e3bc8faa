import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { editPage } from "./edit-page.ts";
import { downloadOf, type Edition, switchBetween } from "./editions.ts";
import { renderPage } from "./redoc.ts";
import { SCRIPT, shareScript } from "./share-script.ts";

/**
 * Writes the page of one edition, the script that it needs, and its document to download, into a folder.
 *
 * @throws UserError if the document cannot be rendered
 */
export async function renderEdition(edition: Edition, editions: Edition[], folder: string): Promise<void> {
  const file = join(folder, edition.page);
  await renderPage(join(edition.source, "openapi.yaml"), file);
  const { page, script } = shareScript(editPage(readFileSync(file, "utf8")));
  writeFileSync(join(folder, SCRIPT), script);
  writeFileSync(
    file,
    page
      .replace("<!--editions-->", () => switchBetween(editions, edition))
      .replace(/\/\*(page\.(?:css|js))\*\//g, (_, name) => readFileSync(inRoot("packages/docs/src", name), "utf8")),
  );
  for (const format of ["yaml", "json"] as const) {
    copyFileSync(join(edition.source, `openapi.${format}`), join(folder, downloadOf(edition, format)));
  }
}

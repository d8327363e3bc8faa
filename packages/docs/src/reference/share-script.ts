import { UserError } from "@qualitycontrol/core/user-error";

/** The file of Redoc's script, which the pages of all editions share. */
export const SCRIPT = "redoc.js";

/** The script of the page: Redoc as a module, followed by the calls that show the document. */
const INLINE = /<script type="module">(?<redoc>.*?)export\s*\{[\w,\s]*\};(?<show>\s*const __redoc_definition = )/s;
/** Syntax that only a module may contain, outside of quotes. Redoc would start a worker with it, which the page's policy forbids. */
const MODULE_ONLY = /(?<!")\bimport\.meta\.(?:url|dirname)\b/g;

/**
 * Moves Redoc from a page into a separate file. Browsers compile it while they parse the page, and reuse it when the edition
 * changes. It is a classic script, run after the page has been parsed, because a page opened from disk cannot load a module.
 *
 * @param root the address of the folder of the script, as seen from the page
 * @throws UserError if the page has another form, such as after an update of Redoc
 */
export function shareScript(page: string, root = ""): { page: string; script: string } {
  const { redoc = "", show } = INLINE.exec(page)?.groups ?? {};
  const script = `"use strict";${redoc.replaceAll(MODULE_ONLY, '""')}`;
  if (show === undefined || /(?<!")\bimport\.meta\b/.test(script)) {
    throw new UserError(
      "Redoc's page has changed: its script has another form. Adapt packages/docs/src/reference/share-script.ts.",
    );
  }
  const shared = `<script defer src="${root}${SCRIPT}"></script>\n      <script type="module">${show}`;
  return { page: page.replace(INLINE, () => shared), script };
}

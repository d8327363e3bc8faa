import { UserError } from "@qualitycontrol/core/user-error";

/** The file of Redoc's script, which the pages of all editions share. */
export const SCRIPT = "redoc.js";

/** What Redocly puts into one script of the page: Redoc, as a module, and then the calls that show the document by it. */
const INLINE = /<script type="module">(?<redoc>.*?)export\s*\{[\w,\s]*\};(?<show>\s*const __redoc_definition = )/s;
/** What only a module may say, outside of quotes. By it Redoc would start a worker, which the pages' policy forbids. */
const MODULE_ONLY = /(?<!")\bimport\.meta\.(?:url|dirname)\b/g;

/**
 * Takes Redoc out of a page into a file of its own. Browsers compile such a file while they still read the page, and have
 * it at hand when the edition changes. It is a plain script that is run when the page has been read, for a page from disk
 * may not load a module.
 *
 * @throws UserError if the page is not as this code knows it, which a new version of Redoc can bring about
 */
export function shareScript(page: string): { page: string; script: string } {
  const { redoc = "", show } = INLINE.exec(page)?.groups ?? {};
  const script = `"use strict";${redoc.replaceAll(MODULE_ONLY, '""')}`;
  if (show === undefined || /(?<!")\bimport\.meta\b/.test(script)) {
    throw new UserError("Redoc's page has changed: its script is not as packages/docs/src/share-script.ts knows it.");
  }
  const shared = `<script defer src="${SCRIPT}"></script>\n      <script type="module">${show}`;
  return { page: page.replace(INLINE, () => shared), script };
}

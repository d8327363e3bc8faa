import { UserError } from "@qualitycontrol/core/user-error";

/** The prerendered links to the root of a server. */
const ROOT_LINKS = / href="\/(?!\/)/g;

/**
 * Lets the prerendered links of Redoc's page work before its script has run, and without it. Redoc prerenders for a server that
 * knows every address; without one, all of them are fragments of this page.
 *
 * @throws UserError if the page has no such link, such as after an update of Redoc
 */
export function editPage(page: string): string {
  const edited = page.replace(ROOT_LINKS, ' href="#/');
  if (edited !== page) return edited;
  throw new UserError(
    "Redoc's page has changed: it has no link to the root of a server. Adapt packages/docs/src/reference/edit-page.ts.",
  );
}

import type { Edition } from "../editions.ts";
import { relativePath } from "../links.ts";
import { type Html, html } from "./html.ts";

/** The links from a page to the same page of each edition, its own marked. */
export const editionLinks = (path: string, current: Edition, editions: readonly Edition[]): Html[] =>
  editions.map(({ name, folder }) => {
    const address = relativePath(`${current.folder}${path}`, `${folder}${path}`);
    return html`<a href="${address}.html"${name === current.name ? html` aria-current="page"` : []}>${name}</a>`;
  });

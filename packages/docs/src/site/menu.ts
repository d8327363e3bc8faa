import { relativePath } from "../links.ts";
import type { Page } from "../page.ts";
import { type Html, html } from "./html.ts";

/** A group of pages in the menu. */
export interface MenuGroup {
  name: string;
  /** What the menu lists. */
  entries: readonly MenuEntry[];
}

/** A page in the menu; a page with an entry in a catalogue, such as a result code, is below the page of the catalogue. */
export interface MenuEntry {
  path: string;
  title: string;
  /** The folder of the pages that the menu does not list. */
  folder?: string;
}

export const menuEntry = ({ path, title }: Page): MenuEntry => ({ path, title });

/** The menu of a page. Its group is open, and its entry is marked. */
export const renderMenu = (groups: readonly MenuGroup[], path: string): Html[] => {
  const listed = groups.some(({ entries }) => entries.some((entry) => entry.path === path));
  return groups.map(({ name, entries }) => {
    const current = entries.find(
      (entry) => entry.path === path || (!listed && entry.folder !== undefined && path.startsWith(entry.folder)),
    );
    const links = entries.map((entry) => {
      const mark = entry !== current ? [] : html` aria-current="${entry.path === path ? "page" : "true"}"`;
      return html`<li><a href="${relativePath(path, entry.path)}.html"${mark}>${entry.title}</a></li>\n`;
    });
    return html`<details${current || path === "index" ? html` open` : []}>
<summary>${name}</summary>
<ul>
${links}</ul>
</details>
`;
  });
};

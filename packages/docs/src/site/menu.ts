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

/** The groups as a folder of pages shows them, each without a mark, because there are many pages with the same menu. */
const rendered = new WeakMap<readonly MenuGroup[], Map<string, Html[]>>();

/** The menu of a page. Its group is open, and its entry is marked; the first page opens all groups. */
export function renderMenu(groups: readonly MenuGroup[], path: string): Html[] {
  if (path === "index") return groups.map((group) => renderGroup(group, path, undefined, true));
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const known = rendered.get(groups) ?? new Map<string, Html[]>();
  const plain = known.get(folder) ?? groups.map((group) => renderGroup(group, path, undefined, false));
  rendered.set(groups, known.set(folder, plain));
  const current = currentOf(groups, path);
  return groups.map((group, at) => {
    if (current === undefined || !group.entries.includes(current)) return plain[at] as Html;
    return renderGroup(group, path, current, true);
  });
}

/** The entry of a page, or of the catalogue that it belongs to. */
function currentOf(groups: readonly MenuGroup[], path: string): MenuEntry | undefined {
  const entries = groups.flatMap((group) => group.entries);
  return (
    entries.find((entry) => entry.path === path) ??
    entries.find(({ folder }) => folder !== undefined && path.startsWith(folder))
  );
}

function renderGroup({ name, entries }: MenuGroup, path: string, current: MenuEntry | undefined, open: boolean): Html {
  const links = entries.map((entry) => {
    const mark = entry !== current ? [] : html` aria-current="${entry.path === path ? "page" : "true"}"`;
    return html`<li><a href="${relativePath(path, entry.path)}.html"${mark}>${entry.title}</a></li>\n`;
  });
  return html`<details${open ? html` open` : []}>
<summary>${name}</summary>
<ul>
${links}</ul>
</details>
`;
}

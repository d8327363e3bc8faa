import { relativePath, slug } from "../links.ts";
import { plainText } from "../markdown.ts";
import type { Page } from "../page.ts";
import { breakable, type Content, type Html, html } from "./html.ts";

/** A group of pages in the menu. The first page has a heading of the same name, with all entries below it. */
export interface MenuGroup {
  name: string;
  entries: readonly MenuEntry[];
  /** Whether every page lists its entries; otherwise only the pages in the group do. */
  isAlwaysOpen?: boolean;
  /** Whether the pages are to be read one after another. */
  isSequence?: boolean;
}

/** A page in the menu; a page with an entry in a catalogue, such as a result code, is below the page of the catalogue. */
export interface MenuEntry {
  path: string;
  title: string;
  summary: string;
  /** The folder of the pages that the menu does not list. */
  folder?: string;
}

export const menuEntry = ({ path, title, summary }: Page): MenuEntry => ({ path, title, summary });

/**
 * The menu of a page: every group as a link to the first page, and the entries of the group of the page, with the headings of the
 * page. A menu with all entries would make the site grow with the square of its pages.
 */
export function renderMenu(groups: readonly MenuGroup[], page: Page): Html {
  const { path } = page;
  const { group: own, entry: current } = placeOf(groups, path);
  const item = (entry: MenuEntry): Html => {
    const mark = entry !== current ? [] : html` aria-current="${entry.path === path ? "page" : "true"}"`;
    return html`<li><a href="${addressOf(path, entry)}"${mark}>${entry.title}</a>${entry === current ? below(page, entry) : []}</li>\n`;
  };
  const items = groups.map((group) => {
    const isOpen = group === own || group.isAlwaysOpen;
    return html`<li>${groupLink(group, path)}${isOpen ? html`\n<ul>\n${group.entries.map(item)}</ul>` : []}</li>\n`;
  });
  return html`<ul>\n${items}</ul>`;
}

/** What leads from the first page to a page: its group, and the catalogue that it belongs to. */
export function renderTrail(groups: readonly MenuGroup[], path: string): Content {
  const { group, entry } = placeOf(groups, path);
  if (group === undefined || entry === undefined) return [];
  const catalogue = entry.path === path ? [] : html` <a href="${addressOf(path, entry)}">${entry.title}</a>`;
  return html`<p class="trail">${groupLink(group, path)}${catalogue}</p>\n`;
}

/** Links to the pages before and after a page, if its group is a sequence. */
export function renderNeighbours(groups: readonly MenuGroup[], path: string): Content {
  const { group, entry } = placeOf(groups, path);
  if (!group?.isSequence || entry === undefined) return [];
  const at = group.entries.indexOf(entry);
  const link = (relation: string, neighbour: MenuEntry | undefined) =>
    neighbour === undefined
      ? []
      : html`<a rel="${relation}" href="${addressOf(path, neighbour)}">${neighbour.title}</a>\n`;
  return html`<p class="neighbours">
${link("prev", group.entries[at - 1])}${link("next", group.entries[at + 1])}</p>\n`;
}

/** The group and the entry of a page, or of the catalogue that it belongs to. */
function placeOf(groups: readonly MenuGroup[], path: string): { group?: MenuGroup; entry?: MenuEntry } {
  const places = groups.flatMap((group) => group.entries.map((entry) => ({ group, entry })));
  return (
    places.find(({ entry }) => entry.path === path) ??
    places.find(({ entry: { folder } }) => folder !== undefined && path.startsWith(folder)) ??
    {}
  );
}

const addressOf = (from: string, { path }: { path: string }): string => `${relativePath(from, path)}.html`;

const groupLink = ({ name }: MenuGroup, from: string): Html =>
  html`<a class="group" href="${addressOf(from, { path: "index" })}#${slug(name)}">${name}</a>`;

/** The headings of a page, below the page itself if the menu does not list it. */
function below({ path, title, parts }: Page, entry: MenuEntry): Content {
  const headings = parts.flatMap(({ heading }) =>
    heading === undefined ? [] : html`<li><a href="#${slug(heading)}">${plainText(heading)}</a></li>\n`,
  );
  const list = headings.length < 2 ? [] : html`\n<ul>\n${headings}</ul>`;
  if (entry.path === path) return list;
  return html`\n<ul>\n<li><a href="${addressOf(path, { path })}" aria-current="page">${breakable(title)}</a>${list}</li>\n</ul>`;
}

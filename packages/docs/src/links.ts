import { posix } from "node:path";

/**
 * Where a link leads in one output of the docs; undefined if it leads nowhere there. A text links to `operation:<operationId>`,
 * `code:<result code>`, `event:<type>` or `page:<path>`, with `#<heading>` if it means a heading, or to `file:<name>`, a file in the
 * folder of the site.
 */
export type Places = (target: string) => string | undefined;

/** The path of the whole reference on one page, in the folder of each edition. It has no Markdown. */
export const REFERENCE = "reference";

const FOLDERS = { operation: "operations/", code: "codes/", event: "events/", page: "" };
const FILE = "file:";
const LINK = /\[((?:[^[\]]|\[[^[\]]*\])+)\]\(((?:operation|code|event|page|file):[^)\s]+)\)/g;

/** A text whose links lead to their places. A link without a place becomes its text. */
export const placed = (text: string, places: Places): string =>
  text.replaceAll(LINK, (_, shown, target) => {
    const place = places(target);
    return place === undefined ? shown : `[${shown}](${place})`;
  });

/** The path of the page that a link leads to, and the heading with its `#`, if any. */
export function pathOf(target: string): { path: string; heading: string } {
  const {
    kind = "",
    name = "",
    heading = "",
  } = /^(?<kind>\w+):(?<name>[^#]*)(?<heading>#.*)?$/.exec(target)?.groups ?? {};
  if (!(kind in FOLDERS)) throw new Error(`${target} is no target of a link.`);
  return { path: FOLDERS[kind as keyof typeof FOLDERS] + name, heading };
}

/**
 * The places as seen from a page.
 *
 * @param folder of its edition
 */
export const placesFrom =
  (folder: string, page: string, ending: ".html" | ".md"): Places =>
  (target) => {
    if (target.startsWith(FILE)) return relativePath(folder + page, target.slice(FILE.length));
    const { path, heading } = pathOf(target);
    return `${relativePath(page, path)}${path === REFERENCE ? ".html" : ending}${heading}`;
  };

/** The address of a page as seen from another. */
export const relativePath = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** The ID of a heading. */
export const slug = (heading: string): string =>
  heading
    .replaceAll(/[^\p{L}\p{N}\s_.-]+/gu, "")
    .trim()
    .replaceAll(/\s+/g, "-")
    .toLowerCase();

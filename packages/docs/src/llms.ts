import { downloadOf, type Edition } from "./editions.ts";
import { placed, placesFrom } from "./links.ts";
import { blocks, code, list } from "./markdown.ts";
import type { Page } from "./page.ts";
import { tablesOf } from "./pages/downloads.ts";
import type { EditionPages } from "./site/edition-pages.ts";

/** `llms.txt`, the list of the Markdown pages for programs that read text. */
export function llmsText({ contract, pages, menu }: EditionPages, editions: readonly Edition[]): string {
  const { info, tags } = contract;
  const known = new Map(pages.map((page) => [page.path, page]));
  const descriptions = new Map(tags.map(({ name, description }) => [name, description]));
  const text = blocks(
    `# ${info.title}`,
    `> ${info.summary}`,
    info.description.replaceAll(/^## /gm, "### "),
    ...menu.flatMap(({ name, entries }) => [
      `## ${name}`,
      descriptions.get(name),
      list(entries.map(({ path }) => entryFor(known.get(path)))),
    ]),
    "## OpenAPI documents",
    list(editions.map((edition) => `[${edition.name}](${downloadOf(edition, "yaml")})`)),
    "## Tables",
    list(
      editions.flatMap(({ name, data }) => tablesOf(data).map((table) => `[${name}: ${table}](${data}/${table}.json)`)),
    ),
  );
  return `${placed(text, placesFrom("", "llms", ".md"))}\n`;
}

function entryFor(page: Page | undefined): string | undefined {
  if (page === undefined) return undefined;
  const [, operationId] = /^operations\/(.*)$/.exec(page.path) ?? [];
  return `[${page.title}](page:${page.path}): ${operationId === undefined ? page.summary : code(operationId)}`;
}

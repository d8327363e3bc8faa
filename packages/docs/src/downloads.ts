import { downloadOf, type Edition } from "./editions.ts";
import { blocks, list, table } from "./markdown.ts";
import type { Page } from "./page.ts";

/** The page from which the documents are downloaded. */
export function downloadsPage(editions: Edition[]): Page {
  const link = (edition: Edition, format: "yaml" | "json") => {
    const file = downloadOf(edition, format);
    return `<a href="${file}" download>${file}</a>`;
  };
  return {
    name: "Downloads",
    description: blocks(
      "The contract as one OpenAPI document, with the same content in both formats.",
      table(
        ["Edition", "YAML", "JSON"],
        editions.map((edition) => [edition.name, link(edition, "yaml"), link(edition, "json")]),
      ),
      "For programs that read text, an index that leads to a Markdown page for each guide and each operation:",
      list(['<a href="llms.txt">llms.txt</a>']),
    ),
  };
}

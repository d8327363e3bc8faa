import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { list } from "../markdown.ts";
import type { Page } from "../page.ts";
import { partsOf } from "../parts.ts";
import { operationLinks } from "../route.ts";

/** The first page: what to read first, every operation, and the description of the contract. */
export function frontPage(contract: OpenApiDocument, guides: Page[]): Page {
  const { info, tags } = contract;
  const [intro, ...rest] = partsOf(info.description);
  return {
    path: "index",
    title: info.title,
    summary: info.summary ?? info.title,
    parts: [
      { text: intro?.text ?? "" },
      {
        heading: "Guides",
        text: list(guides.map(({ path, title, summary }) => `[${title}](page:${path}): ${summary}`)),
      },
      {
        heading: "Operations",
        text: tags
          .map(({ name, description }) => {
            const links = operationLinks(contract, ({ tags: [tag] }) => tag === name);
            return `### ${name}\n\n${description}\n\n${list(links)}`;
          })
          .join("\n\n"),
      },
      ...rest,
    ],
  };
}

import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { list, numbered } from "../markdown.ts";
import type { Page } from "../page.ts";
import { partsOf } from "../parts.ts";
import { operationLinks } from "../route.ts";
import type { MenuGroup } from "../site/menu.ts";

const FIRST_STEPS = [
  "[Send the first whisper within five minutes](page:guides/first-whisper), without a gateway: a mock on your machine replaces it.",
  "[Choose the call that you need](page:guides/your-gateway#which-call-do-i-need): to listen, whisper, insert, take over or leave.",
  "[Follow an inspection event by event](page:guides/events#an-inspection-in-time).",
  "[Move from the mock to your gateway](page:guides/your-gateway): certificates, cookies, what to test first, and what never to test in production.",
];

/**
 * The first page: first steps, every page of the menu, and the description of the contract. A link from the menu to a group leads to
 * the heading of its name.
 *
 * @param others the groups of the menu after the operations
 */
export function frontPage(contract: OpenApiDocument, guides: Page[], others: readonly MenuGroup[]): Page {
  const { info, tags } = contract;
  const [intro, ...rest] = partsOf(info.description);
  return {
    path: "index",
    title: info.title,
    summary: info.summary ?? info.title,
    parts: [
      { text: intro?.text ?? "" },
      { heading: "First steps", text: numbered(FIRST_STEPS) },
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
      ...others.map(({ name, entries }) => ({
        heading: name,
        text: list(entries.map(({ path, title, summary }) => `[${title}](page:${path}): ${summary}`)),
      })),
      ...rest,
    ],
  };
}

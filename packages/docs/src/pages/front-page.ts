import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { list, numbered } from "../markdown.ts";
import type { Page } from "../page.ts";
import { partsOf } from "../parts.ts";
import { operationLinks } from "../route.ts";

const FIRST_STEPS = [
  "[Send the first whisper within five minutes](page:guides/first-whisper), without a gateway: a mock on your machine replaces it.",
  "[Choose the call that you need](page:guides/your-gateway#which-call-do-i-need): to listen, whisper, insert, take over or leave.",
  "[Follow an inspection event by event](page:guides/events#an-inspection-in-time).",
  "[Move from the mock to your gateway](page:guides/your-gateway): certificates, cookies, what to test first, and what never to test in production.",
];

const LOOK_UPS = [
  "[What a result code means](page:codes/index), and [whether to repeat the request](page:guides/errors)",
  "[What an event reports](page:events/index), who receives it and what follows",
  "[How long each side waits](page:time-limits), and [what a value means](page:values)",
  "[A term of the trade, or its Chinese](page:glossary)",
  "[OpenAPI documents, collections, schemas and tables](page:downloads), also as one zip",
];

/** The first page: first steps, the guides, every operation, and the description of the contract. */
export function frontPage(contract: OpenApiDocument, guides: Page[]): Page {
  const { info, tags } = contract;
  const [intro, ...rest] = partsOf(info.description);
  return {
    path: "index",
    title: info.title,
    summary: info.summary ?? info.title,
    parts: [
      { text: intro?.text ?? "" },
      { heading: "First steps", text: numbered(FIRST_STEPS) },
      { heading: "When you look something up", text: list(LOOK_UPS) },
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

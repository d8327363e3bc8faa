import { diagramSource } from "./diagrams.ts";
import { type Places, placed } from "./links.ts";
import { blocks } from "./markdown.ts";
import type { Sample } from "./samples.ts";

/** A page of the site. It is rendered as HTML and, for programs that read text, as Markdown. */
export interface Page {
  /** Its address within an edition, without the ending, such as `operations/login`. */
  path: string;
  title: string;
  /** One or two sentences in Markdown: what search engines and the search of the site show. */
  summary: string;
  parts: Part[];
}

/** A part of a page. */
export interface Part {
  /** None for what comes before the first heading. */
  heading?: string;
  /** Markdown with the links that `links.ts` describes. Its own headings begin at the third level. */
  text: string;
  /** Code that follows the text. */
  samples?: LabelledCode[];
  /** The texts in the samples that a reader replaces, by the name of what they stand for. Each is in a sample once or not at all. */
  placeholders?: Record<string, string>;
  /** Whether a wide screen shows the part next to the others. */
  isAside?: boolean;
}

/** Code that a reader chooses by its label. */
export interface LabelledCode extends Omit<Sample, "name"> {
  /** Its name in addresses, if it is one of the languages of the site. */
  name?: string;
  /** One sentence about it, in Markdown. */
  note?: string;
}

/** A page in Markdown. */
export function markdownOf({ title, parts }: Page, places: Places): string {
  const text = blocks(
    `# ${title}`,
    ...parts.flatMap(({ heading, text, samples = [] }) => [
      heading && `## ${heading}`,
      text,
      ...samples.flatMap(({ language, label, note, source }) => [`### ${label}`, note, fence(language, source)]),
    ]),
  );
  const plain = text
    .replaceAll(/<div [^>]*>\n\n(.*?)\n\n<\/div>/gs, "> $1")
    .replaceAll(/!\[([^\]]+)\]\(diagram:([^)]+)\)/g, (_, alternative, name) =>
      blocks(`${alternative}:`, fence("dot", diagramSource(name))),
    );
  return `${placed(plain, places)}\n`;
}

/** A block of code in Markdown. */
export const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

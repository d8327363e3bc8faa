import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { renderDiagram } from "./diagrams.ts";
import type { Page } from "./page.ts";
import { entryAddress, operationAddress, pageAddress } from "./route.ts";

/** A guide: Markdown whose first line is its title. */
export interface Guide {
  file: string;
  title: string;
  text: string;
}

const FOLDER = "docs/guides";
const DIAGRAMS = "docs/diagrams";

/** The guides in the order of their file names. */
export function writtenGuides(): Guide[] {
  return readdirSync(inRoot(FOLDER))
    .sort()
    .map((file) => {
      const [, title, text] = /^# ([^\n]+)\n(.*)$/s.exec(readFileSync(inRoot(FOLDER, file), "utf8")) ?? [];
      if (title === undefined || text === undefined)
        throw new UserError(`${join(FOLDER, file)}: the first line is not a title. Begin it with "# ".`);
      return { file, title, text: text.trim() };
    });
}

/**
 * The guides as pages of the site.
 *
 * @param contract the document whose operations, codes and events they link
 * @param base the base document; what is in it but not in `contract` is named without a link
 * @throws UserError if a guide links to something that does not exist, or has an invalid diagram
 */
export function guidePages(contract: OpenApiDocument, base: OpenApiDocument): Page[] {
  const guides = writtenGuides();
  const [here, anywhere] = [targets(contract, guides), targets(base, guides)];
  return guides.map(({ file, title, text }) => ({
    name: title,
    description: replaceReferences(withQuotations(base, { file, title, text }), {
      diagram: (name, alternative) =>
        `<figure class="diagram" role="img" tabindex="0" aria-label="${alternative}">\n${renderDiagram(inRoot(DIAGRAMS, name))}\n</figure>`,
      link: (target, shown) => {
        if (!anywhere.has(target))
          throw new UserError(`${placeOf(file, `(${target})`)} links to ${target}, which does not exist.`);
        const address = here.get(target);
        return address === undefined ? shown : `[${shown}](${address})`;
      },
    }),
  }));
}

/** What replaces a diagram and a link. */
interface Replacement {
  diagram: (file: string, alternative: string) => string;
  link: (target: string, shown: string) => string;
}

/** Replaces each `![…](../diagrams/<file>)` and each `[…](<target>)` that is not an address of its own. */
export const replaceReferences = (text: string, { diagram, link }: Replacement): string =>
  text
    .replaceAll(/!\[([^\]]+)\]\(\.\.\/diagrams\/([^)]+)\)/g, (_, alternative, file) => diagram(file, alternative))
    .replaceAll(/\[([^\]]+)\]\(([^)#/][^)]*)\)/g, (_, shown, target) => link(target, shown));

/**
 * A guide with its quotations of the contract filled in: `![…](operation:<operationId>)` is the description of an
 * operation, `![…](security:<scheme>)` that of a security scheme, `![…](consequence:<consequence>)` the list of the operations
 * with it.
 *
 * @throws UserError if what it quotes does not exist
 */
export function withQuotations(base: OpenApiDocument, { file, text }: Guide): string {
  const descriptions = new Map([
    ...operationsOf(base).map(({ operation: { operationId, description } }): [string, string] => [
      `operation:${operationId}`,
      description,
    ]),
    ...Object.entries(base.components.securitySchemes).map(([name, { description }]): [string, string] => [
      `security:${name}`,
      description,
    ]),
    ...[...Map.groupBy(operationsOf(base), ({ operation }) => operation["x-consequence"])].map(
      ([consequence, those]): [string, string] => [
        `consequence:${consequence}`,
        those.map(({ operation }) => `- [${operation.summary}](operation:${operation.operationId})`).join("\n"),
      ],
    ),
  ]);
  return text.replaceAll(/!\[[^\]]+\]\(((?:operation|security|consequence):[^)]*)\)/g, (_, name) => {
    const quoted = descriptions.get(name);
    if (quoted === undefined)
      throw new UserError(`${placeOf(file, `(${name})`)} quotes ${name}, which does not exist.`);
    return quoted.trim();
  });
}

/** The file of a guide, and the line in which a text occurs. */
function placeOf(file: string, text: string): string {
  const lines = readFileSync(inRoot(FOLDER, file), "utf8").split("\n");
  return `${join(FOLDER, file)}:${lines.findIndex((line) => line.includes(text)) + 1}`;
}

/** Everything that a guide may link to, with its address: another guide, `operation:…`, `code:…`, `event:…`. */
function targets(contract: OpenApiDocument, guides: Guide[]): Map<string, string> {
  return new Map([
    ...guides.map(({ file, title }): [string, string] => [file, pageAddress(title)]),
    ...operationsOf(contract).map(({ operation }): [string, string] => [
      `operation:${operation.operationId}`,
      operationAddress(operation),
    ]),
    ...entries(contract, "x-result-codes").map((code): [string, string] => [
      `code:${code}`,
      entryAddress("codes", code),
    ]),
    ...entries(contract, "x-triggered-events").map((event): [string, string] => [
      `event:${event}`,
      entryAddress("events", event),
    ]),
  ]);
}

const entries = ({ components }: OpenApiDocument, catalogue: "x-result-codes" | "x-triggered-events"): string[] =>
  Object.keys(components[catalogue]);

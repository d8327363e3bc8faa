import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { firstSentence, list } from "../markdown.ts";
import type { Page } from "../page.ts";
import { partsOf } from "../parts.ts";
import { operationLink } from "../route.ts";

/** A guide: Markdown whose first line is its title. */
export interface Guide {
  file: string;
  title: string;
  text: string;
}

const FOLDER = "docs/guides";

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

/** The name of a guide in addresses: that of its file, without its number. */
const nameOf = (file: string): string => file.replace(/^\d+-|\.md$/g, "");

/**
 * The guides as pages of the site.
 *
 * @param base the base document, which has every operation, code and event
 * @throws UserError if a guide links to something that does not exist
 */
export function guidePages(base: OpenApiDocument): Page[] {
  const guides = writtenGuides();
  const known = targets(base);
  return guides.map(({ file, title, text }) => ({
    path: `guides/${nameOf(file)}`,
    title,
    summary: firstSentence(text),
    parts: partsOf(
      withQuotations(base, { file, title, text })
        .replaceAll("](../diagrams/", "](diagram:")
        .replaceAll(/(?<!!)\[([^\]]+)\]\(([^)#/][^)]*)\)/g, (_, shown, target) => {
          const guide = guides.find((other) => other.file === target);
          if (guide) return `[${shown}](page:guides/${nameOf(guide.file)})`;
          if (known.has(target.replace(/#.*/, ""))) return `[${shown}](${target})`;
          throw new UserError(`${placeOf(file, `(${target})`)} links to ${target}, which does not exist.`);
        }),
    ),
  }));
}

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
        list(those.map(({ operation }) => operationLink(operation))),
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

/** The pages of the site that a guide may link to, in addition to guides, operations, codes and events. */
const PAGES = [
  "not-verified",
  "permissions",
  "differences",
  "glossary",
  "downloads",
  "values",
  "codes/index",
  "events/index",
];

/** Everything that a guide may link to, except for other guides. */
const targets = (contract: OpenApiDocument): Set<string> =>
  new Set([
    ...operationsOf(contract).map(({ operation }) => `operation:${operation.operationId}`),
    ...Object.keys(contract.components["x-result-codes"]).map((code) => `code:${code}`),
    ...Object.keys(contract.components["x-triggered-events"]).map((event) => `event:${event}`),
    ...PAGES.map((page) => `page:${page}`),
  ]);

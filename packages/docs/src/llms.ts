import { readFileSync } from "node:fs";
import {
  component,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type ParameterObject,
} from "@qualitycontrol/tooling/bundle/document";
import { refuseMissingIn } from "@qualitycontrol/tooling/missing";
import { inRoot } from "@qualitycontrol/tooling/root";
import { annotate } from "./annotate.ts";
import { tablesOf } from "./downloads.ts";
import { contractOf, downloadOf, type Edition } from "./editions.ts";
import { replaceReferences, withQuotations, writtenGuides } from "./guides.ts";
import { blocks, code, list, table } from "./markdown.ts";
import { membersOf } from "./members.ts";

/**
 * The site in Markdown for programs that read text, by file: `llms.txt`, and a page for each guide and operation.
 *
 * @throws Error if a value was missing when a page was rendered
 */
export function markdownPages(editions: [Edition, ...Edition[]]): Record<string, string> {
  const contract = contractOf(editions[0]);
  annotate(contract);
  const guides = writtenGuides();
  const pages = {
    "llms.txt": index(contract, editions),
    ...Object.fromEntries(
      operationsOf(contract).map(({ path, method, operation }) => [
        operationFile(operation),
        operationPage(contract, `${method.toUpperCase()} ${path}`, operation),
      ]),
    ),
    ...Object.fromEntries(
      guides.map((guide) => [guideFile(guide.file), guidePage(guide.title, withQuotations(contract, guide))]),
    ),
  };
  for (const [file, text] of Object.entries(pages)) refuseMissingIn(text, file);
  return pages;
}

const operationFile = ({ operationId }: OperationObject): string => `operations/${operationId}.md`;
const guideFile = (file: string): string => `guides/${file}`;

function index(contract: OpenApiDocument, editions: Edition[]): string {
  const { info, tags } = contract;
  const operations = operationsOf(contract).map(({ operation }) => operation);
  return `${blocks(
    `# ${info.title}`,
    `> ${info.summary}`,
    info.description.replaceAll(/^## /gm, "### "),
    "## Guides",
    list(writtenGuides().map(({ file, title }) => `[${title}](${guideFile(file)})`)),
    ...tags.flatMap(({ name, description }) => [
      `## ${name}`,
      description,
      list(
        operations
          .filter(({ tags: [tag] }) => tag === name)
          .map((operation) => `[${operation.summary}](${operationFile(operation)}): ${code(operation.operationId)}`),
      ),
    ]),
    "## OpenAPI documents",
    list(editions.map((edition) => `[${edition.name}](${downloadOf(edition, "yaml")})`)),
    "## Tables",
    list(
      editions.flatMap(({ name, data }) => tablesOf(data).map((table) => `[${name}: ${table}](${data}/${table}.json)`)),
    ),
  )}\n`;
}

function operationPage(contract: OpenApiDocument, request: string, operation: OperationObject): string {
  return `${blocks(
    `# ${operation.summary}`,
    code(request),
    operation.description
      .replaceAll(/<div [^>]*>\n\n(.*?)\n\n<\/div>/gs, "> $1")
      .replaceAll(/^#### /gm, "## ")
      .replaceAll("](#/", "](../index.html#/"),
    ...renderParameters(contract, operation),
    ...renderBody(contract, operation),
    "## Samples",
    ...(operation["x-codeSamples"] ?? []).map(({ lang, source }) => fence(lang.toLowerCase(), source)),
    "## Responses",
    ...renderResponses(contract, operation),
  )}\n`;
}

function renderParameters(contract: OpenApiDocument, { parameters: refs = [] }: OperationObject): string[] {
  if (refs.length === 0) return [];
  const row = ({ name, in: place, required = false, description }: ParameterObject) => [
    code(name),
    place,
    required ? "yes" : "no",
    description,
  ];
  return [
    "## Parameters",
    table(
      ["Name", "In", "Required", "Description"],
      refs.map((ref) => row(component(contract, "parameters", ref))),
    ),
  ];
}

function renderBody(contract: OpenApiDocument, { requestBody }: OperationObject): string[] {
  if (requestBody === undefined) return [];
  const { description, content } = component(contract, "requestBodies", requestBody);
  const { schema } = content["application/json"];
  return [
    "## Body",
    description,
    component(contract, "schemas", schema).description ?? "",
    table(["Name", "Required", "Description"], membersOf(contract, schema)),
  ];
}

function renderResponses(contract: OpenApiDocument, { responses: declared }: OperationObject): string[] {
  return Object.values(declared).flatMap((ref) => {
    const { content } = component(contract, "responses", ref);
    return Object.entries(content["application/json"].examples).map(([name, example]) => {
      const { summary, value } = component(contract, "examples", example);
      return blocks(`### ${name}`, summary, fence("json", JSON.stringify(value)));
    });
  });
}

function guidePage(title: string, text: string): string {
  const plain = replaceReferences(text, {
    diagram: (file, alternative) =>
      blocks(`${alternative}:`, fence("dot", readFileSync(inRoot("docs/diagrams", file), "utf8").trim())),
    link: (target, shown) => {
      const [, operationId] = /^operation:(.*)$/.exec(target) ?? [];
      if (operationId !== undefined) return `[${shown}](../operations/${operationId}.md)`;
      return target.endsWith(".md") ? `[${shown}](${target})` : shown;
    },
  });
  return `${blocks(`# ${title}`, plain)}\n`;
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

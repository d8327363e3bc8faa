import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { component, operationsOf, type ReferenceObject } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { beforeAll, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { editionsOf } from "../src/editions.ts";
import { writtenGuides } from "../src/guides.ts";
import { markdownPages } from "../src/llms.ts";
import { eachOperation, readContract } from "./contract.ts";

const contract = readContract();
const pages = markdownPages(editionsOf(inRoot("generated")));
let folder: string;

beforeAll(async () => {
  folder = (await shared("docs")).folder;
});

test("llms.txt leads to every operation and every guide", () => {
  for (const { operation } of operationsOf(contract)) {
    expect(pages["llms.txt"]).toContain(`[${operation.summary}](operations/${operation.operationId}.md)`);
  }
  for (const { file, title } of writtenGuides()) expect(pages["llms.txt"]).toContain(`[${title}](guides/${file})`);
});

test("every link in Markdown leads to a file of the site", () => {
  for (const [page, text] of Object.entries(pages)) {
    const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target);
    for (const target of targets) {
      expect(existsSync(join(folder, normalize(join(dirname(page), target)))), `${page} links to ${target}`).toBe(true);
    }
  }
});

test.each(eachOperation(contract))(
  "the page of $operationId has its request, its samples and each response",
  (each) => {
    const { operation, method, path } = each;
    const page = pages[`operations/${operation.operationId}.md`] ?? "";
    expect(page).toContain(`\`${method.toUpperCase()} ${path}\``);
    expect(page.match(/^```(shell|typescript|javascript)$/gm)).toHaveLength(3);
    const { content } = component(contract, "responses", operation.responses["200"] as ReferenceObject);
    for (const name of Object.keys(content["application/json"].examples)) expect(page).toContain(`### ${name}\n`);
  },
);

test.each(eachOperation(contract).filter(({ operation: { requestBody } }) => requestBody))(
  "the page of $operationId has each member of its body, and which are required",
  ({ operation: { operationId, requestBody } }) => {
    const { content } = component(contract, "requestBodies", requestBody as ReferenceObject);
    const schema = component(contract, "schemas", content["application/json"].schema);
    const parts = [
      schema,
      ...(schema.allOf ?? []).map((part) => component(contract, "schemas", part as ReferenceObject)),
    ];
    const names = parts.flatMap(({ properties = {} }) => Object.keys(properties));
    expect(names).not.toEqual([]);
    for (const name of names) {
      const required = parts.some((part) => part.required?.includes(name)) ? "yes" : "no";
      expect(pages[`operations/${operationId}.md`]).toContain(`| \`${name}\` | ${required} |`);
    }
  },
);

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { component, operationsOf, type ReferenceObject, responseOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { beforeAll, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { contractOf, editionsOf } from "../src/editions.ts";
import { writtenGuides } from "../src/pages/guides.ts";
import { codeSamples } from "../src/samples.ts";

const contract = contractOf(editionsOf(inRoot("generated"))[0]);
const operations = operationsOf(contract);
const pages = new Map<string, string>();
let folder: string;

beforeAll(async () => {
  ({ folder } = await shared("docs"));
  for (const file of globSync(["llms.txt", "**/*.md"], { cwd: folder }))
    pages.set(file.replaceAll("\\", "/"), readFileSync(join(folder, file), "utf8"));
});

test("llms.txt leads to every operation and every guide", () => {
  const index = pages.get("llms.txt");
  for (const { operation } of operations) {
    expect(index).toContain(`[${operation.summary}](operations/${operation.operationId}.md)`);
  }
  for (const { file, title } of writtenGuides())
    expect(index).toContain(`[${title}](guides/${file.replace(/^\d+-/, "")})`);
});

test("every link in Markdown leads to a file of the site", () => {
  expect(pages.size).toBeGreaterThan(150);
  for (const [page, text] of pages) {
    const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target);
    for (const target of targets) {
      expect(existsSync(join(folder, normalize(join(dirname(page), target)))), `${page} links to ${target}`).toBe(true);
    }
  }
});

test("the page of an operation has its request, its samples and each response", () => {
  for (const { operation, method, path } of operations) {
    const page = pages.get(`operations/${operation.operationId}.md`) ?? "";
    expect(page).toContain(`**${method.toUpperCase()}** \`${path}\``);
    for (const { source } of codeSamples(operation.operationId)) expect(page).toContain(`\n${source}\n\`\`\`\n`);
    for (const name of Object.keys(responseOf(contract, operation).content["application/json"].examples))
      expect(page).toContain(`### ${name}\n`);
  }
});

test("the page of an operation has each member of its body, and which are required", () => {
  for (const { operation } of operations) {
    if (operation.requestBody === undefined) continue;
    const { content } = component(contract, "requestBodies", operation.requestBody);
    const schema = component(contract, "schemas", content["application/json"].schema);
    const parts = [
      schema,
      ...(schema.allOf ?? []).map((part) => component(contract, "schemas", part as ReferenceObject)),
    ];
    const names = parts.flatMap(({ properties = {} }) => Object.keys(properties));
    expect(names).not.toEqual([]);
    for (const name of names) {
      const required = parts.some((part) => part.required?.includes(name)) ? "yes" : "no";
      expect(pages.get(`operations/${operation.operationId}.md`)).toContain(`| \`${name}\` | ${required} |`);
    }
  }
});

test("a diagram is shown as its source", () => {
  expect(pages.get("guides/modes.md")).toMatch(/^Who hears whom: .*:\n\n```dot\n/m);
});

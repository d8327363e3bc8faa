import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { component, type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { missingIn, refuseMissing, refuseMissingInFile } from "@qualitycontrol/tooling/missing";
import { inRoot } from "@qualitycontrol/tooling/root";
import { namesAgent } from "@qualitycontrol/tooling/targets/typescript/call-arguments";
import { renderCalls } from "@qualitycontrol/tooling/targets/typescript/calls";
import { beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { contractOf, editionsOf } from "../src/editions.ts";
import { code } from "../src/markdown.ts";
import { permissionsPage } from "../src/pages/permissions.ts";
import { rangeText } from "../src/range-text.ts";
import { readContract } from "./contract.ts";

describe("a value that is missing when a page is rendered", () => {
  test.each(["undefined", "null", "`agentid`: undefined, of the same VCC", "NaN to 5", "[object Object]"])(
    "is found: %s",
    (text) => {
      expect(missingIn(`Takes ${text}`)).toContain("Takes");
    },
  );

  test.each(["It is not undefinedness.", "Returns `undefined`.", "```ts\nreturn undefined;\n```", "It is `null`."])(
    "is not found in %j",
    (text) => {
      expect(missingIn(text)).toBeUndefined();
    },
  );

  test("fails the build at any place", () => {
    const contract = readContract();
    refuseMissing(contract);
    contract.tags.push({ name: "Broken", description: `Up to ${contract.info["no such member" as "title"]}.` });
    expect(() => refuseMissing(contract)).toThrow(
      /^A value is missing in #\/tags\/\d+\/description: …Up to undefined$/,
    );
  });

  test("is found in a property of any name, but not in values", () => {
    const document = { properties: { value: { description: "Up to undefined." } }, example: { name: "undefined" } };
    expect(() => refuseMissing(document)).toThrow(/ in #\/properties\/value\/description: /);
    expect(() => refuseMissing({ ...document, properties: {} })).not.toThrow();
  });

  test("fails if it would be formatted as code", () => {
    expect(code("undefined")).toBe("`undefined`");
    expect(() => code({ name: "a" }["nickname" as "name"])).toThrow(
      "A value that is to be formatted as code is missing.",
    );
  });

  test("fails the generation", () => {
    const contract = readContract();
    const [first] = Object.keys(contract.components["x-prerequisites"]) as [string];
    refuseMissingInFile("calls.ts", renderCalls(contract, {}));
    delete contract.components["x-prerequisites"][first];
    expect(() => refuseMissingInFile("calls.ts", renderCalls(contract, {}))).toThrow(
      /^A value is missing in calls\.ts: ….*- undefined$/s,
    );
  });

  test("is in no comment of generated code and in no generated page", () => {
    const files = globSync("**/*.{ts,js,md}", { cwd: inRoot("generated"), exclude: ["**/node_modules"] });
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) refuseMissingInFile(file, readFileSync(inRoot("generated", file), "utf8"));
    expect(() => refuseMissingInFile("page.md", "Up to undefined.")).toThrow(/ in page\.md: /);
    expect(() => refuseMissingInFile("a.ts", "/** NaN */ f(undefined);")).toThrow(/ in a\.ts: /);
    expect(() => refuseMissingInFile("a.ts", "f(undefined);")).not.toThrow();
  });

  test("fails the page of permissions if an agent's parameter has no range", () => {
    const contract = readContract();
    for (const schema of Object.values(contract.components.schemas)) delete schema["x-range"];
    expect(() => permissionsPage(contract)).toThrow(/^The parameter \w+ names an agent but has no range\.$/);
  });
});

describe("the built site", () => {
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await shared("docs"));
  });

  /** The document in a page that Redoc renders. */
  const shownIn = (html: string): OpenApiDocument => {
    const [, definition = ""] = /const __redoc_definition = (\{.*\});\n/.exec(html) ?? [];
    return JSON.parse(definition);
  };

  test("has no missing value in the text of any page", () => {
    const pages = globSync("**/*.{html,md,txt}", { cwd: folder });
    expect(pages.length).toBeGreaterThan(400);
    for (const page of pages) {
      const source = readFileSync(join(folder, page), "utf8");
      expect(missingIn(source.replaceAll(/<(script|style|code)\b.*?<\/\1>/gs, "")), page).toBeUndefined();
      if (page.endsWith("reference.html")) refuseMissing(shownIn(source));
    }
  });

  test("states which agents each operation takes", () => {
    const [edition] = editionsOf(inRoot("generated"));
    const written = contractOf(edition);
    const page = readFileSync(join(folder, "permissions.md"), "utf8");
    for (const { operation } of operationsOf(written)) {
      const [row = ""] = page.split("\n").filter((line) => line.startsWith(`| [${operation.summary}](`));
      const taken = (operation.parameters ?? [])
        .map((ref) => component(written, "parameters", ref))
        .filter(({ schema }) => namesAgent(schema));
      for (const parameter of taken)
        expect(row, operation.operationId).toContain(`\`${parameter.name}\`: ${rangeText(written, parameter)}`);
    }
  });
});

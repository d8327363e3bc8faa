import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { defaultEdition } from "@qualitycontrol/contract/calls";
import { simulatorDefaults } from "@qualitycontrol/core/defaults";
import { describe, expect, test } from "vitest";
import { CONSEQUENCES } from "../../src/bundle/consequences.ts";
import {
  type ComponentsObject,
  type OpenApiDocument,
  operationsOf,
  type SchemaObject,
} from "../../src/bundle/document.ts";
import { lintBundle } from "../../src/lint/lint.ts";
import { inRoot } from "../../src/root.ts";
import { spellOut } from "../../src/targets/tools/spell-out.ts";

const read = (file: string): OpenApiDocument => JSON.parse(readFileSync(inRoot("generated", file), "utf8"));
const edition = read(`editions/${defaultEdition}/openapi.json`);
const tools = read("openapi.tools.json");

const catalogues = Object.fromEntries(
  Object.entries(edition.components).filter(([name]) => name.startsWith("x-")),
) as Partial<ComponentsObject>;
const known = <T>(catalogue: Record<string, T> | undefined, name: string): T => catalogue?.[name] as T;

const originals = new Map(operationsOf(edition).map(({ operation }) => [operation.operationId, operation]));

describe.each(operationsOf(tools).map(({ operation }) => [operation.operationId, operation] as const))(
  "%s",
  (id, tool) => {
    const original = originals.get(id) as typeof tool;

    test("differs from the edition only in its description and the parameter Content-Type", () => {
      const { description, parameters = [], ...rest } = tool;
      const { description: short, parameters: own = [], ...others } = original;
      expect(rest).toEqual(others);
      expect(description.startsWith(short.trim())).toBe(true);
      const name = tool.requestBody ? "ContentTypeOfBody" : "ContentTypeHeader";
      expect(parameters).toEqual([...own, { $ref: `#/components/parameters/${name}` }]);
    });

    test("has what its extensions hold in its description", () => {
      const { "x-prerequisites": prerequisites, "x-noticed-by": noticed, "x-triggered-events": triggered } = original;
      const texts = [
        CONSEQUENCES[original["x-consequence"]],
        `(\`${original["x-consequence"]}\`)`,
        ...prerequisites.map((name) => known(catalogues["x-prerequisites"], name).text),
        ...Object.entries(noticed).map(([person, effect]) => {
          const { text } = typeof effect === "string" ? known(catalogues["x-noticed-by"], effect) : effect;
          return `${person}: ${text}`;
        }),
        ...[...triggered.events, ...(triggered.others ?? [])].flatMap(({ event }) => [
          `\`${event}\`, to the `,
          known(catalogues["x-triggered-events"], event).meaning,
        ]),
        ...original["x-result-codes"].codes.map(
          (code) => `\`${code}\`: ${known(catalogues["x-result-codes"], code).meaning}`,
        ),
        `\`${original["x-log-method"]}\``,
        ...(original["x-availability"] ? ["No current page lists this operation"] : []),
      ];
      expect(texts.filter((text) => !tool.description.includes(text))).toEqual([]);
      expect(tool.description).not.toMatch(/undefined|\bthe the\b/);
    });
  },
);

test("has the operations and the schemas of the default edition, and says so", () => {
  expect(operationsOf(tools).map(({ operation }) => operation.operationId)).toEqual([...originals.keys()]);
  const { ContentTypeValue: _, ...schemas } = tools.components.schemas;
  expect(Object.keys(schemas)).toEqual(Object.keys(edition.components.schemas));
  expect(tools.info.version).toBe(edition.info.version);
  expect(tools.info.description).toContain(`the edition \`${defaultEdition}\``);
});

test("has the address of the simulator first, and short descriptions of the servers", () => {
  const { host, port } = simulatorDefaults;
  expect(tools.servers.map(({ url }) => url)).toEqual([
    `http://${host}:${port}`,
    ...edition.servers.map(({ url }) => url),
  ]);
  for (const { description = "" } of tools.servers) expect(description).toMatch(/^.{5,50}\.$/);
});

test("the parameter Content-Type has the only value that the gateway takes, and is required without a body", () => {
  const { ContentTypeHeader, ContentTypeOfBody } = tools.components.parameters;
  expect(ContentTypeHeader).toMatchObject({ name: "Content-Type", in: "header", required: true });
  expect(ContentTypeOfBody).toMatchObject({ name: "Content-Type", in: "header" });
  expect(tools.components.schemas["ContentTypeValue"]?.enum).toEqual([edition["x-content-type"]]);
});

test("every integer has a format, and every constant is an enumeration", () => {
  const all: SchemaObject[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    all.push(value as SchemaObject);
    for (const part of Object.values(value)) collect(part);
  };
  collect(tools.components.schemas);
  const integers = all.filter(({ type }) => type === "integer");
  expect(integers.length).toBeGreaterThan(20);
  expect(integers.filter(({ format }) => format !== "int32" && format !== "int64")).toEqual([]);
  const constants = all.filter((schema) => "const" in schema);
  expect(constants.length).toBeGreaterThan(20);
  expect(constants.filter((schema) => !schema.enum?.includes(schema.const))).toEqual([]);
});

test.each([
  [{ type: "integer" }, "int64"],
  [{ type: "integer", enum: [1, 2] }, "int32"],
  [{ type: "integer", enum: [1, 2 ** 31] }, "int64"],
  [{ type: "integer", maximum: 2 ** 31 - 1 }, "int32"],
  [{ type: ["integer", "null"], minimum: 0 }, "int64"],
  [{ type: "string" }, undefined],
])("the format of %j is %s", (schema: SchemaObject, format) => {
  spellOut(schema);
  expect(schema["format"]).toBe(format);
});

describe("lint", () => {
  test("Spectral finds only the repeated texts, which the catalogues have once", async () => {
    const complete = { ...tools, components: { ...tools.components, ...catalogues } } as OpenApiDocument;
    const findings = await lintBundle(complete);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["no-duplicate-text", "enum-named"]));
    expect(findings.filter(({ rule }) => rule === "enum-named").map(({ path }) => path.at(-1))).toEqual([
      "SuccessCode",
    ]);
  });

  test("Redocly finds only what it finds in every bundle", async () => {
    const redocly = inRoot("packages/tooling/node_modules/.bin/redocly");
    const args = [
      "lint",
      inRoot("generated/openapi.tools.yaml"),
      "--config",
      inRoot("redocly.yaml"),
      "--format",
      "json",
    ];
    const { stdout } = await promisify(execFile)(redocly, args, { maxBuffer: 2 ** 26 });
    const { problems } = JSON.parse(stdout) as { problems: { ruleId: string; severity: string }[] };
    expect(new Set(problems.map(({ ruleId, severity }) => `${severity}: ${ruleId}`))).toEqual(
      new Set(["warn: no-illogical-composition-keywords"]),
    );
  });
});

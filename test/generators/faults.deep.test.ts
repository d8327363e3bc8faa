import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, expect, test } from "vitest";
import { compiled } from "./compiled.ts";
import { generators } from "./generators.ts";

const folder = scratchIn(inRoot("dist"), "faults");
afterAll(() => rmSync(folder, { recursive: true }));

const answers = (schema: object) => ({
  200: { description: "It works.", content: { "application/json": { schema } } },
});
const constant = { type: "object", required: ["kind"], properties: { kind: { type: "string", const: "one" } } };
const One = { $ref: "#/components/schemas/One" };

/**
 * What a generator makes wrong, by its own fault, of a minimal document. If a test fails after an update, the fault is fixed: remove
 * it here, and the exception for it where the version is named.
 */
const faults = [
  {
    tool: "swagger-typescript-api",
    version: "13.13.0",
    fault: "takes an entry of an extension of components for the schema of the same name that follows",
    document: {
      paths: { "/one": { get: { operationId: "one", responses: answers(One) } } },
      components: { "x-events": { One: { meaning: "Something has happened." } }, schemas: { One: constant } },
    },
    shows: /export type One = any;/,
  },
  {
    tool: "swagger-typescript-api",
    version: "13.13.0",
    fault: "ignores every header parameter",
    document: {
      paths: {
        "/one": {
          get: {
            operationId: "one",
            parameters: [{ name: "X-Name", in: "header", required: true, schema: { type: "string" } }],
            responses: answers({ type: "string" }),
          },
        },
      },
    },
    shows: /one: \(params: RequestParams = \{\}\)/,
  },
  {
    tool: "openapi-typescript-codegen",
    version: "0.31.0",
    fault: "does not know const",
    document: {
      paths: { "/one": { get: { operationId: "one", responses: answers(One) } } },
      components: { schemas: { One: constant } },
    },
    file: "models/One.ts",
    shows: /kind: string;/,
  },
  {
    tool: "orval",
    version: "8.38.0",
    fault: "sets the header Content-Type twice if it is a required parameter of an operation with a body",
    document: {
      paths: {
        "/one": {
          put: {
            operationId: "one",
            parameters: [{ name: "Content-Type", in: "header", required: true, schema: { type: "string" } }],
            requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
            responses: answers({ type: "string" }),
          },
        },
      },
    },
    shows: /headers: \{ 'Content-Type': 'application\/json', ?\.\.\.headers/,
    error: "error TS2783: 'Content-Type' is specified more than once",
  },
];

test.each(faults)(
  "$tool $version $fault",
  async ({ tool, version, fault, document, file = "api.ts", shows, error }) => {
    const manifest = readFileSync(inRoot("test/generators/node_modules", tool, "package.json"), "utf8");
    expect(JSON.parse(manifest)).toHaveProperty("version", version);
    const output = join(folder, String(faults.findIndex((one) => one.fault === fault)));
    mkdirSync(output);
    const input = join(output, "minimal.json");
    const head = {
      openapi: "3.1.0",
      info: { title: "Minimal", version: "1.0.0" },
      servers: [{ url: "http://127.0.0.1" }],
    };
    writeFileSync(input, JSON.stringify({ ...head, ...document }));
    await generators.find(({ name }) => name === tool)?.generate(input, output);
    expect(readFileSync(join(output, file), "utf8")).toMatch(shows);
    if (error) expect(await compiled(output, [file])).toContain(error);
  },
);

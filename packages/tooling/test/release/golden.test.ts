import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Built, type SampleDocument, SamplePackage } from "./sample.ts";

/** A kind of change that breaks users, and how the check names it. */
interface Breaking extends Omit<Built, "version"> {
  kind: string;
  named: string;
}

const retcodes = ({ components }: SampleDocument): string[] => components.schemas.AgentAnswer.properties.retcode.enum;

const BREAKING: Breaking[] = [
  {
    kind: "a narrower range",
    document: ({ components }) => {
      components.parameters.AgentId.schema = { type: "string", pattern: "^[1-9]$", "x-range": [1, 9] };
    },
    named: "`pattern` changed from '^[1-9][0-9]?$' to '^[1-9]$'. (#/paths//agents/{agentid}/get/parameters/0/schema)",
  },
  {
    kind: "a value of an enum that a request may no longer have",
    document: ({ components }) => components.parameters.Mode.schema.enum.pop(),
    named: "Enum lost values: '1'.",
  },
  {
    kind: "a parameter that has become required",
    document: ({ components }) => {
      Object.assign(components.parameters.Reason, { required: true });
    },
    named: "`reason` query parameter became required.",
  },
  {
    kind: "a property of a response that is no longer required",
    document: ({ components }) => components.schemas.AgentAnswer.required.pop(),
    named: "Properties of `AgentAnswer` are no longer required: `retcode`.",
  },
  {
    kind: "a removed operation",
    document: ({ paths }) => Reflect.deleteProperty(paths, "/health"),
    named: "Path `/health` was removed.",
  },
  {
    kind: "a new result code",
    document: (document) => retcodes(document).push("100-002"),
    named: "Enum of `retcode` gained values: '100-002'.",
  },
  {
    kind: "an example with another result code",
    document: ({ components }) => {
      components.examples.NotSignedIn.value.retcode = "0";
    },
    named: "./openapi.json: getAgent: the scenario NotSignedIn (200) returns 0, not 100-001",
  },
  {
    kind: "an example without a member that it had",
    document: ({ components }) => Reflect.deleteProperty(components.examples.Success.value, "result"),
    named: "./openapi.json: getAgent: the scenario Success (200) has other members or types",
  },
  {
    kind: "a removed example",
    document: ({ components }) =>
      Reflect.deleteProperty(components.responses.AgentAnswer.content["application/json"].examples, "Success"),
    named: "./openapi.json: getHealth: the scenario Success (200) was removed",
  },
  {
    kind: "a removed export of the declarations",
    declarations: (text) => text.replace(/export declare const names.*/, ""),
    named: "names of . was removed",
  },
  {
    kind: "a removed entry point",
    manifest: ({ exports }) => delete (exports as Record<string, unknown>)["./openapi.json"],
    named: "the entry point ./openapi.json was removed",
  },
];

const sample = new SamplePackage();
let released: string;
let stable: string;
beforeAll(() => {
  released = sample.release("0.1.0");
  stable = sample.release("1.4.2");
});
afterAll(() => sample.remove());

describe.each(BREAKING)("$kind", ({ kind: _, named, ...change }) => {
  test("needs a new minor version below 1.0, and is named", async () => {
    const violations = await sample.violations({ ...change, version: "0.1.1" }, released);
    expect(violations).toEqual([
      expect.stringContaining("@qualitycontrol/sample must be at least 0.2.0, not 0.1.1:\n"),
    ]);
    expect(violations.join()).toContain(named);
  });
});

test("with a new minor version below 1.0, all of them are accepted", async () => {
  const document = (it: SampleDocument) => {
    for (const change of BREAKING) if (!change.kind.includes("xample")) change.document?.(it);
  };
  expect(await sample.violations({ document, version: "0.1.1" }, released)).toHaveLength(1);
  expect(await sample.violations({ document, version: "0.2.0" }, released)).toEqual([]);
});

test("the document for other tools is compared, too, and a document with two entry points once", async () => {
  const own = new SamplePackage();
  onTestFinished(() => own.remove());
  const exports = { "./openapi.tools.json": "./openapi.json", "./as-documented/openapi.json": "./openapi.json" };
  const manifest = (it: Record<string, unknown>) => Object.assign(it, { exports });
  const document = ({ paths }: SampleDocument) => Reflect.deleteProperty(paths, "/health");
  const [violation] = await own.violations({ version: "0.1.1", manifest, document }, own.release("0.1.0", manifest));
  expect(violation).toMatch(/ {2}- \.\/openapi\.tools\.json: Path `\/health` was removed/);
  expect(violation).not.toContain("as-documented");
});

test("from 1.0 on, a breaking change needs a new major version", async () => {
  const document = (it: SampleDocument) => retcodes(it).push("100-002");
  const check = (version: string) => sample.violations({ document, version }, stable);
  expect(await check("1.5.0")).toEqual([expect.stringContaining("must be at least 2.0.0, not 1.5.0")]);
  expect(await check("2.0.0")).toEqual([]);
});

describe("a change that breaks nobody", () => {
  const description = (text: string) => (it: SampleDocument) => {
    it.info.description = text;
  };
  test.each<[string, string, Omit<Built, "version">]>([
    ["a text of the document", "0.1.1", { document: description("Other.") }],
    ["a comment of the declarations", "0.1.1", { declarations: (text) => text.replace("needs", "takes") }],
    ["another file", "0.1.1", { files: { "index.js": "// Other.\n" } }],
    [
      "other values of an example",
      "0.2.0",
      { document: ({ components }) => Object.assign(components.examples.Success.value.result, { phone: "2" }) },
    ],
    [
      "a new operation",
      "0.2.0",
      {
        document: ({ paths }) =>
          Object.assign(paths, { "/new": { get: { ...paths["/health"].get, operationId: "n" } } }),
      },
    ],
    ["a new export", "0.2.0", { declarations: (text) => `${text}export declare const added: number;\n` }],
  ])("%s needs at least %s after 0.1.0", async (_, least, change) => {
    const [violation] = await sample.violations({ ...change, version: "0.1.0" }, released);
    expect(violation).toContain(`must be at least ${least}, not 0.1.0`);
    expect(await sample.violations({ ...change, version: least }, released)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";
import { findingsIn, folders, readSources, specifiersIn } from "./imports.ts";

const document = readFileSync(inRoot("ARCHITECTURE.md"), "utf8");
const sources = readSources();

test("the code matches ARCHITECTURE.md", () => {
  for (const [name, folder] of folders)
    expect(
      [...sources.keys()].some((file) => file.startsWith(`${folder}/`)),
      name,
    ).toBe(true);
  expect(findingsIn(sources, document)).toEqual([]);
});

/** The findings with an added file that has one import. */
const added = (file: string, specifier: string) =>
  findingsIn(new Map([...sources, [file, `import "${specifier}";\n`]]), document);

describe("an import that violates a rule is found", () => {
  test.each([
    ["client", "core"],
    ["client", "simulator"],
    ["core", "client"],
    ["core", "mock"],
    ["core", "simulator"],
    ["wire", "core"],
    ["proxy", "mock"],
    ["mock", "simulator"],
    ["simulator", "mock"],
    ["contract-tests", "simulator"],
    ["testkit", "client"],
    ["testkit", "docs"],
    ["testkit", "tooling"],
    ["tooling", "client"],
    ["docs", "mock"],
    ["scripts", "client"],
  ])("%s imports %s", (from, to) => {
    const file = from === "scripts" ? "scripts/added.ts" : `packages/${from}/src/added.ts`;
    expect(added(file, `@qualitycontrol/${to}`)).toContain(`${from} never imports ${to}`);
  });

  test.each([
    ["the client imports Node", "packages/client/src/added.ts", "node:fs", "client never imports node:fs"],
    ["wire imports Node", "packages/wire/src/added.ts", "node:fs", "wire never imports node:fs"],
    [
      "wire imports generated code",
      "packages/wire/src/added.ts",
      "@qualitycontrol/contract/calls",
      "wire imports generated: no arrow",
    ],
    [
      "a package imports scripts",
      "packages/core/src/added.ts",
      "../../../scripts/start.ts",
      "core never imports scripts",
    ],
    [
      "a package imports a test",
      "packages/core/src/added.ts",
      "../test/admission.test.ts",
      "core imports the test file packages/core/test/admission.test.ts",
    ],
    [
      "a package imports test support",
      "packages/docs/src/added.ts",
      "../../../test/until.ts",
      "docs imports the test file test/until.ts",
    ],
    [
      "the client's core imports a peer",
      "packages/client/src/added.ts",
      "openapi-fetch",
      "packages/client/src/added.ts imports openapi-fetch: only the entry point openapi-fetch may",
    ],
    [
      "tooling imports a module that reads generated code",
      "packages/tooling/src/added.ts",
      "@qualitycontrol/core/contract",
      "packages/tooling/src/added.ts imports @qualitycontrol/core/contract, which may need generated/",
    ],
    [
      "UserError imports a module",
      "packages/core/src/user-error.ts",
      "./contract.ts",
      "packages/core/src/user-error.ts imports ./contract.ts: tooling needs it without generated/",
    ],
    [
      "Prism outside its package",
      "packages/simulator/src/added.ts",
      "@stoplight/prism-http",
      "simulator never imports @stoplight/prism-http",
    ],
    [
      "the client's core imports a part of a peer",
      "packages/client/src/added.ts",
      "msw/browser",
      "packages/client/src/added.ts imports msw: only the entry point testing may",
    ],
    [
      "a package imports what only its tests declare",
      "packages/client/src/added.ts",
      "undici",
      "packages/client/src/added.ts imports undici, which its package.json does not declare",
    ],
    [
      "a package imports what only the repository declares",
      "packages/core/src/added.ts",
      "yaml",
      "packages/core/src/added.ts imports yaml, which its package.json does not declare",
    ],
    [
      "a path leads into another package",
      "packages/tooling/src/added.ts",
      "../../core/src/contract.ts",
      "packages/tooling/src/added.ts imports ../../core/src/contract.ts, which is in another folder",
    ],
    [
      "a layer imports its own package",
      "packages/simulator/src/state/added.ts",
      "@qualitycontrol/simulator/defaults",
      "packages/simulator/src/state/added.ts imports its own package",
    ],
  ])("%s", (_, file, specifier, finding) => {
    expect(added(file, specifier)).toContain(finding);
  });
});

describe("a diagram that differs from the code is found", () => {
  test.each([
    [
      "a missing arrow",
      "─▶ generated, wire, core\ncontract-tests",
      "─▶ generated, wire\ncontract-tests",
      "simulator imports core: no arrow",
    ],
    [
      "a redundant arrow",
      "client         ─▶ generated, wire",
      "client         ─▶ generated, wire, core",
      "client does not import core: redundant arrow",
    ],
    [
      "an arrow that points down",
      "wire           ─▶ nothing",
      "wire           ─▶ client",
      "wire ─▶ client does not point up",
    ],
    ["a missing folder", "wire           ─▶ nothing\n", "", "wire is not in the diagram"],
    [
      "a nonexistent folder",
      "wire           ─▶ nothing\n",
      "wire           ─▶ nothing\nwires ─▶ nothing\n",
      "wires is in the diagram but does not exist",
    ],
    [
      "a part without rules",
      /Never imports `generated`, `client`, `core`, `node:\*`\./,
      "",
      'wire has no "Never imports"',
    ],
  ])("%s", (_, from, to, finding) => {
    const changed = document.replace(from, to);
    expect(changed).not.toBe(document);
    expect(findingsIn(sources, changed)).toContain(finding);
  });
});

test("every kind of import is read", () => {
  const code = [
    'import "a";',
    'import type { B } from "b";',
    'import {\n  c,\n} from "c";',
    'import d from "d.json" with { type: "json" };',
    'export { e } from "./e.ts";',
    'const f = await import("f");',
    'const g = (x: import("g").G) => import.meta.resolve("h");',
    `const i = require(\`i/\${name}\`);`,
    `const text = 'import { no } from "no";';`,
  ];
  expect(specifiersIn(code.join("\n"))).toEqual(["a", "b", "c", "d.json", "./e.ts", "f", "g", "h", "i/"]);
});

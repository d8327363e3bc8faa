import { globSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const read = (file: string) => readFileSync(inRoot(file), "utf8");

describe("a page for contributors", () => {
  test.each([
    ["CONTRIBUTING.md", 60],
    ["ARCHITECTURE.md", 80],
    ["RELEASING.md", 45],
    ["docs/glossary.yaml", 200],
  ])("%s has at most %i lines", (file, lines) => {
    expect(read(file).trimEnd().split("\n").length).toBeLessThanOrEqual(lines);
  });

  test.each(["docs/glossary.yaml", "ARCHITECTURE.md", "docs/decisions/README.md", "SECURITY.md"])(
    "%s is linked from README.md and CONTRIBUTING.md",
    (file) => {
      expect(read("README.md")).toContain(`](${file})`);
      expect(read("CONTRIBUTING.md")).toContain(`](${file})`);
    },
  );
});

describe("the version of Node", () => {
  const wanted = Number(read(".nvmrc"));

  test("in .nvmrc is the one that everything runs on", () => {
    const { nodeVersion } = parse(read("pnpm-workspace.yaml")) as { nodeVersion: string };
    expect(nodeVersion.split(".")[0]).toBe(String(wanted));
    expect(read("scripts/run.mjs")).toContain(`const RUNTIME_NODE = ${wanted};`);
  });

  test("in CI is the oldest that run.mjs accepts, and CONTRIBUTING.md names both", () => {
    const [, oldest] = /const OLDEST_NODE = (\d+);/.exec(read("scripts/run.mjs")) ?? [];
    expect(read(".github/workflows/ci.yaml")).toMatch(new RegExp(`node-version: ${oldest}\n`));
    expect(read("CONTRIBUTING.md")).toContain(`Node ${oldest}`);
    expect(read("CONTRIBUTING.md")).toContain(`Node ${wanted}`);
  });
});

describe("issue templates", () => {
  interface Template {
    name: string;
    description: string;
    body: { type: string; id?: string; attributes: object; validations?: { required: boolean } }[];
  }
  const templates = new Map(
    globSync(".github/ISSUE_TEMPLATE/*.yml", { cwd: inRoot() }).map((file) => [
      file.replace(/.*\/(.*)\.yml/, "$1"),
      parse(read(file)) as Template,
    ]),
  );

  test("exist for a bug, a fact about the gateway and a feature", () => {
    expect([...templates.keys()].sort()).toEqual(["bug", "feature", "gateway-fact"]);
    for (const { name, description, body } of templates.values()) {
      expect([name, description].every(Boolean)).toBe(true);
      expect(body.every(({ type, id }) => type === "markdown" || id)).toBe(true);
    }
  });

  test("require the source and the certainty of a fact", () => {
    const required = templates.get("gateway-fact")?.body.filter(({ validations }) => validations?.required);
    expect(required?.map(({ id }) => id)).toEqual(expect.arrayContaining(["source", "certainty", "edition"]));
  });
});

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { startMock } from "@qualitycontrol/mock";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";
import { runSample, type Sample, samplesOf } from "../../packages/client/test/samples.ts";

const markdown = globSync(
  "{*.md,{openapi,generated}/README.md,packages/*/{README,docs/*}.md,docs/*.md,docs/{decisions,examples,examples/*}/*.md}",
  {
    cwd: inRoot(),
  },
).sort();

describe("the README", () => {
  const [sample, openApi] = samplesOf("README.md") as [Sample, Sample];

  test("has ten lines of client code that compile and succeed at the mock", async () => {
    const mock = await startMock();
    try {
      const { status, stdout, stderr } = await runSample(sample, mock.url);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("The agent hears you.");
      expect(sample.code.trim().split("\n").filter(Boolean)).toHaveLength(10);
    } finally {
      await mock.close();
    }
  });

  test("has three lines with openapi-fetch that compile and succeed at the mock", async () => {
    const mock = await startMock();
    try {
      expect(await runSample(openApi, mock.url)).toEqual({ status: 0, stdout: "", stderr: "" });
      expect(openApi.code.trim().split("\n")).toHaveLength(3);
    } finally {
      await mock.close();
    }
  });

  test("names exactly the scripts of package.json", () => {
    const { scripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8")) as { scripts: object };
    const named = [...readFileSync(inRoot("README.md"), "utf8").matchAll(/(?:`|^)npm (?:run )?([a-z:]+)/gm)].map(
      ([, name]) => name,
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });
});

/** The broken links in a Markdown file to files and headings of the repository. */
function brokenLinks(file: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)].flatMap(([, path = "", anchor]) => {
    const target = path === "" ? file : join(dirname(file), path);
    if (!existsSync(inRoot(target))) return [`${path} does not exist`];
    if (!anchor) return [];
    const headings = [...readFileSync(inRoot(target), "utf8").matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = ""]) =>
        `#${heading
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
          .replaceAll(" ", "-")}`,
    );
    return headings.includes(anchor) ? [] : [`${path}${anchor} is not a heading`];
  });
}

describe("links", () => {
  test.each(markdown)("of %s lead to existing targets", (file) => {
    expect(brokenLinks(file, readFileSync(inRoot(file), "utf8"))).toEqual([]);
  });

  test("that are broken are found", () => {
    const text = "[a](no/where.md) [b](CONTRIBUTING.md#no-heading) [c](CONTRIBUTING.md#decisions) [d](LICENSE)";
    expect(brokenLinks("README.md", text)).toEqual([
      "no/where.md does not exist",
      "CONTRIBUTING.md#no-heading is not a heading",
    ]);
  });
});

import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { beforeAll, expect, test } from "vitest";
import { codeBlocks } from "../code-blocks.ts";
import { shared } from "../shared/shared.ts";
import { type Project, run, samplesIn } from "./project.ts";

/** Handlers for MSW, an optional peer dependency that is not installed here. */
const NEEDS_MSW = "./testing";

let project: Project;
beforeAll(async () => {
  project = { folder: (await shared("packages")).project, node: process.execPath };
});

/** Type-checks modules of a project as strictly as TypeScript can, the declarations of packages included. */
async function check(name: string, modules: string[]): Promise<{ code: number; out: string }> {
  mkdirSync(join(project.folder, name), { recursive: true });
  const files = modules.map((text, index) => {
    writeFileSync(join(project.folder, name, `${index}.ts`), text);
    return `${name}/${index}.ts`;
  });
  const settings = ["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--lib", "es2023,dom"];
  const types = ["--module", "nodenext", "--types", "node", "--typeRoots", inRoot("node_modules/@types")];
  const { code, out } = await run(project, inRoot("node_modules/typescript/bin/tsc"), ...settings, ...types, ...files);
  return { code, out };
}

test("the declarations of every entry point compile without skipLibCheck", async () => {
  const imports = ["client", "contract", "testkit"].flatMap((name) => {
    const manifest = readFileSync(join(project.folder, "node_modules/@qualitycontrol", name, "package.json"), "utf8");
    const { exports } = JSON.parse(manifest) as { exports: Record<string, string | object> };
    return Object.keys(exports)
      .filter((entry) => typeof exports[entry] === "object" && !entry.includes("*") && entry !== NEEDS_MSW)
      .map((entry) => `import type {} from "${join("@qualitycontrol", name, entry)}";`);
  });
  expect(imports.length).toBeGreaterThan(20);
  expect(await check("entries", imports)).toEqual({ code: 0, out: "" });
});

test("the TypeScript samples of testkit compile under strict, and so does a test with the mock's URL", async () => {
  const folder = join(project.folder, "node_modules/@qualitycontrol/testkit/docs");
  const samples = globSync("*.md", { cwd: folder }).flatMap((file) =>
    codeBlocks(readFileSync(join(folder, file), "utf8"), "ts"),
  );
  expect(samples.length).toBeGreaterThan(3);
  const [reference = ""] = samplesIn(project, "testkit", "ts");
  const url = `${reference}import { inject } from "vitest";\nexport const url: string = inject("qualitycontrolMock");\n`;
  expect(await check("samples", [...samples, url])).toEqual({ code: 0, out: "" });
});

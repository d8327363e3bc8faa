import { globSync, readFileSync } from "node:fs";
import { startMock } from "@qualitycontrol/mock";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";
import { runInProcess } from "../run-in-process.ts";

describe("the document for tools never goes to Prism", () => {
  test("no server, command or journey of this project reads it", () => {
    const sources = globSync(
      [
        "packages/{core,prism-server,mock,proxy,simulator,contract-tests,testkit}/src/**/*.ts",
        "scripts/*.{ts,mjs}",
        "openapi/workflows/*.yaml",
      ],
      { cwd: inRoot() },
    );
    expect(sources.length).toBeGreaterThan(100);
    const readers = sources.filter((file) => readFileSync(inRoot(file), "utf8").includes("openapi.tools"));
    expect(readers).toEqual(["scripts/prism.ts"]);
  });

  test.each(["yaml", "json"])("npm run prism refuses openapi.tools.%s", async (format) => {
    const document = `generated/openapi.tools.${format}`;
    const { code, errors } = await runInProcess(inRoot("scripts/prism.ts"), ["mock", document]);
    expect(code).toBe(2);
    expect(errors).toMatch(new RegExp(`^${document} is not for Prism, [^\\n]* Use generated/editions/[^\\n]*\\n$`));
  });

  test.each(["yaml", "json"])("the mock refuses it as a bundle: openapi.tools.%s", async (format) => {
    const bundle = inRoot(`generated/openapi.tools.${format}`);
    await expect(startMock({ bundle })).rejects.toThrow(
      `${bundle} describes "CC-Gateway quality control, for tools", not "CC-Gateway quality control".`,
    );
  });
});

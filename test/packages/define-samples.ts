import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { COMMAND, compile, type Project, run, samplesIn, start } from "./project.ts";

/** A test file of a user, which asks the mock that the `globalSetup` has started, and runs a contract suite. */
const SPEC = `import { defineContractSuite } from "@qualitycontrol/testkit/vitest";
import { expect, inject, test } from "vitest";

test("the mock answers", async () => {
  const { headers } = await fetch(inject("qualitycontrolMock"));
  expect(headers.has("qualitycontrol-mock")).toBe(true);
});
defineContractSuite({ url: () => inject("qualitycontrolMock"), mode: "full", runs: 1, only: ["requestWhisperAgent"] });
`;

/** Tests that a sample of each package runs. */
export function defineSamples(what: string, create: () => Promise<Project>): void {
  describe(`on ${what}`, () => {
    let project: Project;
    beforeAll(async () => {
      project = await create();
    });

    test("the sample of the contract compiles and runs", async () => {
      const [sample = ""] = samplesIn(project, "contract", "ts");
      expect(await compile(project, "contract", sample)).toBe("");
      const { code, out, errors } = await run(project, "contract.js");
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
      expect(out).toMatch(/^PUT \/\S+ \w+\n\/retcode\n\w.+\n$/);
    });

    test("the sample of the client compiles and runs against the mock", async () => {
      const mock = await start(project, "mock", "--port", "0");
      const [sample = ""] = samplesIn(project, "client", "ts");
      expect(await compile(project, "client", sample.replace(/http:\/\/[\w.:]+/, mock.url))).toBe("");
      const { code, out, errors } = await run(project, "client.js");
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
      expect(out).toMatch(/^The agent hears you\./);
      mock.stop();
      expect(await mock.ended).toEqual([0, null]);
      expect(mock.errors()).toBe("");
    });

    test("the sample of testkit prints the output in its comment", async () => {
      const [sample = ""] = samplesIn(project, "testkit", "js");
      writeFileSync(join(project.folder, "testkit.js"), sample);
      expect(await run(project, "testkit.js")).toEqual({ code: 0, out: "0\n100-006\n", errors: "" });
    });

    test("the command serves the simulator and the docs, and checks a server", async () => {
      const simulator = await start(project, "simulate", "--port", "0");
      const docs = await start(project, "docs", "--port", "0");
      expect(await (await fetch(docs.url)).text()).toContain("<title>");
      const checked = await run(
        project,
        COMMAND,
        "check",
        simulator.url,
        "--full",
        "--only",
        "forceIdle",
        "--runs",
        "1",
      );
      expect(checked.out).toContain("Passed: everything that was tested keeps the contract");
      expect(checked).toMatchObject({ code: 0, errors: "" });
      for (const { stop, ended, errors } of [simulator, docs]) {
        stop();
        expect(await ended).toEqual([0, null]);
        expect(errors()).toBe("");
      }
    });

    test("bad input ends the command with one line and exit code 2", async () => {
      const errors = 'Unknown command "simulat". Did you mean "simulate"? See --help.\n';
      expect(await run(project, COMMAND, "simulat")).toEqual({ code: 2, out: "", errors });
    });

    test("vitest runs the documented globalSetup and a contract suite, which type-check", async () => {
      const [, config = ""] = samplesIn(project, "testkit", "js");
      mkdirSync(join(project.folder, "vitest"), { recursive: true });
      writeFileSync(join(project.folder, "vitest/vitest.config.js"), config);
      expect(await compile(project, "vitest/mock.spec", SPEC)).toBe("");
      const args = [
        "node_modules/vitest/vitest.mjs",
        "run",
        "mock.spec.ts",
        "--root",
        "vitest",
        "--reporter",
        "tap-flat",
      ];
      const { code, out, errors } = await run(project, ...args);
      expect({ code, errors }, out).toEqual({ code: 0, errors: "" });
      expect(out).toMatch(/^1\.\.2$/m);
      expect(out.match(/^ok \d - mock\.spec\.ts > /gm)).toHaveLength(2);
    });

    test("CommonJS can require each package", async () => {
      const entries = [
        "client",
        "contract/operations",
        "testkit/mock",
        "testkit/proxy",
        "testkit/simulator",
        "testkit/contract-tests",
      ];
      const code = `for (const name of ${JSON.stringify(entries)}) console.log(Object.keys(require("@qualitycontrol/" + name)).length > 0)`;
      writeFileSync(join(project.folder, "require.cjs"), code);
      const { out, errors } = await run(project, "--no-warnings", "require.cjs");
      expect({ out, errors }).toEqual({ out: "true\n".repeat(entries.length), errors: "" });
    });
  });
}

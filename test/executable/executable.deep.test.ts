import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { inRoot } from "@qualitycontrol/tooling/root";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { shared } from "../shared/shared.ts";
import { run, serve } from "./program.ts";

const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
const { version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8")) as { version: string };

let file: string;
const node = hashOf(process.execPath);
beforeAll(async () => {
  ({ file } = await shared("executable"));
});

test("its build does not change Node itself", () => {
  expect(hashOf(process.execPath)).toBe(node);
});

test("shows its version and the same help as the package, and reports wrong input in one line", async () => {
  const { code, out, errors } = await run(file, ["--help"]);
  const packaged = await run(process.execPath, [inRoot("packages/testkit/src/command.ts"), "--help"]);
  expect({ code, out, errors }).toEqual({ code: 0, out: packaged.out, errors: "" });
  expect(await run(file, ["--version"])).toEqual({ code: 0, out: `${version}\n`, errors: "" });
  for (const args of [["moc"], ["mock", "--edition", "1999-01"], ["simulate", "--port", "x"], ["check"]]) {
    const wrong = await run(file, args);
    expect(wrong).toEqual({ code: 2, out: "", errors: expect.stringMatching(/^[^\n]+\n$/) });
  }
});

test("shows the licences of this project, of the packages and of Node", async () => {
  const { code, out, errors } = await run(file, ["licences"]);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(out).toContain("Apache License");
  for (const name of ["@stoplight/prism-http", "fast-check", "find-my-way"]) expect(out).toContain(`\n${name} `);
  expect(out).toContain("Node.js is licensed for use as follows:");
});

test.each([
  "--no-such-option",
  "--require /nowhere.js",
  "--inspect-brk=127.0.0.1:0",
  "--import data:text/javascript,console.log(1)",
  "--max-old-space-size=1",
  "--permission",
])("NODE_OPTIONS=%s changes nothing", async (options) => {
  const env = { NODE_OPTIONS: options };
  expect(await run(file, ["--version"], { env })).toEqual({ code: 0, out: `${version}\n`, errors: "" });
  const mock = await serve(file, ["mock", "--port", "0"], { env });
  expect((await fetch(mock.url)).status).toBe(200);
  expect(await mock.end("SIGTERM")).toEqual({ code: 0, errors: "" });
});

const { method, path } = operations.addSupervise;
const target = path.replace("{agentid}", "30169").replace("{workNo}", "49999");

test.each([["mock"], ["simulate"], ["docs"]])(
  "%s serves without variables and a folder to write in, and ends with exit code 0",
  async (command) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const server = await serve(file, [command, "--port", "0"]);
      expect(await run(file, ["ready", server.url])).toEqual({ code: 0, out: `${server.url} is ready.\n`, errors: "" });
      expect(await server.end(signal)).toEqual({ code: 0, errors: "" });
    }
  },
);

test.each(["2025-11", "2023-09", "as-documented"])("mock and proxy speak the edition %s", async (edition) => {
  const mock = await serve(file, ["mock", "--port", "0", "--edition", edition]);
  const proxy = await serve(file, ["proxy", mock.url, "--port", "0", "--edition", edition]);
  for (const { url } of [mock, proxy]) {
    const response = await fetch(url + target, { method, headers: { Guid: sampleGuid } });
    expect(await response.json()).toMatchObject({ retcode: "0" });
  }
  const summary = "1 requests forwarded, 0 refused, 0 violations, 0 times drift.\n";
  expect(await proxy.end("SIGTERM")).toEqual({ code: 0, errors: summary });
  expect(await mock.end("SIGTERM")).toEqual({ code: 0, errors: "" });
});

test("check tests the simulator, and writes nothing into the folder", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const simulator = await serve(file, ["simulate", "--port", "0"], { cwd });
  const checked = await run(file, ["check", simulator.url, "--full", "--runs", "1"], { cwd });
  expect(checked).toEqual({ code: 0, out: expect.stringContaining("Passed: everything"), errors: "" });
  await simulator.end("SIGTERM");
  const closed = await run(file, ["check", simulator.url], { cwd });
  expect(closed).toEqual({ code: 2, out: "", errors: expect.stringMatching(/^[^\n]+\n$/) });
  expect(readdirSync(cwd)).toEqual([]);
});

test("docs serves every file of the docs, with the contract to download", async () => {
  const folder = (await shared("docs")).folder;
  const docs = await serve(file, ["docs", "--port", "0"]);
  const names = globSync("**/*.*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  expect(names).toEqual(expect.arrayContaining(["index.html", "openapi-2025-11.yaml", "data/2025-11/events.csv"]));
  for (const name of names) {
    const response = await fetch(`${docs.url}/${name}`);
    expect(response.status, name).toBe(200);
    const body = Buffer.from(await response.arrayBuffer());
    // A package has links of its own in Markdown, and the server adds the console to the pages of operations.
    if (name.endsWith(".md")) expect(body.length, name).toBeGreaterThan(0);
    else if (/^operations\/\w+\.html$/.test(name)) expect(body.toString(), name).toContain('src="/console/console.js"');
    else expect(body.equals(readFileSync(join(folder, name))), name).toBe(true);
  }
  const script = await (await fetch(`${docs.url}/console/console.js`)).text();
  expect(script).toBe(readFileSync(inRoot("packages/testkit/console/console.js"), "utf8"));
  expect((await fetch(`${docs.url}/package.json`)).status).toBe(404);
  await docs.end("SIGTERM");
});

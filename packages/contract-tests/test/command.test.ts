import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guidRefusals } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { type Mock, startMock } from "@qualitycontrol/mock";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { codeBlocks } from "../../../test/code-blocks.ts";
import { helpInReadme } from "../../../test/help-in-readme.ts";
import { type CommandResult, runInProcess } from "../../../test/run-in-process.ts";
import { runSuite } from "../src/run.ts";
import { startRecorder } from "./recording-server.ts";

const home = join(import.meta.dirname, "..");
const readme = readFileSync(join(home, "README.md"), "utf8");
const guid = "11111111-2222-3333-4444-555555555555.AgentGateway1";

let mock: Mock;
let folder: string;
beforeAll(async () => {
  mock = await startMock();
  folder = mkdtempSync(join(tmpdir(), "contract-tests-"));
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runInProcess(join(home, "src/command.ts"), args, { QUALITYCONTROL_GUID: guid });

/** Whether the commands and samples of the README run in full: command.deep.test.ts runs this file. */
const deep = process.env["MODE"] === "deep";

const only = ["--only", operations.queryAgentInfoByWorkNo.operationId];

test("exits with 0 if the contract is kept, with every kind of report", async () => {
  const [xml, json] = [join(folder, "report.xml"), join(folder, "report.json")];
  const { code, out } = await run(mock.url, "--full", ...only, "--seed", "7", "--junit", xml, "--json", json);
  expect(out).toContain("Passed: everything that was tested keeps the contract");
  expect(out).toContain("seed 7");
  expect(code).toBe(0);
  const report = JSON.parse(readFileSync(json, "utf8"));
  expect(report).toMatchObject({ kept: true, seed: 7, coverage: { missed: 0 } });
  const junit = readFileSync(xml, "utf8");
  expect(junit.match(/<testcase /g)).toHaveLength(report.results.length);
  expect(junit).toContain(`<testsuite name="${only[1]}"`);
});

test("accepts every seed that a run may print", async () => {
  const random = vi.spyOn(Math, "random").mockReturnValue(1 - 2 ** -53);
  const { seed } = await runSuite({ url: mock.url, only: only.slice(1), runs: 1, environment: {} });
  random.mockRestore();
  const { code, out } = await run(mock.url, ...only, "--runs", "1", "--seed", String(seed));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`seed ${seed}\n`) });
});

test("exits with 1 if the contract is violated, with findings, a curl command and no Guid", async () => {
  const body = JSON.stringify({ message: `<&${guid}`, retcode: 0 });
  const gateway = await startRecorder(() => ({ body, headers: { "set-guid": `JSESSIONID=${guid}` } }));
  const [xml, json] = [join(folder, "violated.xml"), join(folder, "violated.json")];
  const { code, out, errors } = await run(gateway.url, ...only, "--runs", "1", "--junit", xml, "--json", json);
  await gateway.close();
  expect(gateway.received.some(({ headers }) => headers["guid"] === guid)).toBe(true);
  expect(code).toBe(1);
  expect(out).toMatch(/body\/retcode: expected a string, got 0\n +curl -isS .*\$\{QUALITYCONTROL_GUID.*agentbyworkno/);
  const junit = readFileSync(xml, "utf8");
  expect(junit).toContain("<failure message=");
  for (const text of [out, errors, junit, readFileSync(json, "utf8")]) expect(text).not.toContain(guid);
});

test("exits with 3 if the run is undecided, with the reason first in every report", async () => {
  const body = JSON.stringify({ message: "", retcode: guidRefusals[0], result: {} });
  const gateway = await startRecorder(() => ({ body }));
  const [xml, json] = [join(folder, "undecided.xml"), join(folder, "undecided.json")];
  const few = [...only, "--runs", "0"];
  const { code, out } = await run(gateway.url, ...few, "--junit", xml, "--json", json);
  await gateway.close();
  expect(out).toMatch(new RegExp(`^\\? every response is ${guidRefusals[0]}: is QUALITYCONTROL_GUID right\\?\n`));
  expect(code).toBe(3);
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({ outcome: "undecided", kept: false });
  expect(readFileSync(xml, "utf8")).toContain('<error message="undecided: every response is');
});

test("is undecided if a required operation does not succeed", async () => {
  const required = ["--require", `${only[1]},forceBusy`, "--runs", "0"];
  const { code, out } = await run(mock.url, ...only, ...required);
  expect(out).toMatch(/^\? required, but never succeeded: forceBusy \(nothing was sent\)$/m);
  expect(code).toBe(3);
  expect(await run(mock.url, ...only, ...required, "--full", "--only", "forceBusy")).toMatchObject({ code: 0 });
});

test("prints, writes and runs a plan", async () => {
  const file = join(folder, "plans", "plan.json");
  const people = ["--inspector", "31001", "--agent", "42001"];
  const made = await run("plan", mock.url, ...people, ...only, "--only", "forceBusy", "--out", file);
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^agent-state POST .*\/31001\/forcebusy\/42001 /m);
  expect(readFileSync(file, "utf8")).not.toContain(guid);
  expect((await run("plan", mock.url, ...people, "--out", file)).errors).toContain("cannot be written: EEXIST");
  expect(await run("run", "--plan", file)).toMatchObject({ code: 0, out: expect.stringContaining("mode plan") });
});

const planning = ["plan", "http://127.0.0.1:1", "--inspector", "31001", "--agent", "42001", "--out", "biome.json/p"];

test.each([
  [[], "Pass the URL of one gateway. See --help.\n"],
  [["http://127.0.0.1:1", "http://127.0.0.1:2"], "Pass the URL of one gateway. See --help.\n"],
  [
    ["http://127.0.0.1:1", "--full", "--plan", "plan.json"],
    '--plan is a flag of "qualitycontrol run", not of "qualitycontrol check". See --help.\n',
  ],
  [["http://127.0.0.1:1", "--inspector", "x1"], '"x1" is not an agent ID. Pass a number from 101 to 999999.\n'],
  [["gateway"], /^"gateway" is not the URL of a gateway\. .*\n$/],
  [["http://127.0.0.1:1"], /^The gateway cannot be tested: .*ECONNREFUSED.*\n$/],
  [
    ["http://127.0.0.1:1/agentgateway/resource"],
    "The URL must not contain the path of the resource. Pass: http://127.0.0.1:1\n",
  ],
  [
    ["http://127.0.0.1:1/tenant/agentgateway/resource/qualitycontrol/30169/"],
    "The URL must not contain the path of the resource. Pass: http://127.0.0.1:1/tenant\n",
  ],
  [["http://127.0.0.1:1", "--runs", "many"], "--runs many: not a whole number. Give one from 0 to 2147483647.\n"],
  [["http://127.0.0.1:1", "--timeout", "2147483648"], /^--timeout 2147483648: not a whole number\. Give .* 1 to .*\n$/],
  [["http://127.0.0.1:1", "--timeout", "0"], "--timeout 0: not a whole number. Give one from 1 to 2147483647.\n"],
  [["http://127.0.0.1:1", "--call", ""], /^"" is not a call ID\. Pass one such as \d.*\n$/],
  [["http://127.0.0.1:1", "--guid", guid], "Unknown option '--guid'. See --help.\n"],
  [["http://127.0.0.1:1", "--edition", "1999"], /^Unknown edition "1999"\. .*\n$/],
  [["http://127.0.0.1:1", "--only", "nothing"], /^Unknown operation nothing\. .*\n$/],
  [["http://127.0.0.1:1", "--ca", "missing.pem"], "--ca missing.pem cannot be read: ENOENT.\n"],
  [["plan", "http://127.0.0.1:1"], "A plan needs --inspector, --agent and --out. See --help.\n"],
  [[...planning, "--agent", "1000000"], '"1000000" is not an agent ID. Pass a number from 101 to 999999.\n'],
  [[...planning, "--minutes", "0"], "--minutes 0: not a whole number. Give one from 1 to 2147483647.\n"],
  [[...planning, "--only", "nothing"], /^Unknown operation nothing\. .*\n$/],
  [["http://127.0.0.1:1", "--require", "forceBusy,nothing"], /^Unknown operation nothing\. .*\n$/],
  [
    [...planning, "--only", "login"],
    "No request can be planned: these operations need a password or name other agents than the test agents.\n",
  ],
  [["run"], "Pass the plan with --plan <file>. See --help.\n"],
  [
    ["run", "http://127.0.0.1:1", "--plan", "missing.json"],
    /^The plan already contains the URL; do not pass one\. .*\n$/,
  ],
  [
    ["run", "--plan", "missing.json", "--full"],
    '--full is a flag of "qualitycontrol check", not of "qualitycontrol run". See --help.\n',
  ],
  [["run", "--plan", "missing.json"], /^missing\.json cannot be read \(ENOENT\)\. .*\n$/],
])("%j cannot run: exits with 2 and one line", async (args, line) => {
  const { code, out, errors } = await run(...args);
  expect(errors).toEqual(line instanceof RegExp ? expect.stringMatching(line) : line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

test("exits with 2 after a defect of the suite itself", async () => {
  const random = vi.spyOn(Math, "random").mockImplementation(() => {
    throw new Error("broken");
  });
  const ended = await run(mock.url, ...only);
  random.mockRestore();
  expect(ended).toMatchObject({ code: 2, errors: expect.stringContaining("Error: broken") });
});

const blocks = (language: string) => codeBlocks(readme, language);

test("the README shows the output of --help", async () => {
  for (const [index, command] of [[], ["plan"], ["run"]].entries())
    expect(helpInReadme((await run(...command, "--help")).out)).toBe(blocks("")[index]);
});

test("the first sample prints the output in its comments", async () => {
  const [sample = ""] = blocks("ts");
  const printed = /console\.log\(.*\); \/\/ (.*)$/m.exec(sample)?.[1];
  const place = scratchIn(join(home, "dist"), "sample");
  try {
    writeFileSync(join(place, "sample.ts"), sample);
    expect(await runInProcess(join(place, "sample.ts"), [])).toEqual({ code: 0, out: `${printed}\n`, errors: "" });
  } finally {
    rmSync(place, { recursive: true });
  }
});

test.each(
  [
    { ends: "passes", code: 0, tally: /^# pass 1$/m, change: (sample: string) => sample },
    {
      ends: "fails once it expects otherwise",
      code: 1,
      tally: /^# fail 1$/m,
      change: (sample: string) => sample.replace("assert.ok(kept)", "assert.ok(!kept)"),
    },
  ].slice(0, deep ? 2 : 1),
)("the sample for node:test $ends", async ({ code, tally, change }) => {
  const [sample = ""] = blocks("mjs");
  // Inside the package, so that it can import the packages.
  const place = scratchIn(join(home, "dist"), "sample");
  try {
    writeFileSync(join(place, "sample.mjs"), change(sample));
    const ended = await nodeTest(join(place, "sample.mjs"));
    expect(ended).toMatchObject({ code, out: expect.stringMatching(tally) });
  } finally {
    rmSync(place, { recursive: true });
  }
});

const execute = (file: string, args: string[], options: { cwd?: string; env: NodeJS.ProcessEnv }) =>
  new Promise<CommandResult>((resolve) => {
    execFile(file, args, { ...options, maxBuffer: 2 ** 24 }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, out, errors }),
    );
  });

/** Runs a test file, without the variable that Node sets in tests: with it, a nested run would run no test. */
function nodeTest(file: string) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return execute(process.execPath, ["--test", "--test-reporter=tap", file], { env });
}

test("the commands of the README work with the mock", async () => {
  const place = mkdtempSync(join(folder, "readme-"));
  writeFileSync(join(place, "print-guid"), `#!/bin/sh\necho ${guid}\n`, { mode: 0o755 });
  const script = blocks("sh")
    .join("")
    .replaceAll(/https?:\/\/(127\.0\.0\.1:4010|gateway:8043)/g, mock.url)
    // Without --only everything would be sent; other tests cover that.
    .replaceAll(/(--full|--agent 49999)$/gm, deep ? "$1" : `$1 ${only.join(" ")}`);
  expect(script.split("\n").filter((line) => line.includes(mock.url))).toHaveLength(3);
  const env = { ...process.env, PATH: `${join(home, "../../node_modules/.bin")}:${process.env["PATH"]}` };
  const { code, out, errors } = await execute("sh", ["-e", "-c", script], { cwd: place, env });
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  const modes = [...out.matchAll(/^Target .* mode (\w+),/gm)].map(([, mode]) => mode);
  expect(modes).toEqual(["full", "read", "plan"]);
  expect(out.match(/^Passed: everything that was tested keeps the contract/gm)).toHaveLength(3);
  expect(out).toMatch(/^agent-state POST .*forcebusy/m);
  expect(readFileSync(join(place, "report.xml"), "utf8")).toContain('<testsuite name="forceBusy"');
  expect(readFileSync(join(place, "plan.json"), "utf8") + out).not.toContain(guid);
});

test.each([
  ["no JSON", "{", /^\S+ cannot be read \(not JSON\)\. [^\n]*\n$/],
  ["a request that is a text", '{"requests":["x"]}', /^\S+ is not a plan: [^\n]*\n$/],
  ["a request that is null", '{"requests":[null]}', /^\S+ is not a plan: [^\n]*\n$/],
])("refuses a plan with %s: exits with 2 and one line", async (_, text, line) => {
  const file = join(folder, "malformed.json");
  writeFileSync(file, text);
  expect(await run("run", "--plan", file)).toEqual({ code: 2, out: "", errors: expect.stringMatching(line) });
});

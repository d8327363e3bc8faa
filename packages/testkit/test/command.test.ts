import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "@qualitycontrol/testkit/mock";
import { expect, onTestFinished, test } from "vitest";
import { codeBlocks } from "../../../test/code-blocks.ts";
import { printedUrl } from "../../../test/printed.ts";
import { runInProcess } from "../../../test/run-in-process.ts";
import { runScript } from "../../../test/run-script.ts";
import { shared } from "../../../test/shared/shared.ts";

const home = join(import.meta.dirname, "..");
const command = join(home, "src/command.ts");
const readme = readFileSync(join(home, "README.md"), "utf8");
const run = (...args: string[]) => runInProcess(command, args);
const subcommands = ["mock", "proxy", "simulate", "check", "plan", "run", "docs", "ready", "licences"];

test("the README shows what --help prints, and it names every subcommand", async () => {
  const { code, out } = await run("--help");
  expect({ code, out }).toEqual({ code: 0, out: codeBlocks(readme, "text")[0] });
  expect([...out.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name)).toEqual(subcommands);
  expect(await run("-h")).toEqual({ code, out, errors: "" });
});

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  expect(await run("--version")).toEqual({ code: 0, out: `${version}\n`, errors: "" });
});

test.each(subcommands)("%s --help shows its options in one style", async (name) => {
  const { code, out, errors } = await run(name, "--help");
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(out).toMatch(new RegExp(`^Usage: qualitycontrol ${name} .*\n\n[A-Z].*\\.\n\n  --`, "s"));
  expect(out).toContain("\n  --help ");
  expect((await run(name, "-h")).out).toBe(out);
});

test.each([
  [["simulat"], 'Unknown command "simulat". Did you mean "simulate"? See --help.'],
  [["simulator"], 'Unknown command "simulator". Did you mean "simulate"? See --help.'],
  [["Mok"], 'Unknown command "Mok". Did you mean "mock"? See --help.'],
  [["licenses"], 'Unknown command "licenses". Did you mean "licences"? See --help.'],
  [["licences"], "Only the built package and the executable have the licences. Run: npm run build"],
  [["chekc", "http://127.0.0.1:1"], 'Unknown command "chekc". Did you mean "check"? See --help.'],
  [["constructor"], `Unknown command "constructor". Use one of: ${subcommands.join(", ")}. See --help.`],
  [["p".repeat(300)], /^Unknown command "p{100}"\. Use one of: .* See --help\.\n$/],
  [["--port", "1"], `Unknown option "--port". Options follow the command: ${subcommands.join(", ")}. See --help.`],
  [[], `Name a command: ${subcommands.join(", ")}. See --help.`],
  [["mock", "--errors"], '--errors is a flag of "qualitycontrol proxy", not of "qualitycontrol mock". See --help.'],
  [["docs", "here"], /^Unexpected argument 'here'\. .* See --help\.\n$/],
  [["docs", "--port", "x"], /^--port x: not a port\. .*\n$/],
  [
    ["docs", "--mock", "ftp://me:word@127.0.0.1"],
    "--mock: not a URL such as http://127.0.0.1:4010, without a password.",
  ],
  [
    ["docs", "--simulator", "http://me:word@127.0.0.1"],
    "--simulator: not a URL such as http://127.0.0.1:4043, without a password.",
  ],
  [["mock", "--bundle", ""], "--bundle needs the path of a file. See --help."],
  [["check", "http://127.0.0.1:1", "--junit="], "--junit needs the path of a file. See --help."],
])("%j ends with one line and exit code 2", async (args, line) => {
  const { code, out, errors } = await run(...args);
  expect(errors).toEqual(line instanceof RegExp ? expect.stringMatching(line) : `${line}\n`);
  expect(errors.trimEnd()).not.toContain("\n");
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

test.each([["mock"], ["proxy", "http://127.0.0.1:1"], ["simulate"], ["docs"]])(
  "a port in use ends %s with one line and exit code 2",
  async (...args) => {
    // Only with docs, `docs` needs its port.
    await shared("docs");
    const taken = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void taken.close());
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const upstream = args[0] === "proxy" ? await startMock() : undefined;
    onTestFinished(() => upstream?.close());
    const words = upstream === undefined ? args : ["proxy", upstream.url];
    const line = `Port ${port} of 127.0.0.1 is in use. Stop the process that uses it, or choose another port.\n`;
    expect(await run(...words, "--port", String(port))).toEqual({ code: 2, out: "", errors: line });
  },
);

test.each([
  ["plan", ["--inspector", "31001", "--agent", "42001", "--out"], "Choose another --out."],
  ["check", ["--only", "queryAgentInfoByWorkNo", "--runs", "0", "--junit"], "Choose another file."],
])("a folder that cannot be written ends %s with one line and exit code 2", async (name, flags, advice) => {
  const mock = await startMock();
  onTestFinished(mock.close);
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // Nobody, not even root, can write below a file.
  writeFileSync(join(folder, "file"), "");
  const { code, errors } = await run(name, mock.url, ...flags, join(folder, "file", "report"));
  expect(code).toBe(2);
  expect(errors).toMatch(new RegExp(`^\\S*( \\S+)? cannot be written: E\\w+\\. ${advice}\n$`));
});

test.each(["18.20.8", "20.18.3"])("on Node %s, the command ends with one line and exit code 2", async (version) => {
  const { versions } = process;
  onTestFinished(() => void Object.defineProperty(process, "versions", { value: versions }));
  Object.defineProperty(process, "versions", { value: { ...versions, node: version } });
  const line = `qualitycontrol needs Node 20.19 or newer; this is Node ${version}.\n`;
  expect(await run("--version")).toEqual({ code: 2, out: "", errors: line });
});

test("docs serves the built docs until SIGINT", async () => {
  await shared("docs");
  const { child, ended, errors } = runScript(command, ["docs", "--port", "0"]);
  const url = await printedUrl(child.stdout);
  expect(await (await fetch(url)).text()).toContain("<title>");
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  expect(await errors).toBe("");
});

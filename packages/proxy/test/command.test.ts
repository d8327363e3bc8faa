import { text } from "node:stream/consumers";
import { startMock } from "@qualitycontrol/mock";
import { expect, test } from "vitest";
import { printedUrl } from "../../../test/printed.ts";
import { runInProcess } from "../../../test/run-in-process.ts";
import { runScript } from "../../../test/run-script.ts";
import { proxyFlags } from "../src/flags.ts";

const command = `${import.meta.dirname}/../src/command.ts`;

const run = (...args: string[]) => runScript(command, args);

test.each([
  [["http://127.0.0.1:1", "--allow-origin", "*"], /^--allow-origin "\*": not an origin\. [^\n]*\n$/],
  [["http://127.0.0.1:1", "--allow-host", "a:1"], /^--allow-host "a:1": not a host\. [^\n]*\n$/],
  [["http://127.0.0.1:1", "--max-response", "1k"], /^--max-response 1k: not a number of bytes\. [^\n]*\n$/],
  [["https://127.0.0.1:1", "--ca", "missing.pem"], "--ca missing.pem cannot be read: ENOENT.\n"],
  [[], "Pass the URL of one gateway. See --help.\n"],
  [[""], /^"" is not a gateway URL\. [^\n]*\n$/],
  [["http://127.0.0.1:1", "http://127.0.0.1:2"], "Pass the URL of one gateway. See --help.\n"],
  [["http://127.0.0.1:1", "--scenario", "Success"], "Unknown option '--scenario'. See --help.\n"],
])("reports %j in one line", async (args, line) => {
  const { code, out, errors } = await runInProcess(command, args);
  expect(errors).toEqual(line instanceof RegExp ? expect.stringMatching(line) : line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

const signals = ["SIGINT", "SIGTERM"] as const;
/** With both signals in the deep tests: command.deep.test.ts runs this file. */
const deep = process.env["MODE"] === "deep";

test.each(deep ? signals : signals.slice(-1))(
  "the proxy prints a line of JSON for a violation and a summary on %s",
  async (signal) => {
    const mock = await startMock();
    const { child, ended, errors } = run(mock.url, "--port", "0");
    const out = text(child.stdout);
    const url = await printedUrl(child.stderr);
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    await mock.close();
    expect(JSON.parse(await out)).toMatchObject({ kind: "violation", place: "request", forwarded: false });
    expect(await errors).toContain("0 requests forwarded, 1 refused, 1 violations, 0 times drift.");
  },
);

test("--help lists every flag", async () => {
  const { code, out: help } = await runInProcess(command, ["--help"]);
  expect(code).toBe(0);
  for (const name of Object.keys(proxyFlags)) expect(help).toContain(`--${name}`);
});

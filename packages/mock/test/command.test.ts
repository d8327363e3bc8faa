import { once } from "node:events";
import { createServer } from "node:net";
import { asDocumented, editions } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { helpOf } from "@qualitycontrol/core/command";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import { proxyCommand } from "@qualitycontrol/proxy/proxy-command";
import { expect, test } from "vitest";
import { printedUrl } from "../../../test/printed.ts";
import { runInProcess } from "../../../test/run-in-process.ts";
import { runScript } from "../../../test/run-script.ts";

const command = `${import.meta.dirname}/../src/command.ts`;

const run = (...args: string[]) => runScript(command, args);

/** Starts the command and waits until it prints the URL of the mock. */
async function runUntilReady(...args: string[]) {
  const process = run(...args);
  let output = "";
  process.child.stdout.setEncoding("utf8").on("data", (chunk) => {
    output += chunk;
  });
  return { ...process, url: await printedUrl(process.child.stdout), output: () => output };
}

const signals = ["SIGINT", "SIGTERM"] as const;
/** With both signals, each command in the deep tests: command.deep.test.ts runs this file. */
const deep = process.env["MODE"] === "deep";

test.each(deep ? signals : signals.slice(0, 1))(
  "a scenario and an edition are served until a request says otherwise or %s comes, and no Guid is printed",
  async (signal) => {
    const args = ["--port", "0", "--edition", "2023-09", "--scenario", "NoAgentInformation"];
    const { child, ended, url, output, errors } = await runUntilReady(...args);
    expect((await fetch(url)).headers.has(mockHeader)).toBe(true);
    const { method, path, scenarios } = operations.requestWhisperAgent;
    const ask = async (id: string, headers: object = {}) => {
      const answer = await fetch(url + path.replace("{agentid}", id), { method, headers: { guid: "any", ...headers } });
      return ((await answer.json()) as { retcode?: string }).retcode;
    };
    expect(await ask("59999")).toBe(scenarios.NoAgentInformation);
    expect(await ask("59999", { prefer: "example=Success" })).toBe("0");
    // Only in the default edition, this ID is in range.
    expect(await ask("60000")).toBeUndefined();

    const guid = "11111111-2222-3333-4444-555555555555.AgentGateway1";
    for (const headers of [{ guid }, { guid, "content-type": guid }, { guid, accept: guid, prefer: guid }]) {
      await fetch(url, { method: "POST", body: "{", headers });
    }
    // Even when it arrives twice.
    child.kill(signal);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow();
    expect(output() + (await errors)).not.toContain(guid);
  },
);

test("reports a port in use in one line", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  const ended = await runInProcess(command, ["--port", String(port)]);
  taken.close();
  const line = `Port ${port} of 127.0.0.1 is in use. Stop the process that uses it, or choose another port.\n`;
  expect(ended).toEqual({ code: 2, out: "", errors: line });
});

test.each([
  [["--prot", "4010"], "Unknown option '--prot'. See --help.\n"],
  [["4010"], /^Unexpected argument '4010'\..* See --help\.\n$/],
  [["--port"], "Option '--port <value>' argument missing. See --help.\n"],
  [["--port", "-1"], "--port needs a value. Write one that begins with a dash as --port=<value>. See --help.\n"],
  [["--port", "many"], /^--port many: not a port\. [^\n]*\n$/],
  [["--port", "65536"], /^--port 65536: not a port\. [^\n]*\n$/],
  [["--port", ""], /^--port : not a port\. [^\n]*\n$/],
  [["--edition", "1999"], `Unknown edition "1999". Valid editions: ${[...editions, asDocumented].join(", ")}.\n`],
  [["--scenario", "Nothing"], /^Unknown scenario "Nothing"\. Valid scenarios: [^\n]*Success[^\n]*\n$/],
  [["serve", "--errors"], '--errors is a flag of "qualitycontrol proxy", not of "qualitycontrol mock". See --help.\n'],
  [["--ca", "missing.pem"], '--ca is a flag of "qualitycontrol proxy", not of "qualitycontrol mock". See --help.\n'],
  [
    ["--allow-host", "a"],
    '--allow-host is a flag of "qualitycontrol proxy", not of "qualitycontrol mock". See --help.\n',
  ],
  [["--host", "192.0.2.1"], /^192\.0\.2\.1 is not an address of this machine\. [^\n]*\n$/],
])("reports %j in one line", async (args, line) => {
  const { code, out, errors } = await runInProcess(command, args);
  expect(errors).toEqual(line instanceof RegExp ? expect.stringMatching(line) : line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

test("--list shows every scenario with its result code", async () => {
  const { code, out: list } = await runInProcess(command, ["--list", "--edition", "2025-11"]);
  expect(code).toBe(0);
  for (const { operationId, scenarios } of Object.values(operations)) {
    expect(list).toContain(`${operationId}\n`);
    for (const [name, code] of Object.entries(scenarios)) expect(list).toMatch(new RegExp(`^  ${name} +${code}`, "m"));
  }
});

test("the deprecated command `proxy` runs the proxy", async () => {
  const { code, out } = await runInProcess(command, ["proxy", "--help"]);
  expect(code).toBe(0);
  expect(out).toBe(`${helpOf(proxyCommand)}\n`);
});

test("--help lists every flag", async () => {
  const { code, out: help } = await runInProcess(command, ["--help"]);
  expect(code).toBe(0);
  for (const flag of ["--port", "--host", "--edition", "--bundle", "--scenario", "--list", "--help"])
    expect(help).toContain(flag);
});

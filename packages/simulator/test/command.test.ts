import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runScript } from "../../../test/run-script.ts";
import { people } from "./cast.ts";
import { countAsJudged, judgeBefore } from "./judge.ts";

const command = `${import.meta.dirname}/../src/command.ts`;

const run = (...args: string[]) => runScript(command, args);

/** A file with this text; it is gone after the test. */
function file(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Where a simulator that was started says that it answers. */
async function urlOf({ child }: ReturnType<typeof run>): Promise<string> {
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return /https?:\S+\d/.exec(line.toString())?.[0] ?? "";
}

test.each([
  ["--no-control", 404],
  ["--control-from=loopback", 200],
  ["--control-from=anywhere", 200],
])("%s: the control answers this machine %i", async (flag, status) => {
  const url = await urlOf(run("--port", "0", flag));
  expect((await fetch(`${url}/_simulator/floor`)).status).toBe(status);
});

test("SIGINT ends it while polls wait; --explain tells the rules, and no Guid", async () => {
  const { child, ended, errors } = run("--port", "0", "--explain");
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  await once(child.stdout, "data");
  const url = /http:\S+\d/.exec(output)?.[0] ?? "";
  const { proxy, findings } = await judgeBefore(url, "2025-11");
  onTestFinished(proxy.close);
  const home = `${proxy.url}/agentgateway/resource`;
  const signedIn = await fetch(`${home}/onlineagent/${people.inspector}`, { method: "PUT", body: "{}" });
  const guid = signedIn.headers.get("set-guid")?.replace(/^[^=]+=/, "") ?? "";
  const poll = () => fetch(`${home}/agentevent/${people.inspector}`, { headers: { guid } });
  for (const _ of ["in service", "ready"]) await poll();
  countAsJudged(proxy.tally().forwarded);
  const waiting = poll();
  while ((await (await fetch(`${url}/_simulator/floor`)).text()).includes('"polling":true') === false);
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  await waiting.catch(() => {});
  expect(output).toContain("login agentid=30169 → 0  login [doc]");
  expect(findings).toEqual([]);
  expect(guid).not.toBe("");
  expect(output + (await errors)).not.toContain(guid);
});

const seed = `tenants:
  - { vdn: 1, vcc: 1 }
agents:
  - workno: "101"
    vdn: 1
  - workno: "102"
    vdn: 7
`;

test.each([
  [["--prot", "1"], /^Unknown option '--prot'\. See --help\.$/],
  [["--port", "x"], /^--port x: not a port\. [^\n]*$/],
  [["--edition", "1999"], /^There is no edition 1999 of the gateway\. Choose one of: 2023-09, 2025-11\.$/],
  [["--clock", "sun"], /^--clock sun: give real or virtual\.$/],
  [["--authmode", "3"], /^--authmode 3: give 1 or 2\.$/],
  [["--control-from", "home", "--no-control"], /^--control-from home: give loopback or anywhere\.$/],
  [["--none", "empty"], /^--none empty: give null or absent\.$/],
  [["--undelivered", "found"], /^--undelivered found: give kept or lost\.$/],
  [["--guid-seed", "x"], /^--guid-seed x: give a whole number/],
  [["--cert", "a.pem"], /^Give both --cert and --key, or neither\.$/],
  [["--cert", "/none", "--key", "/none"], /^--cert \/none: the file cannot be read \(ENOENT\)\.$/],
  [["--seed", "/none"], /^The seed \/none cannot be read \(ENOENT\)\./],
])("%j is a mistake that is told in one line", async (args, line) => {
  const { ended, errors } = run(...args);
  expect(await ended).toEqual([1, null]);
  expect((await errors).trimEnd()).toMatch(line);
});

test.each([
  ["no YAML", "tenants: [", /^\S+world\.yaml:1 [^\n]*\.$/],
  ["two documents", `${seed}---\n${seed}`, /^\S+world\.yaml:8 [^\n]*\.$/],
  [
    "an alias of nothing",
    seed.replace("vdn: 7", "password: *swordfish"),
    /^\S+world\.yaml:7 A text that begins with \* needs quotes\.$/,
  ],
  [
    "an unknown tag",
    seed.replace("vdn: 7", "password: !swordfish"),
    /^\S+world\.yaml:7 A text that begins with ! needs quotes\.$/,
  ],
  [
    "two tenants of one VDN",
    seed.replace("agents:", "  - { vdn: 1, vcc: 2 }\nagents:"),
    /^\S+world\.yaml:3 There is a tenant of the VDN 1 already\.$/,
  ],
  ["no world", "agents: []\n", /^\S+world\.yaml:1 The world must have required property 'tenants'\.$/],
  [
    "an unknown member",
    seed.replace('workno: "102"', 'wrokno: "102"'),
    /^\S+world\.yaml:6 agents\.1 must have required property 'workno'/,
  ],
  ["a wrong value", seed.replace("vdn: 1\n", "vdn: one\n"), /^\S+world\.yaml:5 agents\.0\.vdn must be integer\.$/],
  ["an agent of no tenant", seed, /^\S+world\.yaml:7 No tenant has the VDN 7\.$/],
  ["two agents of one ID", seed.replace("102", "101"), /^\S+world\.yaml:6 There is an agent 101 already\.$/],
])("a seed that is %s is told with its line", async (_, content, line) => {
  const { ended, errors } = run("--seed", file("world.yaml", content));
  expect(await ended).toEqual([1, null]);
  expect((await errors).trimEnd()).toMatch(line);
});

test.each([
  ["none", "none"],
  ["empty", ""],
])("a key that is %s is told in one line", async (_, content) => {
  const pem = file("key.pem", content);
  const { ended, errors } = run("--cert", pem, "--key", pem, "--port", "0");
  expect(await ended).toEqual([1, null]);
  expect((await errors).trimEnd()).toMatch(/^Key and certificate cannot be used [^\n]*$/);
});

test("a port in use is one line", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  const { ended, errors } = run("--port", String(port));
  expect(await ended).toEqual([1, null]);
  expect(await errors).toBe(`Port ${port} of 127.0.0.1 is in use. End what uses it, or choose another port.\n`);
});

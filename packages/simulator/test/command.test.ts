import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { printedUrl } from "../../../test/printed.ts";
import { runInProcess } from "../../../test/run-in-process.ts";
import { runScript } from "../../../test/run-script.ts";
import { newGuid } from "../src/contract/guid.ts";
import { randomFrom } from "../src/simulation/random.ts";
import { countAsJudged, judgeInFrontOf } from "./judge.ts";
import { people, testWorld } from "./people-fixture.ts";

const command = `${import.meta.dirname}/../src/command.ts`;

const run = (...args: string[]) => runScript(command, args);

/** A file with this text, which is removed after the test. */
function file(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** The URL that a started simulator prints. */
const urlOf = ({ child }: ReturnType<typeof run>) => printedUrl(child.stdout);

/** Whether the control answers this machine. */
const controlOf = async (url: string) => (await fetch(`${url}/_simulator/floor`)).status;

test("--no-control: the control does not answer", async () => {
  expect(await controlOf(await urlOf(run("--port", "0", "--no-control")))).toBe(404);
});

test("SIGINT ends it while polls wait; --explain prints the rules, and no Guid; the control answers loopback", async () => {
  const { child, ended, errors } = run("--port", "0", "--explain", "--control-from=loopback");
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  const url = await printedUrl(child.stdout);
  expect(await controlOf(url)).toBe(200);
  const { proxy, findings } = await judgeInFrontOf(url, "2025-11");
  onTestFinished(proxy.close);
  const home = `${proxy.url}/agentgateway/resource`;
  const signedIn = await fetch(`${home}/onlineagent/${people.inspector}`, { method: "PUT", body: "{}" });
  const guid = signedIn.headers.get("set-guid")?.replace(/^[^=]+=/, "") ?? "";
  const poll = () => fetch(`${home}/agentevent/${people.inspector}`, { headers: { guid } });
  for (const _ of ["in service", "ready"]) await poll();
  countAsJudged(proxy.tally().forwarded);
  const waiting = poll();
  await expect.poll(async () => (await fetch(`${url}/_simulator/floor`)).text()).toContain('"polling":true');
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  await waiting.catch(() => {});
  expect(output).toContain("login agentid=30169 → 0  login [doc]");
  expect(findings).toEqual([]);
  expect(guid).not.toBe("");
  expect(output + (await errors)).not.toContain(guid);
});

test.each([
  [["--prot", "1"], /^Unknown option '--prot'\. See --help\.$/],
  [["--port", "x"], /^--port x: not a port\. [^\n]*$/],
  [["4043"], /^Unexpected argument '4043'\. [^\n]* See --help\.$/],
  [["--edition", "1999"], /^Unknown edition "1999"\. Valid editions: [\d-]+(, [\d-]+)+, as-documented\.$/],
  [["--clock", "sun"], /^--clock sun: give real or virtual\.$/],
  [["--authmode", "3"], /^--authmode 3: give 1 or 2\.$/],
  [["--cluster", "0"], /^--cluster 0: give the number of nodes, from 1 to 100\.$/],
  [["--cluster", "three"], /^--cluster three: give the number of nodes, from 1 to 100\.$/],
  [["--control-from", "home", "--no-control"], /^--control-from home: give loopback or anywhere\.$/],
  [["--none", "empty"], /^--none empty: give absent or null\.$/],
  [["--forced", "never"], /^--forced never: give both or state or forced\.$/],
  [["--undelivered", "found"], /^--undelivered found: give kept or lost\.$/],
  [["--guid-seed", "1"], /^Unknown option '--guid-seed'\. See --help\.$/],
  [["--seed", "world.yaml"], /^--seed world\.yaml: give a whole number [^\n]* is given as --world <file>\.$/],
  [["--allow-host", "a b"], /^--allow-host "a b": not a host\. /],
  [["--allow-origin", "*"], /^--allow-origin "\*": not an origin\. /],
  [["--cert", "a.pem"], /^Give both --cert and --key, or neither\.$/],
  [["--cert", "/none", "--key", "/none"], /^--cert \/none: the file cannot be read \(ENOENT\)\.$/],
])("%j is refused in one line, and the command exits with 2", async (args, line) => {
  const { code, out, errors } = await runInProcess(command, args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(errors.trimEnd()).toMatch(line);
});

test("an invalid world is reported in one line", async () => {
  const world = file("world.yaml", `a: &a 1\nb: [${"*a, ".repeat(20_000)}]`);
  const { code, out, errors } = await runInProcess(command, ["--world", world]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(errors.trimEnd()).toMatch(/^\S+world\.yaml:2 There are more than 1000 aliases\. [^\n]*$/);
});

test("the world is read from a file, the seed gives the Guids, and the control answers anywhere", async () => {
  const world = file("world.json", JSON.stringify(testWorld()));
  const url = await urlOf(run("--port", "0", "--world", world, "--seed", "7", "--control-from=anywhere"));
  const home = `${url}/agentgateway/resource/onlineagent/${people.trainee}`;
  const signedIn = await fetch(home, { method: "PUT", body: "{}" });
  expect(signedIn.headers.get("set-guid")).toBe(`JSESSIONID=${newGuid(randomFrom(7))}`);
  expect(newGuid(randomFrom(8))).not.toBe(newGuid(randomFrom(7)));
  expect(await controlOf(url)).toBe(200);
});

test.each([
  ["none", "none"],
  ["empty", ""],
])("a key that is %s is reported in one line", async (_, content) => {
  const pem = file("key.pem", content);
  const { code, out, errors } = await runInProcess(command, ["--cert", pem, "--key", pem, "--port", "0"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(errors.trimEnd()).toMatch(/^Key and certificate cannot be used [^\n]*$/);
});

test("a port in use is reported in one line", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  const line = `Port ${port} of 127.0.0.1 is in use. Stop the process that uses it, or choose another port.\n`;
  expect(await runInProcess(command, ["--port", String(port)])).toEqual({ code: 2, out: "", errors: line });
});

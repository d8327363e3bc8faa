import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { defaultEdition } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { mockHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { inRoot } from "@qualitycontrol/tooling/root";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { copyCheckout } from "../repository/checkout.ts";
import { runInProcess } from "../run-in-process.ts";
import { runScript } from "../run-script.ts";
import { shared } from "../shared/shared.ts";

const run = (args: string[], script = inRoot("scripts/start.ts")) => runScript(script, args);

const deep = process.env["MODE"] === "deep";

const isReady = (output: string): boolean => output.includes("Ctrl-C");

/** Starts all servers on free ports and waits until the last line is printed. */
async function runUntilReady() {
  await shared("docs");
  const started = run(["--port", "0", "--simulator-port", "0", "--docs-port", "0"]);
  let output = "";
  started.child.stdout.setEncoding("utf8");
  for await (const chunk of started.child.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (isReady(output)) break;
  }
  if (!isReady(output)) throw new Error(`npm start ended before it was ready: ${await started.errors}`);
  const address = (name: string) => new RegExp(`^${name} +(\\S+)$`, "m").exec(output)?.[1] ?? "";
  const samples = output.split("\n").filter((line) => line.startsWith("curl "));
  return {
    ...started,
    mock: address("Mock"),
    simulator: address("Simulator"),
    docs: address("Docs"),
    edition: address("Edition"),
    samples,
  };
}

describe("npm start", () => {
  let started: Awaited<ReturnType<typeof runUntilReady>>;
  beforeAll(async () => {
    started = await runUntilReady();
  });
  test("prints a line for each operation that succeeds when pasted into a shell", async () => {
    expect(started.samples).toHaveLength(Object.keys(operations).length);
    for (const sample of started.samples) {
      const { stdout } = await promisify(execFile)("sh", ["-c", sample], { env: { ...process.env, NO_PROXY: "*" } });
      expect(JSON.parse(stdout)).toMatchObject({ retcode: "0" });
    }
  });

  test("serves the mock", async () => {
    expect((await fetch(started.mock)).headers.has(mockHeader)).toBe(true);
  });

  test("names the edition that mock and simulator serve", async () => {
    expect(started.edition).toBe(defaultEdition);
    const served = async (url: string, header: string) => (await fetch(url)).headers.get(header)?.split("+")[1];
    expect(await served(started.mock, mockHeader)).toBe(started.edition);
    expect(await served(started.simulator, simulatorHeader)).toBe(started.edition);
  });

  test("serves the simulator", async () => {
    const floor = (await (await fetch(`${started.simulator}/_simulator/floor`)).json()) as { agents: unknown[] };
    expect(floor.agents).not.toHaveLength(0);
  });

  test("lets only the docs' pages use the simulator's control", async () => {
    const from = async (origin: string) => {
      const answer = await fetch(`${started.simulator}/_simulator/faults`, { method: "DELETE", headers: { origin } });
      return [answer.status, answer.headers.get("access-control-allow-origin")];
    };
    const named = started.docs.replace("127.0.0.1", "localhost");
    expect(await from(started.docs)).toEqual([200, started.docs]);
    expect(await from(named)).toEqual([200, named]);
    expect(await from(started.mock)).toEqual([403, null]);
  });

  test("serves the docs", async () => {
    const page = await fetch(started.docs);
    expect(page.headers.get("content-type")).toContain("text/html");
    const html = await page.text();
    for (const operationId of Object.keys(operations)) expect(html).toContain(operationId);
  });

  test("lets the samples in the docs call its mock", async () => {
    const html = await (await fetch(`${started.docs}/operations/addSupervise.html`)).text();
    expect(html).toContain(`<mark class="string" data-placeholder="baseUrl">${started.mock}</mark>`);
  });

  test("ends completely on Ctrl-C, even if it arrives twice", async () => {
    started.child.kill("SIGINT");
    started.child.kill("SIGINT");
    expect(await started.ended).toEqual([0, null]);
    for (const url of [started.mock, started.simulator, started.docs]) await expect(fetch(url)).rejects.toThrow();
    expect(await started.errors).toBe("");
  });
});

describe("an error is reported in one line", () => {
  async function expectError(args: string[], line: RegExp, script?: string): Promise<void> {
    const { ended, errors } = run(args, script);
    expect(await ended).toEqual([2, null]);
    expect(await errors).toMatch(line);
    expect((await errors).trimEnd()).not.toContain("\n");
  }

  const errorCases: [string[], RegExp][] = [
    [["--prot", "1"], /^Unknown option '--prot'/],
    [["here"], /^Unexpected argument 'here'/],
    [["--docs-port"], /^Option '--docs-port <value>' argument missing/],
    [["--port", "x"], /^--port x: not a port\./],
    [["--docs-port", "65536"], /^--docs-port 65536: not a port\./],
    [["--simulator-port", "x"], /^--simulator-port x: not a port\./],
    [
      ["--port", "0", "--simulator-port", "0", "--docs-port", "0", "--host", "192.0.2.1"],
      /^192\.0\.2\.1 is not an address of this machine\./,
    ],
  ];
  // start.deep.test.ts runs each in a process.
  test.each(errorCases)("%j", async (args, line) => {
    if (deep) return expectError(args, line);
    const { code, out, errors } = await runInProcess(inRoot("scripts/start.ts"), args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors).toMatch(line);
    expect(errors.trimEnd()).not.toContain("\n");
  });

  const ports = [
    ["--docs-port", "--port", "--simulator-port"],
    ["--port", "--simulator-port", "--docs-port"],
    ["--simulator-port", "--port", "--docs-port"],
  ] as const;
  test.each(deep ? ports : ports.slice(0, 1))(
    "a port in use given as %s; the other servers are stopped",
    async (busy, ...others) => {
      const taken = createServer().listen(0, "127.0.0.1");
      onTestFinished(() => void taken.close());
      await once(taken, "listening");
      const { port } = taken.address() as { port: number };
      const free = others.flatMap((other) => [other, "0"]);
      await expectError([busy, String(port), ...free], new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is in use\\.`));
    },
  );

  test("a missing bundle", async () => {
    const copy = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    copyCheckout(copy);
    rmSync(join(copy, "generated/openapi.json"));
    await expectError(
      ["scripts/start.ts"],
      /^generated\/openapi\.json is missing\. Run: npm run generate/,
      join(copy, "scripts/run.mjs"),
    );
  });
});

test("--help names every flag", async () => {
  const { child, ended } = run(["--help"]);
  const help = await text(child.stdout);
  expect(await ended).toEqual([0, null]);
  for (const flag of ["--port", "--simulator-port", "--docs-port", "--host", "--help"]) expect(help).toContain(flag);
});

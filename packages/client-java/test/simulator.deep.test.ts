import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { startMock } from "@qualitycontrol/mock";
import { type InjectedFault, startSimulator, type World } from "@qualitycontrol/simulator";
import { inRoot } from "@qualitycontrol/tooling/root";
import { formatJava } from "@qualitycontrol/tooling/targets/java/format";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeBlocks } from "../../../test/code-blocks.ts";
import { privateAuthority } from "../../../test/private-authority.ts";
import { compile, SOURCES } from "../src/compile.ts";
import { junitIn, NO_REPEATS, runJava } from "../src/run-java.ts";
import { describeWithJava } from "./describe-with-java.ts";

const FIRST = 30_001;

/** A world of inspectors with consecutive IDs. */
const worldOf = (count: number): World => ({
  tenants: [{ vdn: 1, vcc: 1 }],
  agents: Array.from({ length: count }, (_, at) => ({ workno: String(FIRST + at), vdn: 1, phone: "40038" })),
});

describeWithJava("the Java client at the simulator", (java) => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { generated, main, test: tests } = SOURCES;
  const classes = join(folder, "classes");
  const classPath = [classes, java.jars.jackson, java.jars.junit];
  beforeAll(() => compile(java, [generated, main, tests], classes, classPath));

  /** Compiles a program in a folder of its own, and runs it with a URL. */
  async function run(name: string, source: string, args: string[]) {
    const own = mkdtempSync(join(folder, "sample-"));
    writeFileSync(join(own, `${name}.java`), source);
    compile(java, [own], own, classPath);
    return runJava(java, [own, ...classPath], [NO_REPEATS, ...args]);
  }

  const blocks = codeBlocks(readFileSync(inRoot("packages/client-java/README.md"), "utf8"), "java");
  const example = (name: string) => readFileSync(inRoot("docs/examples/java", name), "utf8");

  describe("with its samples", () => {
    test("the program listens to an agent", async () => {
      const simulator = await startSimulator();
      try {
        const { status, stdout, stderr } = await run("ListenToAnAgent", example("ListenToAnAgent.java"), [
          "ListenToAnAgent",
          simulator.url,
        ]);
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        expect(stdout).toContain("Calls of the agent: 1\n");
        expect(stdout).toContain("Listening.\n");
        expect(stdout).toMatch(/Signed out\.\n$/);
      } finally {
        await simulator.close();
      }
    });

    test("the Spring service compiles; it is not run, because Debian's Spring is older than Java 17", () => {
      const own = mkdtempSync(join(folder, "sample-"));
      copyFileSync(inRoot("docs/examples/java/InspectionService.java"), join(own, "InspectionService.java"));
      compile(java, [own], own, [...classPath, java.jars.springBeans, java.jars.springContext]);
    });

    test("without the option of the virtual machine, it prints the line to add", async () => {
      const { status, stderr } = await runJava(java, classPath, [
        "qualitycontrol.CallsDriver",
        "http://127.0.0.1:9",
        "101",
        "1",
      ]);
      expect(status).toBe(1);
      expect(stderr).toContain(`\n${NO_REPEATS}\n`);
    });

    test("the program of the README whispers to an agent", async () => {
      const mock = await startMock();
      try {
        const [block = ""] = blocks;
        expect(await formatJava(block)).toBe(block);
        const { status, stdout, stderr } = await run("Whisper", block.replace("http://127.0.0.1:4010", mock.url), [
          "Whisper",
        ]);
        expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "The agent hears you.\n", stderr: "" });
      } finally {
        await mock.close();
      }
    });

    test("the JUnit test passes", async () => {
      const simulator = await startSimulator();
      try {
        const own = mkdtempSync(join(folder, "sample-"));
        copyFileSync(inRoot("docs/examples/java/ListeningTest.java"), join(own, "ListeningTest.java"));
        compile(java, [own], own, classPath);
        const args = [NO_REPEATS, `-Dsimulator=${simulator.url}`, ...junitIn(own)];
        const { status, stdout, stderr } = await runJava(java, [own, ...classPath], args);
        expect({ status, output: stdout + stderr }).toEqual({
          status: 0,
          output: expect.stringMatching(/ 2 tests successful/),
        });
      } finally {
        await simulator.close();
      }
    });

    test("the recipe for a private CA trusts that CA, and no other", async () => {
      const [authority, other] = [privateAuthority(), privateAuthority()];
      const simulator = await startSimulator({ tls: authority.tls });
      try {
        const block = blocks.find((it) => it.includes("ca.pem"));
        expect(block?.trimEnd().split("\n").length).toBeLessThanOrEqual(5);
        const recipe = (file: string) =>
          [
            "import java.nio.file.Path;\nimport javax.net.ssl.SSLContext;\nimport qualitycontrol.*;\nimport qualitycontrol.contract.*;",
            "public class Recipe { public static void main(String[] args) throws Exception {",
            block?.replace("ca.pem", file).replace("https://gateway.example:8043", simulator.url),
            'inspector.signOut(); System.out.println("done"); } }',
          ].join("\n");
        const trusted = await run("Recipe", recipe(authority.file), ["Recipe"]);
        expect(trusted).toEqual({ status: 0, stdout: "done\n", stderr: "" });
        const before = simulator.control.readJournal().entries.length;
        const untrusted = await run("Recipe", recipe(other.file), ["Recipe"]);
        expect(untrusted.stderr).toContain("login was not sent: the gateway has an untrusted certificate");
        expect(simulator.control.readJournal().entries).toHaveLength(before);
      } finally {
        await simulator.close();
      }
    });
  });

  test("in a cluster, 1,000 calls with polls and new Guids keep their session, and open no threads or sockets", async () => {
    const simulator = await startSimulator({ world: worldOf(1), cluster: 3 });
    try {
      const args = [NO_REPEATS, "qualitycontrol.CallsDriver", simulator.url, String(FIRST), "1000"];
      const { status, stdout, stderr } = await runJava(java, classPath, args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const { threads, threadsBefore, sockets, gaps } = JSON.parse(stdout);
      expect(gaps).toBe(0);
      // One connection polls, one calls; the HTTP client needs a selector's descriptors, and a few threads of its pool.
      expect(threads - threadsBefore).toBeLessThan(10);
      expect(sockets).toBeLessThanOrEqual(3);
      const refusals = simulator.control.readJournal().entries.filter(({ retcode = "0" }) => retcode !== "0");
      expect(refusals).toEqual([]);
    } finally {
      await simulator.close();
    }
  });

  test("200 inspectors for a minute, with faults: no event is lost unreported, and none arrives twice", async () => {
    const emitted = new Map<string, string[]>();
    const simulator = await startSimulator({
      world: worldOf(200),
      seed: 1,
      explain: ({ kind, agentid = "", at, event = "" }) => {
        if (kind === "event") emitted.set(agentid, [...(emitted.get(agentid) ?? []), `${event} at ${at}`]);
      },
    });
    const args = [NO_REPEATS, "qualitycontrol.LoadDriver", simulator.url, String(FIRST), "200"];
    const driver = spawn(java.java, ["-classpath", classPath.join(delimiter), ...args]);
    const lines: string[] = [];
    const errors: string[] = [];
    driver.stderr.on("data", (data) => errors.push(String(data)));
    const ready = new Promise<void>((resolve) => {
      createInterface(driver.stdout).on("line", (line) => {
        lines.push(line);
        resolve();
      });
    });
    const ended = new Promise<number | null>((resolve) => driver.on("close", resolve));
    try {
      await Promise.race([ready, ended]);
      let random = 1;
      const draw = (below: number) => {
        random = (random * 48_271) % 2_147_483_647;
        return random % below;
      };
      const kinds: InjectedFault["kind"][] = ["drop-after", "cut", "html", "drop-before", "status", "latency"];
      const end = Date.now() + 60_000;
      for (let round = 0; Date.now() < end; round++) {
        const agentid = String(FIRST + draw(200));
        if (round % 3 === 0)
          simulator.control.addFault({
            kind: kinds[draw(kinds.length)] as InjectedFault["kind"],
            operation: "pollEvents",
            agentid,
            ...(round % 2 === 0 && { milliseconds: 1_000 }),
          });
        const { state } = simulator.control.readFloor().agents.find(({ workno }) => workno === agentid) ?? {};
        simulator.control.changeAgent(agentid, { state: state === "idle" ? "busy" : "idle" });
        await setTimeout(20);
      }
      // No event is emitted any more: an agent who polls again, and for whom none waits, has read everything.
      const settled = new Set<string>();
      const countSettled = () => {
        for (const { workno, polling, waitingEvents } of simulator.control.readFloor().agents)
          if (polling && waitingEvents === 0) settled.add(workno);
        return settled.size;
      };
      await expect.poll(countSettled).toBe(200);
      const total = [...emitted.values()].flat().length;
      const until = new Map([...emitted].map(([agent, events]) => [agent, [...events]]));
      driver.stdin.end();
      expect({ status: await ended, errors }).toEqual({ status: 0, errors: [] });
      const results = lines.slice(1).map((line) => JSON.parse(line));
      expect(results).toHaveLength(200);
      expect(total).toBeGreaterThan(500);
      let lost = 0;
      for (const { agentId, events, others, error } of results) {
        const missing = (until.get(agentId) ?? []).filter((event) => !events.includes(event));
        expect(error, agentId).toBe("");
        expect(new Set(events).size, agentId).toBe(events.length);
        expect(missing.length, agentId).toBeLessThanOrEqual(others.filter((kind: string) => kind === "gap").length);
        lost += missing.length;
      }
      expect(lost, "the faults lose events").toBeGreaterThan(0);
    } finally {
      driver.kill();
      await ended;
      await simulator.close();
    }
  });
});

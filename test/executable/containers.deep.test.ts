import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { NO_REPEATS } from "../../packages/client-java/src/run-java.ts";
import { codeBlocks } from "../code-blocks.ts";
import { describeUnless } from "../describe-unless.ts";
import { shared } from "../shared/shared.ts";
import { run, serve } from "./program.ts";

interface Compose {
  services: {
    simulator: { command: string[]; healthcheck: { test: string[] } };
    tests: {
      environment: Record<"GATEWAY_URL" | "JAVA_TOOL_OPTIONS", string>;
      depends_on: { simulator: { condition: string } };
    };
  };
}

const read = (name: string) => readFileSync(inRoot("docs/examples/containers", name), "utf8");
const containerfile = read("Containerfile");
const { simulator, tests } = (parse(read("compose.yaml")) as Compose).services;

let file: string;
beforeAll(async () => {
  ({ file } = await shared("executable"));
});

/** The libraries that a program loads: their paths. */
const librariesOf = (program: string): string[] =>
  spawnSync("ldd", [program], { encoding: "utf8" }).stdout.match(/(?<=\s)\/\S+/g) ?? [];

test("the executable needs only the libraries that the Containerfile names", () => {
  // libdl, libm and libpthread are parts of libc, and ld-linux loads them.
  const parts = ["libdl", "libm", "libpthread", "ld-linux-x86-64"];
  const needed = librariesOf(file).map((path) => basename(path).replace(/\.so.*/, ""));
  expect(needed.filter((name) => !parts.includes(name)).sort()).toEqual(["libc", "libgcc_s", "libstdc++"]);
  expect(containerfile).toContain("needs libc, libstdc++ and libgcc,");
});

test("the Containerfile copies the executable that the README names, does not run as root, and dockerfilelint accepts it", () => {
  const name = "qualitycontrol-linux-x64";
  expect(containerfile).toMatch(new RegExp(`^COPY --chmod=755 ${name} `, "m"));
  expect(read("README.md")).toContain(`dist/${name}`);
  expect(containerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  const lint = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
    writeFileSync(join(folder, "Dockerfile"), text);
    const linter = inRoot("test/release/node_modules/dockerfilelint/bin/dockerfilelint");
    const { status, stdout } = spawnSync(process.execPath, [linter, join(folder, "Dockerfile")], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    return { status, stdout };
  };
  const accepted = lint(containerfile);
  expect(accepted.stdout).toContain("None found");
  expect(accepted.status).toBe(0);
  expect(lint(containerfile.replace("COPY ", "COPPY ")).status).not.toBe(0);
});

/** Why these tests cannot run on this machine. */
const missing =
  process.getuid?.() === 0 && spawnSync("unshare", ["--net", "ip", "link"]).status === 0
    ? undefined
    : "they need root, unshare and ip. Install util-linux and iproute2.";

describeUnless(missing, "the commands of the compose file, almost as in a container", () => {
  const [, program = ""] = /^ENTRYPOINT \["(.*)"\]$/m.exec(containerfile) ?? [];
  const [, user = ""] = /^USER (\S+)$/m.exec(containerfile) ?? [];
  const root = mkdtempSync(join(tmpdir(), "qualitycontrol-root-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const place = { env: { PATH: process.env["PATH"] ?? "" } };
  const inRootFolder = (...args: string[]) => ["chroot", `--userspec=${user}`, root, program, ...args];
  const add = (from: string, to: string) => {
    mkdirSync(join(root, dirname(to)), { recursive: true });
    copyFileSync(from, join(root, to));
  };

  beforeAll(() => {
    add(file, program);
    for (const library of librariesOf(file)) add(library, library);
    mkdirSync(join(root, "etc"));
    writeFileSync(join(root, "etc/hosts"), "127.0.0.1 localhost simulator\n");
    writeFileSync(join(root, "etc/nsswitch.conf"), "hosts: files\n");
    chmodSync(root, 0o755);
  });

  test("start a simulator that becomes healthy, which the tests can call by its name", async () => {
    const command = inRootFolder(...simulator.command);
    const server = await serve(
      "unshare",
      ["--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh", ...command],
      place,
    );
    const inItsNetwork = (...args: string[]) =>
      run("nsenter", [`--net=/proc/${server.pid}/ns/net`, ...inRootFolder(...args)], place);
    const [kind, called, ...check] = simulator.healthcheck.test;
    expect([kind, called]).toEqual(["CMD", program]);
    expect(await inItsNetwork(...check)).toEqual({ code: 0, out: "http://127.0.0.1:4043 is ready.\n", errors: "" });
    const url = tests.environment.GATEWAY_URL;
    const checked = await inItsNetwork("check", url, "--full", "--only", "queryAgentInfoByWorkNo", "--runs", "0");
    expect(checked.out).toContain(`${url}/ (simulator)`);
    expect(checked).toMatchObject({ code: 0, errors: "" });
    expect(await server.end("SIGTERM")).toEqual({ code: 0, errors: "" });
    expect(await run("unshare", ["--net", ...inRootFolder(...check)], place)).toMatchObject({ code: 1, out: "" });
  });
});

test("the simulator accepts the host of the URL only with --allow-host", async () => {
  const statusOf = async (...flags: string[]) => {
    const server = await serve(file, ["simulate", "--port", "0", ...flags]);
    const { method, path } = operations.queryAgentInfoByWorkNo;
    const target = path.replace("{agentid}", "30169").replace("{workNo}", "49999");
    const headers = { Host: new URL(tests.environment.GATEWAY_URL).host, Guid: sampleGuid };
    const status = await new Promise((resolve, reject) => {
      request(server.url + target, { method, headers }, async (response) => {
        await text(response);
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });
    await server.end("SIGTERM");
    return status;
  };
  const flags = simulator.command.slice(simulator.command.indexOf("--allow-host"));
  expect([await statusOf(), await statusOf(...flags)]).toEqual([403, 200]);
});

test("the tests wait until the simulator is healthy", () => {
  expect(tests.depends_on.simulator.condition).toBe("service_healthy");
});

/** A port of loopback that nothing uses. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

test("the tests start Java with the option that the Java client needs", () => {
  expect(tests.environment.JAVA_TOOL_OPTIONS).toBe(NO_REPEATS);
});

test("the lines of the README for CI without containers run as they are", async () => {
  const [, block = ""] = codeBlocks(read("README.md"), "sh");
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const stub = `#!/bin/sh\nexec ${JSON.stringify(file)} ready "$GATEWAY_URL" --wait 0\n`;
  writeFileSync(join(folder, "mvn"), stub, { mode: 0o755 });
  const lines = block.replaceAll("./qualitycontrol-linux-x64", file).replaceAll("4043", String(await freePort()));
  const script = `trap 'kill $!' EXIT\nPATH="${folder}:$PATH"\n${lines}`;
  const { code, out } = await run("sh", ["-e", "-c", script], { env: { PATH: process.env["PATH"] ?? "" } });
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  expect(out.match(/is ready\./g)).toHaveLength(2);
});

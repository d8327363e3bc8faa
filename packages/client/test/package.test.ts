import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { operations } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { root } from "@qualitycontrol/tooling/root";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { successes } from "./contract-cases.ts";
import { type Gateway, respondWith, startGateway } from "./stub-gateway.ts";

const run = promisify(execFile);

const [talking] = operations.interceptCall.events.events;
const [entry] = Object.values(resultCodes) as [(typeof resultCodes)[keyof typeof resultCodes]];

/** A program of a user who has installed the package and openapi-fetch: every entry except `testing` and `react`, which need other packages. */
const PROGRAM = `
import { createInspector, GatewayFailure, type Inspector, InspectorError } from "@qualitycontrol/client";
import { type ErrorCode, errorCodes } from "@qualitycontrol/client/error-codes";
import { type AgentRow, watchAgents } from "@qualitycontrol/client/agents";
import { events, waitFor, type StreamItem } from "@qualitycontrol/client/events";
import { createGatewayFetch } from "@qualitycontrol/client/gateway-fetch";
import { inspectionOf } from "@qualitycontrol/client/inspection";
import { createOpenApiClient, type QueryPaths } from "@qualitycontrol/client/openapi-fetch";
import { explain } from "@qualitycontrol/client/result-codes";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { joinTabs, SessionInOtherTab } from "@qualitycontrol/client/tabs";
import type { components, operations, paths } from "@qualitycontrol/client/types";
import { AgentStatusValues, InspectionMode } from "@qualitycontrol/client/values";

declare const process: { argv: string[] };
const options = { baseUrl: process.argv[2] ?? "", agentId: 30169, edition: "2025-11" as const };
const inspector: Inspector = createInspector({ ...options, guid: "a.AgentGateway1" });
const answer: { retcode: "0" } = await inspector.interceptCall({ workNo: "1200", callId: "1456401416-3" });
const refused = await inspector.interceptCall({ workNo: "1", callId: "1" }).catch((error: unknown) => {
  if (!(error instanceof InspectorError)) throw error;
  const code: ErrorCode = error.code;
  switch (error.code) {
    case "invalid-argument":
      return error.argument + " " + errorCodes[code].outcomes[0];
    case "timed-out":
      return error.timeout;
    default:
      return error.outcome;
  }
});
// Of an inspector that has not intercepted: otherwise the inspection would keep polling, and the program would not end.
const inspection = inspectionOf(createInspector({ ...options, guid: "b.AgentGateway1" }));
const { signal } = new AbortController();
const many = await Promise.all(Array.from({ length: 30 }, () => inspector.sayFree({}, { signal })));
const client = createOpenApiClient(inspector);
const path: keyof paths & keyof QueryPaths = "${operations.sayFree.path}";
const { data } = await client.POST(path, { params: { path: { agentid: "30169" } } });
const done: components["schemas"]["Done"] | undefined = data?.retcode === "0" ? data : undefined;
const free: operations["sayFree"]["parameters"]["path"] = { agentid: "30169" };
const raw = await createGatewayFetch(inspector)(options.baseUrl + path.replace("{agentid}", free.agentid), { method: "POST" });
const next = (item: StreamItem): string =>
  item.kind !== "event" ? item.kind : item.event.eventType === "${talking.event}" ? item.event.content.callid : item.event.eventType;
const row = (it: AgentRow): string => it.workNo + it.source + it.problem?.code;
const code: GatewayFailure["retcode"] = "${entry.code}";
console.log(answer.retcode, many.length, refused, done?.retcode, raw.ok, typeof next, typeof row, typeof watchAgents, typeof events, typeof waitFor, typeof signIn, typeof signOut, typeof joinTabs, new SessionInOtherTab().code, explain({ retcode: code })?.name, InspectionMode.Whisper, AgentStatusValues[7].name, inspection.heardBy);
`;
const EXPECTED_OUTPUT = `0 30 workNo not-sent 0 true function function function function function function function function session-in-other-tab ${entry.name} 2 Talking nobody`;

/** Finds the Node of a major version on the PATH. */
async function nodeOf(major: number): Promise<string | undefined> {
  for (const folder of new Set(process.env["PATH"]?.split(delimiter))) {
    const node = join(folder, "node");
    if (!existsSync(node)) continue;
    const { stdout } = await run(node, ["--version"]);
    if (stdout.startsWith(`v${major}.`)) return node;
  }
  return undefined;
}
const nodes = await Promise.all([20, 24].map(async (major) => ({ major, node: await nodeOf(major) })));

describe("the packed package", () => {
  /** The project of a user, with the program in it. */
  let project: string;
  let gateway: Gateway;

  beforeAll(async () => {
    ({ project } = await shared("packages"));
    writeFileSync(join(project, "program.ts"), PROGRAM);
    const answer = successes.find(({ operation }) => operation === "interceptCall")?.answer;
    gateway = await startGateway(respondWith(answer));
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  const compilers = [
    { version: "7", tsc: join(root, "node_modules/typescript/bin/tsc") },
    { version: "5.9", tsc: join(root, "packages/client/node_modules/typescript/bin/tsc") },
    { version: "5.4", tsc: join(root, "packages/client/node_modules/typescript-5.4/bin/tsc") },
  ];
  // The last one emits the program that runs below.
  const resolutions = [
    { module: "es2022", moduleResolution: "bundler" },
    { module: "node16", moduleResolution: "node16" },
    { module: "nodenext", moduleResolution: "nodenext" },
  ];

  const all = compilers.flatMap((compiler) => resolutions.map((resolution) => ({ ...compiler, ...resolution })));
  // Only the oldest compiler. The deep tests use all: package.deep.test.ts runs this file.
  const chosen = process.env["MODE"] === "deep" ? all : all.slice(-1);
  it.for(chosen)(
    "type-checks with TypeScript $version and moduleResolution $moduleResolution, in strict mode with all declarations",
    async ({ tsc, module, moduleResolution }) => {
      const settings = ["--target es2022", `--module ${module}`, `--moduleResolution ${moduleResolution}`];
      const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck false"];
      const flags = [...settings, "--lib es2022,dom,dom.iterable", ...strict, "--outDir out", "program.ts"];
      const compiled = run(process.execPath, [tsc, ...flags.join(" ").split(" ")], { cwd: project });
      await expect(compiled.catch(({ stdout }) => stdout)).resolves.toMatchObject({ stdout: "" });
    },
  );

  for (const { major, node } of nodes) {
    it.skipIf(!node)(`runs under Node ${major}${node ? "" : ": not on the PATH"}`, async () => {
      const { stdout, stderr } = await run(node as string, ["out/program.js", gateway.url], {
        cwd: project,
      });
      expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: EXPECTED_OUTPUT, stderr: "" });
    });
  }

  it.for([
    { platform: "node", outcome: "not-sent" },
    // Errors of a browser's fetch have no code, so the bundle must not contain the list of codes.
    { platform: "browser", outcome: "unknown" },
  ] as const)("bundled for $platform, reports a refused connection as $outcome", async ({ platform, outcome }) => {
    const input = join(project, "bundled.js");
    writeFileSync(input, 'export { createInspector } from "@qualitycontrol/client";');
    const built = await rolldown({ input, platform });
    const { output } = await built.generate({ format: "esm" });
    expect(output[0].code.includes("CERT_HAS_EXPIRED")).toBe(platform === "node");
    // A browser keeps the cookies itself.
    expect(output[0].code.includes("getSetCookie")).toBe(platform === "node");
    const { createInspector } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });
    const fetch = () => Promise.reject(refused);
    const inspector = createInspector({ baseUrl: "http://localhost", agentId: 30169, guid: "a", fetch });
    const error = await inspector.sayFree().catch((error: unknown) => error);
    expect(error).toMatchObject({ name: "ConnectionLost", outcome });
    expect(error.runtimeCode).toBe(platform === "node" ? "ECONNREFUSED" : undefined);
  });
});

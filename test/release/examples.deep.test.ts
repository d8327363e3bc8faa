import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { startMock } from "@qualitycontrol/mock";
import { type Simulator, startSimulator } from "@qualitycontrol/simulator";
import { inRoot } from "@qualitycontrol/tooling/root";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { describeInChromium } from "../../packages/docs/test/chromium.ts";
import { TEST_TIMEOUT } from "../limits.ts";
import { endAfterFile } from "../shared/children.ts";
import { shared } from "../shared/shared.ts";
import { type LoopbackRegistry, publish, runCommand, startRegistry } from "./registry.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
let registry: LoopbackRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await publish((await shared("packages")).built, registry);
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

/** Copies an example to a folder outside of the repository, where our packages come from the registry on loopback. */
function copyOf(name: string): string {
  const target = join(folder, name);
  cpSync(inRoot("docs/examples", name), target, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  writeFileSync(join(target, ".npmrc"), `${registry.npmrc}audit=false\nfund=false\n`);
  return target;
}

// A test run of an example must not take itself for a part of this one.
const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
const env = { ...environment, PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter), NO_COLOR: "1" };

/** Runs commands as a CI does: each must succeed. */
async function runAll(commands: string[], cwd: string, variables: NodeJS.ProcessEnv = {}): Promise<string> {
  let printed = "";
  for (const command of commands)
    printed += await runCommand("bash", ["-e", "-c", command], cwd, { ...env, ...variables });
  return printed;
}

describe("the example of contract tests", () => {
  interface GitHub {
    jobs: Record<"test" | "gateway", { steps: { run?: string; env?: Record<string, string> }[] }>;
  }
  interface GitLab {
    default: { before_script: string[] };
    test: { script: string[] };
    gateway: { when: string; script: string[] };
  }
  const read = <T>(file: string) => parse(readFileSync(inRoot("docs/examples/contract-tests", file), "utf8")) as T;
  const github = read<GitHub>(".github/workflows/contract.yml");
  const gitlab = read<GitLab>(".gitlab-ci.yml");
  const commandsOf = (job: "test" | "gateway") => github.jobs[job].steps.flatMap(({ run }) => run ?? []);

  let project: string;
  beforeAll(() => {
    project = copyOf("contract-tests");
  });

  test.each<[string, string[], string[]]>([
    ["GitHub", commandsOf("test"), commandsOf("gateway")],
    [
      "GitLab",
      [...gitlab.default.before_script, ...gitlab.test.script],
      [...gitlab.default.before_script, ...gitlab.gateway.script],
    ],
  ])("passes by the commands of the CI file for %s, and checks a gateway by hand", async (_, commands, gateway) => {
    expect(await runAll(commands, project)).toMatch(/Tests {2}3 passed/);
    const mock = await startMock();
    endAfterFile(() => mock.close());
    const variables = { GATEWAY_URL: mock.url, INSPECTOR: "30169", AGENT: "49999", QUALITYCONTROL_GUID: "any" };
    expect(await runAll(gateway, project, variables)).toContain(
      "Passed: everything that was tested keeps the contract",
    );
    expect(readFileSync(join(project, "contract.xml"), "utf8")).toContain("<testsuite");
  });

  test("sends requests to a gateway only by hand", () => {
    expect(github.jobs.gateway).toMatchObject({ if: "github.event_name == 'workflow_dispatch'" });
    expect(gitlab.gateway.when).toBe("manual");
  });
});

describeInChromium("the example of a supervisor page", () => {
  let project: string;
  let browser: Browser;
  beforeAll(async () => {
    project = copyOf("supervisor-page");
    await runAll(["npm install", "npm run build"], project);
    browser = await chromium.connect((await shared("browser")).endpoint);
    endAfterFile(() => browser.close());
  });

  let simulator: Simulator;
  let page: Page;
  beforeEach(async () => {
    simulator = await startSimulator();
    const url = await preview(project, simulator.url);
    page = await browser.newPage();
    page.setDefaultTimeout(TEST_TIMEOUT);
    await page.goto(url);
    endAfterFile(() => simulator.close());
  });

  const button = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const status = (text: string) => page.getByRole("status").getByText(text).waitFor();
  const sent = () =>
    simulator.control.readJournal().entries.flatMap((entry) => ("operation" in entry ? entry.operation : []));

  async function listen(): Promise<void> {
    await page.getByLabel("Agent ID").fill("30169");
    await page.getByLabel("Phone").fill("40038");
    await button("Sign in");
    await page.getByRole("textbox", { name: "Agent", exact: true }).fill("49999");
    await button("Listen");
    await status("You are listening");
  }

  test("signs in, listens, whispers, stops and signs out", async () => {
    await listen();
    await button("Whisper");
    await status("You are whispering");
    await page.getByText("AgentOther_PhoneAlerting").first().waitFor();
    await button("Stop");
    await status("You are idle");
    await button("Sign out");
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(sent()).toEqual(expect.arrayContaining(["login", "addSupervise", "requestStopWhisperAgent", "logout"]));
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("intercepts a call only after a confirmation", async () => {
    await listen();
    await button("Intercept …");
    await page.getByText("Take over call").waitFor();
    await button("Cancel");
    expect(sent()).not.toContain("interceptCall");
    await button("Intercept …");
    await button("Take over the call");
    await status("You talk with the customer.");
    expect(sent().filter((operation) => operation === "interceptCall")).toHaveLength(1);
  });

  test("shows why a sign-in or a call fails, and lets the inspector try again", async () => {
    await page.getByLabel("Agent ID").fill("1");
    await page.getByLabel("Phone").fill("40038");
    await button("Sign in");
    await page.getByRole("alert").getByText("agentId").waitFor();
    await page.getByLabel("Agent ID").fill("30169");
    await button("Sign in");
    await page.getByRole("textbox", { name: "Agent", exact: true }).fill("49998");
    await button("Listen");
    await page.getByRole("alert").waitFor();
    await status("You are idle");
  });
});

/** Serves the built page, and forwards its calls. Returns its URL. */
async function preview(project: string, gateway: string): Promise<string> {
  const args = ["node_modules/vite/bin/vite.js", "preview", "--host", "127.0.0.1", "--port", "0"];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...env, GATEWAY_URL: gateway },
    stdio: ["ignore", "pipe", "inherit"],
  });
  endAfterFile(() => child.kill("SIGKILL"));
  let printed = "";
  while (!/http:\S+/.test(printed)) printed += String((await once(child.stdout, "data"))[0]);
  return /http:\S+/.exec(printed)?.[0] ?? "";
}

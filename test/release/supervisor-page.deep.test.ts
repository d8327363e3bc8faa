import { spawn } from "node:child_process";
import { type Simulator, startSimulator } from "@qualitycontrol/simulator";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { describeInChromium } from "../../packages/docs/test/chromium.ts";
import { WAIT_TIMEOUT } from "../limits.ts";
import { printedUrl } from "../printed.ts";
import { endAfterFile } from "../shared/children.ts";
import { shared } from "../shared/shared.ts";
import { type Examples, env, runAll, startExamples } from "./examples.ts";

describeInChromium("the example of a supervisor page", () => {
  let examples: Examples;
  let project: string;
  let browser: Browser;
  afterAll(() => examples[Symbol.asyncDispose]());
  beforeAll(async () => {
    examples = await startExamples();
    project = examples.copyOf("supervisor-page");
    await runAll(["npm install", "npm run build"], project);
    browser = await chromium.connect((await shared("browser")).endpoint);
    endAfterFile(() => browser.close());
  });

  let simulator: Simulator;
  let url: string;
  let tabs: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    simulator = await startSimulator();
    url = await preview(project, simulator.url);
    tabs = await browser.newContext();
    tabs.setDefaultTimeout(WAIT_TIMEOUT);
    page = await open();
    endAfterFile(() => simulator.close());
  });
  // The pages of a test must not poll, and take turns with the next one's.
  afterEach(() => tabs.close());

  /** Opens a tab. What is typed before React has rendered is lost. */
  async function open(): Promise<Page> {
    const tab = await tabs.newPage();
    await tab.goto(url);
    await tab.getByRole("heading", { name: "Supervisor" }).waitFor();
    return tab;
  }

  const button = (name: string | RegExp, tab = page) =>
    tab.getByRole("button", { name, exact: typeof name === "string" }).click();
  const status = (text: string, tab = page) => tab.getByRole("status").getByText(text).waitFor();
  const heard = (sentence: string, tab = page) => tab.locator("figcaption").getByText(sentence).waitFor();
  /** What the page has sent, except polls and look-ups. */
  const sent = () =>
    simulator.control
      .readJournal()
      .entries.flatMap((entry) => (entry.kind === "request" && entry.operation ? [entry.operation] : []))
      .filter((operation) => operation !== "pollEvents" && operation !== "queryAgentInfoByWorkNo");

  /** Whether the inspector's poll is held open, and no event of listening can arrive any more. */
  const isHeld = () => {
    const { entries } = simulator.control.readJournal();
    const [inspector] = simulator.control.readFloor().agents.filter(({ workno }) => workno === "30169");
    const isPickedUp = entries.some(({ kind, event }) => kind === "event" && event === "AgentOther_PhoneOffhook");
    return isPickedUp && inspector?.polling === true && inspector.waitingEvents === 0;
  };

  async function listen(): Promise<void> {
    await page.getByLabel("Agent ID").fill("30169");
    await page.getByLabel("Phone").fill("40038");
    await button("Sign in");
    await button("Listen to agent 49999");
    await status("You are listening to agent 49999");
  }

  test("signs in, shows the agents, listens, whispers, leaves and signs out", async () => {
    await listen();
    await heard("Nobody hears you.");
    await page.getByRole("row", { name: "49999 talking" }).waitFor();
    await button("Whisper");
    await heard("The agent hears you. The customer does not.");
    await page.getByText("Events (").click();
    await page.getByText("AgentOther_PhoneAlerting").first().waitFor();
    await button("Leave");
    await status("has ended: you left");
    expect(await page.getByRole("alert").count()).toBe(0);
    await button("Sign out");
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    const steps = ["addSupervise", "requestSwitchInsertWhisperAgent", "requestStopWhisperAgent"];
    expect(sent()).toEqual(["login", ...steps, "logout"]);
  });

  test("works with the keyboard alone, and intercepts a call only after a confirmation that names the agent", async () => {
    /** Moves the focus to a control, as a person does. */
    const focus = async (name: string) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
      for (let moves = 0; (await focused()) !== name; moves++) {
        expect(moves, `the focus never reaches ${name}`).toBeLessThan(30);
        await page.keyboard.press("Tab");
      }
    };
    const press = async (name: string) => {
      await page.getByRole("button", { name, exact: true, disabled: false }).waitFor();
      await focus(name);
      await page.keyboard.press("Enter");
    };
    await page.keyboard.press("Tab");
    for (const text of ["30169", "", "40038"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
    await press("Sign in");
    await press("Listen to agent 49999");
    await status("You are listening");
    await press("Whisper");
    await status("You are whispering");
    await heard("The agent hears you. The customer does not.");
    await press("Intercept …");
    await page.getByText("Take over the call of agent 49999?").waitFor();
    await page.keyboard.press("Escape");
    await press("Intercept …");
    await page.getByText("Take over the call of agent 49999?").waitFor();
    expect(sent()).not.toContain("interceptCall");
    await press("Take over call 1456401416-3");
    await status("You talk with the customer of agent 49999");
    await heard("The customer hears you.");
    expect(sent().filter((operation) => operation === "interceptCall")).toHaveLength(1);
  });

  test("shows one inspection in two tabs, and sends nothing when a tab is opened or closed", async () => {
    await listen();
    const second = await open();
    await status("You are listening to agent 49999", second);
    await button("Whisper", second);
    await heard("The agent hears you. The customer does not.", second);
    await heard("The agent hears you. The customer does not.");
    await second.getByRole("row", { name: "49999 talking" }).waitFor();
    const leads = (tab: Page) => tab.getByText("This tab receives the events for all tabs.");
    const leading = async () => [await leads(page).count(), await leads(second).count()].join();
    // Both in one look: the lead can move when a poll ends.
    let shown = "";
    await expect
      .poll(async () => {
        shown = await leading();
        return /^(1,0|0,1)$/.test(shown) && isHeld();
      })
      .toBe(true);
    const [leader, other] = shown === "1,0" ? [page, second] : [second, page];
    await leader.close();
    await leads(other).waitFor();
    // The response to the poll of the closed tab is lost.
    await status("What you are doing is unknown: an event may be missing", other);
    await button("Stop whispering", other);
    await status("has ended: you left", other);
    const steps = ["addSupervise", "requestSwitchInsertWhisperAgent", "requestStopWhisperAgent"];
    expect(sent()).toEqual(["login", ...steps]);
  });

  test("shows in every tab that the session is over", async () => {
    await listen();
    await button("Leave");
    await status("has ended");
    const second = await open();
    await button("Sign out", second);
    await page.getByRole("alert").getByText("The session is over").waitFor();
    await button("Sign in again");
    await page.getByRole("button", { name: "Sign in" }).waitFor();
  });

  test("resumes the session after a reload, and offers to leave what is unknown", async () => {
    await listen();
    await page.reload();
    await status("What you are doing is unknown");
    await heard("Who hears you is unknown.");
    await button("Stop listening");
    await status("has ended: you left");
    expect(sent()).toEqual(["login", "addSupervise", "stopSuperviseOrInsert"]);
  });

  test("marks an agent who could not be looked up, and shows why a sign-in or a call fails and what to do", async () => {
    await page.getByLabel("Agent ID").fill("1");
    await page.getByLabel("Phone").fill("40038");
    await button("Sign in");
    await page.getByRole("alert").getByText("agentId").waitFor();
    for (const [operation, retcode] of [
      ["queryAgentInfoByWorkNo", "100-011"],
      ["addSupervise", "900-002"],
    ] as const)
      simulator.control.addFault({ kind: "retcode", operation, retcode });
    await page.getByLabel("Agent ID").fill("30169");
    await button("Sign in");
    await page.getByText("not updated: 100-011").waitFor();
    await button("Listen to agent 49998");
    await page.getByRole("alert").getByText("What to do:").waitFor();
    await page.getByRole("alert").getByText("gateway-refused 900-002").waitFor();
    await status("You are not inspecting anyone.");
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
  return printedUrl(child.stdout);
}

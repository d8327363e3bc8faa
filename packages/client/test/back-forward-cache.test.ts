import { guidRefusals } from "@qualitycontrol/contract/calls";
import { type Simulator, startSimulator } from "@qualitycontrol/simulator";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { WAIT_TIMEOUT } from "../../../test/limits.ts";
import { describeInChromium, findChromium } from "../../docs/test/chromium.ts";
import { bundle, servePage } from "./browser-page.ts";
import { FIRST_INSPECTOR, worldWithInspectors } from "./simulator-fixture.ts";
import { startGateway } from "./stub-gateway.ts";

const CLIENT = ["/session", "/events"].map((entry) => `export * from "@qualitycontrol/client${entry}";`).join("\n");

/**
 * Signs in and reads a stream into `items`. When the page comes back, its clocks have moved on by `away` seconds, and its timers of
 * more than a second fire at once, before any response is read, as observed in Chromium. Everything else is real.
 */
const scriptFor = (away: number) => `(async () => {
  const [wall, steady, timer] = [Date.now, performance.now.bind(performance), setTimeout];
  globalThis.restored = 0;
  Date.now = () => wall() + restored * ${away * 1000};
  performance.now = () => steady() + restored * ${away * 1000};
  const waiting = new Set();
  globalThis.setTimeout = (run, ms, ...args) => {
    const job = () => run(...args);
    if (ms > 1000) waiting.add(job);
    // How long a waiting response may take. This machine may be slow.
    return ms > 1000 ? job : timer(job, ms === 500 ? 300_000 : ms);
  };
  const clear = clearTimeout;
  globalThis.clearTimeout = (id) => (typeof id === "function" ? waiting.delete(id) : clear(id));
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    restored += 1;
    for (const job of [...waiting]) waiting.delete(job) && job();
  });
  globalThis.items = [];
  const { events, signIn } = await import("/page.js");
  const inspector = await signIn({ baseUrl: location.origin, agentId: ${FIRST_INSPECTOR} }, { status: "4" });
  (async () => {
    for await (const item of events(inspector)) items.push(item.event?.eventType ?? item);
  })().catch((error) => items.push(error.toJSON()));
})()`;

describeInChromium("a page that comes back from the back/forward cache", () => {
  let browser: Browser;
  let code: string;
  beforeAll(async () => {
    code = await bundle({ "client.ts": CLIENT }, "client.ts");
    // Playwright switches this cache off by default.
    browser = await chromium.launch({
      executablePath: findChromium().path as string,
      args: ["--no-sandbox", "--disable-gpu"],
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
      timeout: WAIT_TIMEOUT,
    });
  });
  afterAll(() => browser?.close());

  /** Opens a page with a stream, leaves it while its poll is pending, and comes back. Returns what the stream yields then. */
  async function leaveAndReturn(away: number, whileAway: (control: Simulator["control"]) => void) {
    const simulator = await startSimulator({ clock: "virtual", world: worldWithInspectors(1) });
    onTestFinished(() => simulator.close());
    const server = await servePage(code, simulator.url);
    onTestFinished(() => server[Symbol.asyncDispose]());
    const elsewhere = await startGateway((_, response) => response.end("Another page."));
    onTestFinished(() => elsewhere[Symbol.asyncDispose]());
    const page = await browser.newPage();
    page.setDefaultTimeout(WAIT_TIMEOUT);
    onTestFinished(() => page.close());
    const { control } = simulator;
    const polls = () => control.readFloor().agents[0]?.polling;
    await page.goto(server.url);
    await page.evaluate(scriptFor(away));
    await expect.poll(() => page.evaluate("items.length")).toBe(2);
    await expect.poll(polls).toBe(true);
    await page.goto(elsewhere.url);
    whileAway(control);
    await expect.poll(polls).not.toBe(true);
    await page.evaluate("history.back()").catch(() => {});
    // While the page changes, no script can be run in it.
    const read = (script: string) => page.evaluate(script).catch(() => undefined);
    await expect.poll(() => read("globalThis.restored")).toBe(1);
    return { items: () => page.evaluate("items.slice(2)") as Promise<object[]>, polls };
  }

  it("reads the event that arrived meanwhile, although its time limit has passed, and polls on", async () => {
    const { items, polls } = await leaveAndReturn(60, (control) => {
      control.changeAgent(String(FIRST_INSPECTOR), { state: "busy" });
    });
    await expect.poll(polls).toBe(true);
    expect(await items()).toEqual(["AgentState_SetNotReady_Success"]);
  });

  it("looks with a poll first, and reports what was lost if it was signed out meanwhile", async () => {
    const { items } = await leaveAndReturn(150, (control) => {
      for (let second = 0; second < 150; second += 10) control.advanceClock(10_000);
    });
    await expect.poll(async () => (await items()).length).toBe(2);
    const [gap, error] = (await items()) as [object, { retcode: string }];
    expect(gap).toMatchObject({ kind: "gap", overdue: true });
    expect(error).toMatchObject({ operation: "pollEvents", outcome: "refused" });
    expect(guidRefusals).toContain(error.retcode);
  });
});

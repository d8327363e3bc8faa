import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadContract } from "@qualitycontrol/core/contract";
import { listen } from "@qualitycontrol/core/listen";
import { startMock } from "@qualitycontrol/testkit/mock";
import { startSimulator } from "@qualitycontrol/testkit/simulator";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { openBrowser } from "../../docs/test/browser.ts";
import { describeInChromium } from "../../docs/test/chromium.ts";
import { docsWithConsole } from "../src/console/docs-with-console.ts";
import type { Targets } from "../src/console/targets.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const serve = (listener: RequestListener) => listen(createServer(listener), "127.0.0.1", 0);

describeInChromium("the console", () => {
  let browser: Browser;
  const closing: (() => Promise<unknown>)[] = [];
  const targets = Promise.withResolvers<Targets>();
  let docs: string;
  /** A server that is no mock, and whatever reaches it. */
  let gateway: string;
  const arrived: Pick<IncomingMessage, "method" | "url">[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    const folder = pathToFileURL(join((await shared("docs")).folder, "/"));
    const server = await serve(docsWithConsole(folder, targets.promise));
    docs = server.url;
    const plain = await serve(({ method, url, headers }, response) => {
      arrived.push({ method, url });
      response.setHeader("access-control-allow-origin", headers.origin ?? "*").end("{}");
    });
    gateway = plain.url;
    const [mock, simulator] = await Promise.all([startMock(), startSimulator({ allowOrigins: [docs] })]);
    targets.resolve({ mock: mock.url, simulator: simulator.url });
    closing.push(server.close, plain.close, mock.close, simulator.close, () => browser.close());
  });
  afterAll(() => Promise.all(closing.map((close) => close())));

  /** The page of an operation, whose console has checked its target. */
  async function open(operationId: string, at: string = docs): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${at}/operations/${operationId}.html`);
    await page.getByRole("status").filter({ hasNotText: "Checking" }).waitFor();
    return page;
  }

  const result = (page: Page, heading: string) =>
    page.locator(".console").getByRole("heading", { name: heading, exact: true }).locator("+ pre").textContent();

  test("sends a request to the mock, and shows the documented failure that was chosen", async () => {
    const page = await open("addSupervise");
    await page.locator(".console select").selectOption("NoInspectionPermission");
    await page.getByRole("button", { name: "Send PUT" }).click();
    await page.getByRole("heading", { name: "Response", exact: true, level: 3 }).waitFor();
    expect(await result(page, "Request")).toContain("Prefer: example=NoInspectionPermission");
    expect(await result(page, "Response")).toContain('"retcode": "900-002"');
  });

  test("offers every documented code: those of the operation at the mock, all at the simulator", async () => {
    const page = await open("addSupervise");
    const choice = page.locator(".console select");
    const { document, operations } = await loadContract();
    const names = (options: string) =>
      choice.locator(options).evaluateAll((found) => found.map((option) => (option as HTMLOptionElement).value));
    const all = Object.values(document.components["x-result-codes"]).map(({ name }) => name);
    expect((await names("option")).sort()).toEqual(["", ...all].sort());
    const { scenarios = {} } = operations["addSupervise"] ?? {};
    const ofTheMock = Object.keys(scenarios).filter((name) => all.includes(name));
    expect((await names("optgroup:not([disabled]) option")).sort()).toEqual(ofTheMock.sort());
    await page.getByRole("radio", { name: "simulator" }).check();
    await page.getByRole("status").filter({ hasText: "is ready" }).waitFor();
    expect(await names("optgroup[disabled] option")).toEqual([]);
    await choice.selectOption("WrongParameter");
    await page.getByRole("button", { name: "Send PUT" }).click();
    await page.getByRole("heading", { name: "Changes in the simulator" }).waitFor();
    expect(await result(page, "Response")).toContain('"retcode": "000-002"');
    await page.getByRole("radio", { name: "mock" }).check();
    await page.getByRole("status").filter({ hasText: "mock at" }).waitFor();
    expect(await choice.inputValue()).toBe("");
  });

  test("says how to start a simulator that does not admit the page", async () => {
    const closed = await startSimulator();
    const folder = pathToFileURL(join((await shared("docs")).folder, "/"));
    const server = await serve(docsWithConsole(folder, Promise.resolve({ mock: closed.url, simulator: closed.url })));
    closing.push(server.close, closed.close);
    const page = await open("addSupervise", server.url);
    await page.getByRole("radio", { name: "simulator" }).check();
    const status = page.getByRole("status").filter({ hasText: "--allow-origin" });
    expect(await status.textContent()).toContain(`--allow-origin ${server.url}, then check again.`);
    expect(await page.getByRole("button", { name: "Send PUT" }).isDisabled()).toBe(true);
  });

  test.each([
    [360, "dark"],
    [360, "light"],
    [768, "light"],
    [1280, "dark"],
  ] as const)("fits at %i px, %s, and has no serious accessibility problem", async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${docs}/operations/adjustSkill.html`);
    await page.getByRole("status").filter({ hasText: "is ready" }).waitFor();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("heading", { name: "Response", exact: true, level: 3 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const cut = await page
      .locator(".console :is(button, input, select, textarea, pre, p)")
      .evaluateAll((all) => all.filter((it) => it.tagName !== "INPUT" && it.scrollWidth > it.clientWidth + 1).length);
    expect(cut).toBe(0);
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
    expect(violations.filter(({ impact }) => impact !== "minor").map(({ id }) => id)).toEqual([]);
    await context.close();
  });

  test("prepares the simulator, sends, and shows the events and the changes", async () => {
    const page = await open("addSupervise");
    await page.getByRole("radio", { name: "simulator" }).check();
    await page.getByRole("status").filter({ hasText: "is ready" }).waitFor();
    await page.getByRole("button", { name: "Reset and prepare the simulator" }).click();
    await page.getByRole("status").filter({ hasText: "prerequisites" }).waitFor();
    await page.getByRole("button", { name: "Send PUT" }).click();
    await page.getByRole("heading", { name: "Changes in the simulator" }).waitFor();
    expect(await result(page, "Response")).toContain('"retcode": "0"');
    expect(await result(page, "Events that follow")).toContain("AgentOther_BeQcStart for 49999");
    expect(await result(page, "Changes in the simulator")).toContain(
      'inspects none → {"agent":"49999","mode":"listen"}',
    );
  });

  test("the samples and their fields have the address of the mock, and each language its console", async () => {
    const page = await open("addSupervise");
    const { mock } = await targets.promise;
    expect(await page.getByLabel("Port", { exact: true }).getAttribute("placeholder")).toBe(new URL(mock).port);
    await page.getByLabel("Language").selectOption("Java");
    expect(await page.locator(".languages pre").filter({ visible: true }).textContent()).toContain(mock);
    await page.reload();
    expect(page.url()).toMatch(/\/operations\/addSupervise\.html\?language=java$/);
    await page.getByRole("button", { name: "Send PUT" }).waitFor();
  });

  test("sends nothing that cuts a call before the button is clicked", async () => {
    const page = await open("intercept");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByRole("radio", { name: "simulator" }).check();
    await page.getByRole("status").filter({ hasText: "is ready" }).waitFor();
    await page.getByRole("button", { name: "Reset and prepare the simulator" }).click();
    await page.getByRole("status").filter({ hasText: "prerequisites" }).waitFor();
    expect(requests).toContain("PUT /agentgateway/resource/qualitycontrol/30169/addsupervise/49999");
    expect(requests.filter((request) => request.includes("intercept"))).toEqual([]);
    await page.getByRole("button", { name: "Send PUT" }).click();
    await page.getByRole("heading", { name: "Changes in the simulator" }).waitFor();
    expect(requests.filter((request) => request.startsWith("PUT") && request.includes("/intercept/"))).toHaveLength(1);
  });

  test("sends all requests of one click to the target that was chosen at the click", async () => {
    const page = await open("addSupervise");
    const { mock } = await targets.promise;
    const held = Promise.withResolvers<void>();
    await page.route(`${mock}/**`, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.getByRole("button", { name: "Send PUT" }).click();
    await page.getByRole("status").filter({ hasText: "Sending" }).waitFor();
    expect(await page.getByRole("radio", { name: "simulator" }).isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: "Check again" }).isDisabled()).toBe(true);
    held.resolve();
    await page.getByRole("status").filter({ hasText: "Sent to the mock." }).waitFor();
    await page.getByRole("radio", { name: "simulator" }).check();
    await page.getByRole("status").filter({ hasText: "simulator at" }).waitFor();
  });

  test("cannot send to a server that does not identify itself, and says why", async () => {
    const folder = pathToFileURL(join((await shared("docs")).folder, "/"));
    const { url, close } = await serve(docsWithConsole(folder, Promise.resolve({ mock: gateway, simulator: gateway })));
    closing.push(close);
    const page = await open("intercept", url);
    expect(await page.getByRole("status").textContent()).toContain("may lead to a live gateway");
    expect(await page.getByRole("button", { name: "Send PUT" }).isDisabled()).toBe(true);
    // As if the check had passed, and the tunnel were opened afterwards.
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLButtonElement>(".console button")) button.disabled = false;
    });
    await page.getByRole("button", { name: "Send PUT" }).click();
    await page.getByRole("status").filter({ hasText: "live gateway" }).waitFor();
    expect(new Set(arrived.map(({ method, url: path }) => `${method} ${path}`))).toEqual(new Set(["GET /"]));
  });

  test("reaches no other origin", async () => {
    const page = await open("addSupervise");
    const blocked = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => "reached",
          () => "blocked",
        ),
      `${gateway}/agentgateway/resource`,
    );
    expect(blocked).toBe("blocked");
  });

  test("is used by keyboard alone, and every control has a name", async () => {
    const page = await open("queryAgentInfoByWorkNo");
    await page.getByRole("radio", { name: "mock" }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (let presses = 0; !(await focused()).startsWith("Send") && presses < 10; presses++)
      await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^Send /);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Response", exact: true, level: 3 }).waitFor();
    const unnamed = await page
      .locator(".console :is(input, select, textarea)")
      .evaluateAll(
        (controls) => controls.filter((it) => !(it as HTMLInputElement).labels?.[0]?.textContent?.trim()).length,
      );
    expect(unnamed).toBe(0);
  });
});

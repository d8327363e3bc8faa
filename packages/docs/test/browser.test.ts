import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { expectNoTrace, type OpenedSite, openSite } from "./open-site.ts";
import { plain } from "./read-page.ts";

describeInChromium("the docs in a browser, opened from disk without network", () => {
  let browser: Browser;
  let site: OpenedSite;

  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(browser);
  });
  afterAll(() => browser?.close());
  beforeEach(() => site.open("index.html"));

  test("a task is done by keyboard alone: find an operation, read its page, change the edition", async () => {
    const { page } = site;
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("/");
    await page.keyboard.insertText("specified call");
    await page.getByRole("option", { name: "Intercept a specified call" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/operations/interceptCall.html");
    await page.getByRole("link", { name: "Skip to the content" }).focus();
    await page.keyboard.press("Enter");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("Tab");
    const choice = page.getByLabel("Language");
    const isChoice = () => choice.evaluate((element) => element === document.activeElement);
    for (let steps = 0; !(await isChoice()) && steps < 60; steps += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("details[data-language=TypeScript] pre").isVisible()).toBe(true);
    for (let steps = 0; (await focused()) !== "2023-09" && steps < 200; steps += 1)
      await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/2023-09/operations/interceptCall.html*");
    expect(await page.getByText("Not in 2023-09.").isVisible()).toBe(true);
  });

  test("the edition changes at the same place", async () => {
    const { page } = site;
    await site.open("operations/addSupervise.html#result-codes");
    await page.getByRole("link", { name: "2023-09" }).click();
    await page.waitForURL("**/2023-09/operations/addSupervise.html#result-codes");
    await page.getByRole("link", { name: "As documented" }).click();
    await page.waitForURL("**/as-documented/operations/addSupervise.html#result-codes");
  });

  test.each([
    ["index.html#/join-a-call/requestwhisperagent", "/operations/requestWhisperAgent.html"],
    ["index.html#/all-result-codes/900-004", "/codes/900-004.html"],
    ["index.html#/all-events/agentstate_ready", "/events/AgentState_Ready.html"],
    ["index.html#/events-and-polling/how-often-to-poll", "/guides/events.html#how-often-to-poll"],
    ["index.html#/downloads", "/downloads.html"],
    ["index.html#operation/login", "/operations/login.html"],
    ["index.html#tag/Look-up/operation/queryAgentInfoByWorkNo", "/operations/queryAgentInfoByWorkNo.html"],
    ["2023-09.html#/join-a-call/addsupervise", "/2023-09/operations/addSupervise.html"],
    ["2023-09.html", "/2023-09/index.html"],
    ["2025-11.html#/section/editions", "/index.html#editions"],
    ["index.html#/constructor", "/index.html#constructor"],
  ])("the former address %s leads to %s", async (former, address) => {
    await site.page.goto("about:blank");
    await site.open(former);
    await site.page.waitForURL((url) => url.href.endsWith(address));
    expect(await site.page.locator("h1").count()).toBe(1);
  });

  test("without JavaScript, every text is there, and links lead on", async () => {
    const plainSite = await openSite(browser, { javaScriptEnabled: false });
    await plainSite.open("index.html");
    const { page } = plainSite;
    await page.getByRole("main").getByRole("link", { name: "Whisper to an agent", exact: true }).click();
    const sample = page.locator("details[data-language=TypeScript]");
    expect(await sample.locator("pre").textContent()).toContain("inspector.requestWhisperAgent(");
    await sample.locator("summary").click();
    await sample.locator("pre").waitFor();
    await page.getByRole("main").getByRole("link", { name: "900-004" }).click();
    expect(plain((await page.getByRole("main").textContent()) ?? "")).toContain("Checktheagent");
    expect(await page.getByRole("combobox").count()).toBe(0);
    await plainSite.close();
  });

  test("a script in a page cannot reach another origin", async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? "");
      response.setHeader("Access-Control-Allow-Origin", "*").end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const unguarded = join(mkdtempSync(join(tmpdir(), "qualitycontrol-")), "page.html");
    writeFileSync(unguarded, "");
    const page = await browser.newPage();
    try {
      await page.goto(pathToFileURL(unguarded).href);
      await page.evaluate(tryToReach, origin);
      expect(hits.sort(), "from a page without a policy").toEqual(["/fetch", "/image"]);
      for (const address of ["operations/login.html", "reference.html"]) {
        hits.length = 0;
        await page.goto(site.urlOf(address));
        await page.evaluate(tryToReach, origin);
        expect(hits, address).toEqual([]);
      }
    } finally {
      rmSync(dirname(unguarded), { recursive: true });
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  // The last test, because it covers everything that the tests above did.
  test("nothing but the site itself was requested, nothing was stored, and no error was logged", async () => {
    await expectNoTrace(site);
  });
});

/** Requests something from an origin in every way a script can. Runs in the page. */
async function tryToReach(origin: string): Promise<void> {
  const image = new Image();
  const settled = new Promise((resolve) => {
    image.onload = resolve;
    image.onerror = resolve;
  });
  image.src = `${origin}/image`;
  await Promise.allSettled([fetch(`${origin}/fetch`), settled]);
}

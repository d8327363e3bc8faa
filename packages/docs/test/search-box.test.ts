import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { until } from "../../../test/until.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { expectNoTrace, type OpenedSite, openSite } from "./open-site.ts";

describeInChromium("the search of the docs", () => {
  let browser: Browser;
  let site: OpenedSite;

  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(browser);
  });
  afterAll(() => browser?.close());
  beforeEach(() => site.open("index.html"));

  /** Types a query, and returns the titles that are found. */
  const search = async (query: string): Promise<string[]> => {
    const { page } = site;
    const box = page.getByRole("combobox", { name: "Search" });
    await box.fill("");
    await box.fill(query);
    await until(async () => expect(await page.getByRole("status").textContent()).toMatch(/found|Nothing/));
    return page.getByRole("option").locator("b").allTextContents();
  };

  test.each([
    ["an operationId", "requestWhisperAgent", "Whisper to an agent"],
    ["a result code", "900-004", "900-004 NoAgentInformation"],
    ["the name of a code", "NoAgentInformation", "900-004 NoAgentInformation"],
    ["an event", "AgentOther_BeQcStart", "AgentOther_BeQcStart"],
    ["a guide", "polling", "Events and polling"],
    ["a synonym", "takeover", "Intercept an agent's call"],
    ["a synonym", "barge", "Insert into a call (barge in)"],
    ["a synonym", "coach", "Whisper to an agent"],
    ["a synonym", "supervisor", "inspector"],
    ["a synonym", "log off", "Sign out"],
    ["a synonym", "monitor", "Begin to monitor agents"],
    ["a Chinese term", "质检", "Listen to an agent"],
    ["a Chinese term", "侦听", "Listen to an agent"],
    ["a Chinese term", "插入", "Insert into a call (barge in)"],
    ["a Chinese term", "耳语", "Whisper to an agent"],
    ["a Chinese term", "拦截", "Intercept an agent's call"],
    ["a Chinese term", "强制示忙", "Force an agent busy"],
    ["a Chinese term between others", "监听通话", "Listen to an agent"],
    ["a typing error", "wisper", "Whisper to an agent"],
    ["a typing error", "intercpet", "Intercept an agent's call"],
    ["a synonym in one word", "logoff", "Sign out"],
    ["another spelling", "坐席", "agent"],
    ["a code without its dash", "900003", "900-003 InspectionUnavailable"],
    ["the words of a code", "not signed in", "100-006 NotSignedIn"],
    ["a member", "retcode", "result code"],
    ["a time", "120 s", "Expiry of the Guid: 120 s"],
    ["a time", "60s", "Change of the Guid: 60 s"],
  ])("finds %s: %s", async (_kind, query, title) => {
    expect((await search(query)).slice(0, 5)).toContain(title);
  });

  test("lists first what a whole word names", async () => {
    const first = async (query: string) => (await search(query))[0];
    expect(await first("侦听")).toBe("Listen to an agent");
    expect(await first("插入")).toBe("Insert into a call (barge in)");
    expect(await first("timeout")).toBe("Timeout of the client: 15 s");
  });

  test("finds the time limits by “timeout”", async () => {
    const titles = (await search("timeout")).join();
    for (const limit of ["10 s", "15 s", "60 s", "120 s"]) expect(titles).toContain(limit);
  });

  test("says that it is loading, what it cannot find, and opens what Enter was pressed for", async () => {
    const { page } = site;
    for (const query of ["zzzzzz", "requestWhisperAgent"]) {
      const held = Promise.withResolvers<void>();
      await page.route("**/search-index.js", async (route) => {
        await held.promise;
        await route.continue();
      });
      await site.open("operations/login.html");
      await page.getByRole("combobox", { name: "Search" }).fill(query);
      await page.getByText("Loading…").waitFor();
      await page.keyboard.press("Enter");
      held.resolve();
      if (query === "zzzzzz") await page.getByText("Nothing found for “zzzzzz”.").waitFor();
      else await page.waitForURL("**/operations/requestWhisperAgent.html");
      await page.unroute("**/search-index.js");
    }
  });

  test("says that it could not be loaded, and keeps no result of a text that was removed", async () => {
    const { page, open, close } = await openSite(browser);
    await page.route("**/search-index.js", (route) => route.abort(), { times: 1 });
    await open("operations/login.html");
    const box = page.getByRole("combobox", { name: "Search" });
    await box.fill("whisper");
    await page.getByText("The search could not be loaded.").waitFor();
    await box.fill("whispe");
    await page.getByRole("option").first().waitFor();
    await box.fill("");
    // Otherwise Enter would open the first of them.
    expect(await page.locator("search").getByRole("option", { includeHidden: true }).count()).toBe(0);
    await close();
  });

  test("Enter that only ends the composition of a Chinese word opens nothing", async () => {
    const { page } = site;
    await site.open("operations/login.html");
    const box = page.getByRole("combobox", { name: "Search" });
    await box.fill("质检");
    await page.getByRole("option").first().waitFor();
    const opened = await box.evaluate((input) => {
      let count = 0;
      document.addEventListener("click", (event) => {
        event.preventDefault();
        count += 1;
      });
      return [true, false].map((isComposing) => {
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing }));
        return count;
      });
    });
    expect(opened).toEqual([0, 1]);
  });

  // The last test, because it covers everything that the tests above did.
  test("nothing but the site itself was requested, nothing was stored, and no error was logged", () =>
    expectNoTrace(site));
});

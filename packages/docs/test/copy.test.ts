import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { expectNoTrace, type OpenedSite, openSite } from "./open-site.ts";

describeInChromium("the button that copies code", () => {
  let browser: Browser;
  let site: OpenedSite;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    site = await openSite(browser);
    await site.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // What a button reports is shown for a while, which a slow test would miss.
    await site.page.clock.install({ time: 0 });
    await site.open("guides/first-whisper.html");
    await site.page.clock.pauseAt(3_600_000);
  });
  afterEach(async () => {
    await expectNoTrace(site);
    await site.close();
  });

  test("copies code as it is shown", async () => {
    const { page } = site;
    const block = page.locator("pre").nth(1);
    await block.getByRole("button", { name: "Copy" }).click();
    await block.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await block.locator("code").textContent());
    await page.clock.runFor(1_500);
    await block.getByText("Copy", { exact: true }).waitFor();
  });

  test("reports that the browser refuses it, also to a screen reader", async () => {
    const { page } = site;
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    const button = page.locator("pre").first().getByRole("button");
    await button.click();
    await page.getByText("Not copied: select the code").waitFor();
    expect(await button.getAttribute("aria-live")).toBe("polite");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "@qualitycontrol/tooling/targets/samples/languages";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { type OpenedSite, openSite } from "./open-site.ts";
import { samplesOf } from "./read-page.ts";

const PAGE = "operations/requestWhisperAgent.html";

describeInChromium("the language of the samples", () => {
  let browser: Browser;
  let site: OpenedSite;

  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(browser);
    await site.open(PAGE);
  });
  afterAll(() => browser?.close());

  const shown = () => site.page.locator(".languages pre").filter({ visible: true }).locator("code").allTextContents();

  test("is chosen once for all pages: the address and the links keep it, and other samples are hidden", async () => {
    const { page } = site;
    const html = readFileSync(join((await shared("docs")).folder, PAGE), "utf8");
    expect(await shown()).toEqual([samplesOf(html).get("curl")]);
    expect(page.url()).toBe(site.urlOf(PAGE));
    const choice = page.getByLabel("Language");
    expect(await choice.locator("option").allTextContents()).toEqual(languages.map(({ label }) => label));

    await choice.selectOption("Java");
    await page.waitForURL(`${site.urlOf(PAGE)}?language=java`);
    expect(await shown()).toEqual([samplesOf(html).get("Java")]);
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Listen to an agent" }).click();
    await page.waitForURL("**/operations/addSupervise.html?language=java");
    expect(await choice.inputValue()).toBe("java");
    expect((await shown()).join()).toContain("public class AddSupervise");
  });

  test("has fields that fill every sample, and refuse what a sample would have to escape", async () => {
    const { page } = site;
    const texts = () => page.locator(".languages code").allTextContents();
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
    const before = await texts();
    await page.getByLabel("Protocol").selectOption("https");
    await fill("Host", "gateway.example");
    await fill("Port", "8043");
    await fill("Agent ID", "777");
    await fill("Guid", "secret-1.AgentGateway0");
    const after = await texts();
    for (const [index, text] of after.entries()) {
      expect(text).toContain("https://gateway.example:8043");
      expect(text).toContain("777");
      expect(text).toContain("secret-1.AgentGateway0");
      const restored = text
        .replace("https://gateway.example:8043", "http://127.0.0.1:4010")
        .replace("777", "30169")
        .replace("secret-1.AgentGateway0", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1");
      expect(restored).toBe(before[index]);
    }
    await fill("Guid", "a'b");
    await page.getByText("Guid is not filled in: only letters, digits").waitFor();
    expect((await texts()).join()).not.toMatch(/a'b|secret-1/);
  });
});

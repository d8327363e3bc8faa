import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { until } from "../../../test/until.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { type OpenedSite, openSite } from "./open-site.ts";
import { pdfText } from "./pdf-text.ts";

const PAGE = "operations/requestWhisperAgent.html";

describeInChromium("the choice of a language, and the fields of the samples", () => {
  let browser: Browser;
  let site: OpenedSite;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    site = await openSite(browser);
    await site.open(PAGE);
  });
  afterEach(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  const choice = () => site.page.getByLabel("Language");
  const field = (label: string) => site.page.getByLabel(label, { exact: true });
  const visible = () => site.page.locator(".languages > details[open]").getAttribute("data-name");
  const wholeText = async () => (await site.page.locator(".languages code").allTextContents()).join("\n");

  test("survives guides, the search, the edition, a heading, and going back", async () => {
    const { page } = site;
    await choice().selectOption("Python");
    await page.getByRole("link", { name: "qualitycontrol", exact: true }).click();
    await page.waitForURL("**/index.html?language=python");
    await page.getByRole("combobox", { name: "Search" }).fill("wisper");
    await page.getByRole("option", { name: "Whisper to an agent" }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/operations/*.html?language=python");
    await site.open(`${PAGE}?language=python#result-codes`);
    await page.getByRole("link", { name: "2023-09" }).click();
    await page.waitForURL("**/2023-09/operations/requestWhisperAgent.html?language=python#result-codes");
    expect(await choice().inputValue()).toBe("python");
    await choice().selectOption("C#");
    await page.waitForURL(/\?language=csharp#result-codes$/);
    await page.goBack();
    await page.waitForURL("**/operations/requestWhisperAgent.html?language=python#result-codes");
    expect(await choice().inputValue()).toBe("python");
  });

  test("is in a link before it is opened in a new tab, and never in a link to elsewhere", async () => {
    const { page } = site;
    await choice().selectOption("fetch");
    const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Listen to an agent" });
    const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["Control"] })]);
    await opened.waitForURL("**/operations/addSupervise.html?language=fetch");
    await page.evaluate(() => {
      const outside = Object.assign(document.createElement("a"), { href: "https://gateway.example/page.html" });
      outside.dispatchEvent(new Event("click", { bubbles: true }));
      document.body.append(outside);
      outside.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    });
    expect(await page.locator('a[href^="https:"]').last().getAttribute("href")).toBe(
      "https://gateway.example/page.html",
    );
    await page.getByRole("link", { name: "This page as Markdown" }).dispatchEvent("pointerdown");
    expect(await page.getByRole("link", { name: "This page as Markdown" }).getAttribute("href")).not.toContain("?");
  });

  test("nothing is added to the address before a language is chosen, or if it is unknown", async () => {
    const { page } = site;
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Listen to an agent" }).click();
    await page.waitForURL("**/operations/addSupervise.html");
    await site.open(`${PAGE}?language=cobol`);
    expect(await visible()).toBe("curl");
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Listen to an agent" }).click();
    await page.waitForURL((url) => url.href.endsWith("/operations/addSupervise.html"));
  });

  test("follows a sample that the browser's search opens", async () => {
    // The browser looks for the text of such an address as its search does.
    await site.open(`${PAGE}#:~:text=using%20System.Net.Http`);
    await until(async () => expect(await choice().inputValue()).toBe("csharp"));
    expect(await visible()).toBe("csharp");
    await site.page.waitForURL((url) => url.search === "?language=csharp");
  });

  test("paper has all samples, with their languages and the values of the reader", async () => {
    await choice().selectOption("Python");
    await field("Host").fill("gateway.example");
    const printed = pdfText(await site.page.pdf({ preferCSSPageSize: true }));
    for (const text of ["JavaHttpClient", "C#", "importurllib.request", "http://gateway.example:4010"])
      expect(printed).toContain(text);
    expect(printed).not.toContain("Yourvalues");
  });

  test("without JavaScript, all samples are listed, without fields", async () => {
    const plain = await openSite(browser, { javaScriptEnabled: false });
    await plain.open(PAGE);
    expect(await plain.page.locator(".languages summary").filter({ visible: true }).count()).toBe(7);
    expect(await plain.page.getByLabel("Host").count()).toBe(0);
    await plain.close();
  });

  test.each([
    ["Host", ["gateway.example", "192.0.2.7", "[2001:db8::1]", " localhost "]],
    ["Port", ["1", "8043", "65535"]],
    ["Agent ID", ["101", "999999"]],
    ["Guid", ["0aF_-.AgentGateway0"]],
  ])("%s accepts %j", async (label, texts) => {
    for (const text of texts) {
      await field(label).fill(text);
      expect(await field(label).getAttribute("aria-invalid"), text).toBe("false");
      expect(await wholeText()).toContain(text.trim());
    }
    await field(label).fill("");
    expect(await wholeText()).toContain("http://127.0.0.1:4010");
  });

  test.each([
    [
      "Host",
      ["a b", "a/b", "http://a", "a:1", "::1", "[::1", "a'b", 'a"b', "a\\b", "$(x)", "1.2.3.999", "ü.example", "a_b"],
    ],
    ["Port", ["0", "65536", "x", "-1", "1e3", "٣"]],
    ["Agent ID", ["-1", "1 2", "$1", "1;x", "１"]],
    ["Guid", ["a b", "a'b", 'a"b', "a\\b", "`x`", "$X", "a=b", "ü", "a\u2028b", "%41"]],
  ])("%s refuses what a sample would have to escape: %j", async (label, texts) => {
    const before = await wholeText();
    for (const text of texts) {
      await field(label).fill(text);
      expect(await field(label).getAttribute("aria-invalid"), text).toBe("true");
      const described = (await field(label).getAttribute("aria-describedby")) ?? "";
      expect(await site.page.locator(`#${described}`).textContent()).toMatch(
        new RegExp(`^${label} is not filled in: `),
      );
      expect(await wholeText(), text).toBe(before);
    }
  });

  test("a value that is another placeholder is not replaced again", async () => {
    await field("Host").fill("30169");
    await field("Agent ID").fill("777");
    expect(await field("Host").getAttribute("aria-invalid")).toBe("false");
    expect(await wholeText()).toContain("http://30169:4010");
  });

  test("a filled sample is copied as it is shown", async () => {
    const { page } = site;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // “Copied” is shown for a while, which a slow test would miss.
    await page.clock.install({ time: 0 });
    await page.reload();
    await page.clock.pauseAt(3_600_000);
    await field("Guid").fill("secret-1");
    await page.locator(".languages").getByRole("button", { name: "Copy" }).filter({ visible: true }).click();
    await page.getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("GUID='secret-1'");
  });

  test("no value reaches the address, the storage, the history or a request, and leaving clears all", async () => {
    const { page } = site;
    const values = { Host: "secret-host.example", Port: "54321", "Agent ID": "424242", Guid: "secret-guid" };
    const secrets = Object.values(values);
    for (const [label, value] of Object.entries(values)) {
      await field(label).fill(value);
      await field(label).press("Enter");
    }
    await choice().selectOption("Java");
    const kept = await page.evaluate(async () => [
      location.href,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      document.cookie,
      JSON.stringify(await indexedDB.databases()),
      window.name,
    ]);
    for (const text of kept) for (const secret of secrets) expect(text).not.toContain(secret);
    await page.reload();
    for (const label of Object.keys(values)) expect(await field(label).inputValue()).toBe("");
    await field("Guid").fill("secret-guid");
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Listen to an agent" }).click();
    await page.waitForURL("**/operations/addSupervise.html?language=java");
    expect(await field("Guid").inputValue()).toBe("");
    for (const url of site.requests) for (const secret of secrets) expect(url).not.toContain(secret);
    expect(site.requests.filter((url) => !url.startsWith(site.urlOf("")))).toEqual([]);
  });

  test("the fields are reached and used by keyboard alone", async () => {
    const { page } = site;
    await choice().focus();
    await page.keyboard.press("ArrowDown");
    expect(await visible()).toBe("typescript");
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? "");
    const reached: string[] = [];
    for (let steps = 0; reached.length < 4 && steps < 12; steps += 1) {
      await page.keyboard.press("Tab");
      const label = await focused();
      if (["Host", "Port", "Agent ID", "Guid"].includes(label)) {
        reached.push(label);
        await page.keyboard.insertText("12");
      }
    }
    expect(reached).toEqual(["Host", "Port", "Agent ID", "Guid"]);
    // The browser reads a number as an IPv4 address, but the sample has what was typed.
    expect(await wholeText()).toContain('baseUrl: "http://12:12"');
  });

  test("at 360 px, the fields and their messages fit", async () => {
    const narrow = await openSite(browser, { viewport: { width: 360, height: 800 }, colorScheme: "dark" });
    await narrow.open(PAGE);
    await narrow.page.getByLabel("Guid", { exact: true }).fill("a'b");
    await narrow.page.getByLabel("Host", { exact: true }).fill("a'b");
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await narrow.close();
  });
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { until } from "../../../test/until.ts";
import { contractOf, editionsOf } from "../src/editions.ts";
import { writtenGuides } from "../src/guides.ts";
import { entryAddress, operationAddress, pageAddress } from "../src/route.ts";
import { SCRIPT } from "../src/share-script.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { readContract } from "./contract.ts";
import { serve } from "./serve.ts";

const PATH = "/any/path/";
const WIDE = { width: 1920, height: 1080 };
const NARROW = { width: 360, height: 740 };
type Reader = { viewport: typeof WIDE; colorScheme?: "light" | "dark" };
const READER: Reader = { viewport: WIDE, colorScheme: "light" };

const contract = readContract();
const editions = editionsOf(inRoot("generated"));
const [first] = operationsOf(contract);
if (!first) throw new Error("The contract has no operation.");
const operation = operationAddress(first.operation);
const code = entryAddress("codes", Object.keys(contract.components["x-result-codes"]).at(-1) ?? "");
const event = entryAddress("events", Object.keys(contract.components["x-triggered-events"]).at(-1) ?? "");

/** A block of code in Markdown: its language, and the code. */
const FENCED = /^```(\w+)\n(.*?)^```$/gms;
const blocksIn = (text: string): number => [...text.matchAll(FENCED)].length;
const guide = pageAddress(writtenGuides().find(({ text }) => text.includes("../diagrams/"))?.title ?? "");

describeInChromium("the docs on a static host", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  /** Each open page, by the options of its reader. A test that needs no new page continues there. */
  const pages = new Map<string, Page>();
  const complaints: string[] = [];

  beforeAll(async () => {
    site = await serve((await shared("docs")).folder, PATH);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const openAnew = async (address: string, options: Reader = READER) => {
    const context = await browser.newContext({ ...options, permissions: ["clipboard-read", "clipboard-write"] });
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(site.url + address);
    await placeOf(address).waitFor();
  };
  /** Goes to a place of the base document. */
  const goTo = async (address: string, options: Reader = READER) => {
    const reader = JSON.stringify(options);
    const known = pages.get(reader);
    if (!known) {
      await openAnew(`index.html${address}`, options);
      pages.set(reader, page);
      return;
    }
    page = known;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await placeOf(address).waitFor();
  };
  const placeOf = (address: string) =>
    page
      .locator(`[data-section-id='${address.replace(/^[^#]*#/, "")}']`)
      .locator("h1, h2, h3")
      .first();

  beforeEach(() => {
    site.asked.length = 0;
    complaints.length = 0;
  });
  afterEach(() => {
    expect(complaints).toEqual([]);
  });

  test("need one request each for page and script, whatever the reader opens", async () => {
    await openAnew(`index.html${operation}`);
    await page.locator(`a[href="${guide}"]`).first().click();
    await placeOf(guide).waitFor();
    expect(site.asked).toEqual([`${PATH}index.html`, PATH + SCRIPT]);
  });

  test.each(editions)("show every operation of the edition “$name”, which is marked as chosen", async (edition) => {
    const html = await (await fetch(site.url + edition.page)).text();
    expect(html).toContain(`<a href="${edition.page}" aria-current="page">${edition.name}</a>`);
    for (const each of operationsOf(contractOf(edition))) expect(html).toContain(each.operation.operationId);
  });

  test("keep the reader's position when the edition changes", async () => {
    await openAnew(`index.html${operation}`);
    for (const { name, page: file } of [...editions.slice(1), ...editions.slice(0, 1)]) {
      await page.locator(".editions").getByText(name).click();
      await page.waitForURL(`**/${file}${operation}`);
      await placeOf(operation).waitFor();
    }
  });

  test("store nothing about the reader", async () => {
    await openAnew(`index.html${operation}`);
    await page.getByTestId("color-mode-switcher").click();
    await page.locator("html.dark").waitFor();
    await page.goto(`${site.url}llms.txt`);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  test("copy the shown text", async () => {
    await goTo(operation);
    const panel = page.locator(`[data-section-id='${operation.slice(1)}'] .panel-request-samples`);
    const shown = await panel.getByTestId("source-code").textContent();
    await panel.locator('[data-component-name="CodeBlock/CodeBlockControls"] button').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  });

  test("highlight the code in guides, and copy its source", async () => {
    const { title, text } = writtenGuides().reduce((one, other) =>
      blocksIn(other.text) > blocksIn(one.text) ? other : one,
    );
    const written = [...text.matchAll(FENCED)].map(([, , code = ""]) => code.trimEnd());
    await goTo(pageAddress(title));
    const blocks = page.locator(`[data-section-id^='${pageAddress(title).slice(1)}'] pre`);
    await expect.poll(() => blocks.count()).toBe(written.length);
    for (const [index, code] of written.entries()) {
      const block = blocks.nth(index);
      expect(await block.locator("code").textContent()).toBe(code);
      await block.getByRole("button").click();
      await block.getByText("Copied").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
      expect(await block.evaluate(isCovered), `the button over: ${code}`).toBe(false);
    }
    expect(await blocks.locator(".th-keyword").count()).toBeGreaterThan(written.length);
  });

  test("have no copy button that copies nothing, or something that is not shown", async () => {
    await goTo(guide);
    const buttons = page.getByRole("button", { name: "Copy" }).filter({ visible: true });
    await buttons.first().waitFor();
    expect(await buttons.evaluateAll((all) => all.filter((button) => !button.closest("pre")).length)).toBe(0);
  });

  test("draw diagrams in which no text touches a line", async () => {
    await goTo(guide);
    const drawings = page.locator(".diagram svg");
    await drawings.first().waitFor();
    expect(await drawings.locator("text").count()).toBeGreaterThan(await drawings.count());
    expect((await drawings.evaluateAll(touchedIn)).flat()).toEqual([]);
  });

  test.each([
    ["Ctrl+K", ["Control+k"]],
    ["Tab", [...editions.map(() => "Tab"), "Tab", "Enter"]],
  ])("can be searched by keyboard with %s, and a search answers at once", async (_, keys) => {
    // The Tab key starts at the beginning of a new page.
    await openAnew("index.html#/section/editions");
    // The search index is built last.
    await page.getByText("Ctrl+K").waitFor();
    for (const key of keys) await page.keyboard.press(key);
    const dialog = page.getByTestId("search-dialog");
    const input = dialog.locator("input:focus");
    await input.waitFor();
    // The dialog may reset its input while it opens.
    await until(async () => {
      if ((await input.inputValue()) === "") await page.keyboard.insertText(first.operation.operationId);
      expect(await dialog.locator('[data-component-name="Search/SearchItem"]').first().isVisible()).toBe(true);
    });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => new URL(page.url()).hash).toContain(operation);
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  test.each([
    { address: guide, viewport: NARROW, colorScheme: "dark" as const },
    { address: operation, viewport: WIDE, colorScheme: "dark" as const },
    { address: operation, viewport: NARROW, colorScheme: "light" as const },
    { address: code, viewport: WIDE, colorScheme: "light" as const },
    { address: event, viewport: NARROW, colorScheme: "dark" as const },
    { address: "#/section/editions", viewport: WIDE, colorScheme: "light" as const },
  ])(
    "follow the system's colour scheme, fit the screen and have no serious accessibility problem at $address ($colorScheme, $viewport.width px)",
    async ({ address, ...options }) => {
      await goTo(address, options);
      expect(await page.locator("html").getAttribute("class")).toContain(options.colorScheme);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        options.viewport.width,
      );
      // The search index is built last.
      if (options.viewport === WIDE) await page.getByText("Ctrl+K").waitFor();
      await page.evaluate(axe);
      const { violations, passes } = (await page.evaluate("axe.run()")) as AxeResults;
      expect(passes.length).toBeGreaterThan(10);
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html)}`)).toEqual([]);
    },
  );
});

/** Whether the button of a block covers its code, or is outside the block. Runs in the page. */
function isCovered(block: Element): boolean {
  const code = document.createRange();
  code.selectNodeContents(block.querySelector("code") ?? block);
  const button = block.querySelector("button")?.getBoundingClientRect() ?? new DOMRect();
  return (
    button.bottom > block.getBoundingClientRect().bottom - 1 ||
    [...code.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        right > button.left && left < button.right && bottom > button.top && top < button.bottom,
    )
  );
}

/** The texts of diagrams that a line crosses or touches. Runs in the page. */
function touchedIn(diagrams: Element[]): string[] {
  return diagrams.flatMap((diagram) => {
    const points = [...diagram.querySelectorAll("path")].flatMap((line) =>
      Array.from({ length: Math.ceil(line.getTotalLength()) }, (_, at) => line.getPointAtLength(at)),
    );
    const words = [...diagram.querySelectorAll("text")].filter((text) => {
      const { x, y, width, height } = text.getBBox();
      return points.some((point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height);
    });
    return words.map((text) => text.textContent ?? "");
  });
}

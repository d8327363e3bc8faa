import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { type OpenedSite, openSite } from "./open-site.ts";
import { pdfText } from "./pdf-text.ts";
import { mainOf, textOf } from "./read-page.ts";

/** One page of each kind, and the longest tables. */
const PAGES = [
  "index.html",
  "operations/requestWhisperAgent.html",
  "operations/pollEvents.html",
  "operations/login.html",
  "codes/index.html",
  "codes/operations.html",
  "codes/100-007.html",
  "events/index.html",
  "events/AgentOther_BeQcStart.html",
  "guides/modes.html",
  "guides/testing.html",
  "guides/your-gateway.html",
  "not-verified.html",
  "permissions.html",
  "differences.html",
  "downloads.html",
  "glossary.html",
  "time-limits.html",
  "values.html",
  "2023-09/operations/interceptCall.html",
  "as-documented/index.html",
];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describeInChromium("the layout of the docs", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe.each([
    [360, "light"],
    [360, "dark"],
    [768, "light"],
    [1280, "light"],
    [1280, "dark"],
    [1920, "dark"],
  ] as const)("at %i px, %s", (width, colorScheme) => {
    let site: OpenedSite;
    beforeAll(async () => {
      site = await openSite(browser, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    });
    afterAll(() => site?.close());

    test.each(PAGES)("%s fits, has no narrow or cut column, and no serious accessibility problem", async (address) => {
      const { page } = site;
      await site.open(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator("td").evaluateAll(badCells)).toEqual([]);
      await page.evaluate(AXE);
      const { violations, passes } = (await page.evaluate("axe.run()")) as AxeResults;
      expect(passes.length).toBeGreaterThan(10);
      const serious = violations.filter(({ impact }) => ["moderate", "serious", "critical"].includes(impact ?? ""));
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html)}`)).toEqual([]);
    });
  });

  test("the results of a search have no serious accessibility problem", async () => {
    const site = await openSite(browser, { bypassCSP: true });
    await site.open("index.html");
    await site.page.getByRole("combobox", { name: "Search" }).fill("whisper");
    await site.page.getByRole("option").first().waitFor();
    await site.page.evaluate(AXE);
    const { violations } = (await site.page.evaluate("axe.run()")) as AxeResults;
    expect(violations.filter(({ impact }) => impact !== "minor").map(({ id }) => id)).toEqual([]);
    await site.close();
  });

  test("samples are next to the parameters where there is space", async () => {
    const site = await openSite(browser);
    await site.open("operations/requestWhisperAgent.html");
    const [aside, main] = await Promise.all([
      site.page.getByRole("heading", { name: "Send it", exact: true }).boundingBox(),
      site.page.getByRole("heading", { name: "Before you send it" }).boundingBox(),
    ]);
    expect(aside?.x).toBeGreaterThan((main?.x ?? 0) + (main?.width ?? 0));
    expect(aside?.y).toBe(main?.y);
    await site.close();
  });

  test("a button does not cover code, and text in a diagram touches no line", async () => {
    const site = await openSite(browser);
    for (const address of [
      "guides/modes.html",
      "guides/events.html",
      "guides/your-gateway.html",
      "guides/testing.html",
      "guides/your-gateway.html",
    ]) {
      await site.open(address);
      expect(await site.page.locator("pre").evaluateAll(covered), address).toEqual([]);
      expect((await site.page.locator(".diagram svg").evaluateAll(touchedIn)).flat(), address).toEqual([]);
    }
    await site.close();
  });

  test.each(["operations/requestWhisperAgent.html", "guides/events.html", "codes/index.html"])(
    "%s is printed completely on A4, without the menu",
    async (address) => {
      const site = await openSite(browser);
      await site.open(address);
      const printed = pdfText(await site.page.pdf({ preferCSSPageSize: true }));
      const { folder } = await shared("docs");
      const html = mainOf(readFileSync(join(folder, address), "utf8"));
      // Words can be divided by the end of a line or of a page; a page also repeats the head of a table.
      const missing = textOf(html)
        .split(" ")
        .filter((word) => !printed.includes(word.normalize("NFKC")));
      expect(missing).toEqual([]);
      expect(printed).not.toContain("Closethemenu");
      expect(printed).not.toContain("Skiptothecontent");
      await site.close();
    },
  );

  test("nothing moves for a reader who wants no motion", async () => {
    const site = await openSite(browser, { reducedMotion: "reduce" });
    await site.open("operations/login.html");
    const moving = await site.page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
        }).length,
    );
    expect(moving).toBe(0);
    await site.close();
  });
});

/** The texts of cells that are cut, or in which a word of usual length does not fit in a line. Runs in the page. */
function badCells(cells: Element[]): string[] {
  return cells
    .filter((cell) => {
      const { width } = cell.getBoundingClientRect();
      const text = cell.textContent ?? "";
      return (
        width > 0 && (cell.scrollWidth > Math.ceil(width) || (text.includes(" ") && text.length > 30 && width < 90))
      );
    })
    .map((cell) => `${Math.round(cell.getBoundingClientRect().width)} px: ${cell.textContent?.slice(0, 60)}`);
}

/** The texts of blocks whose button covers their code. Runs in the page. */
function covered(blocks: Element[]): string[] {
  return blocks
    .filter((block) => {
      const code = document.createRange();
      code.selectNodeContents(block.querySelector("code") ?? block);
      const button = block.querySelector("button")?.getBoundingClientRect() ?? new DOMRect();
      return [...code.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          right > button.left && left < button.right && bottom > button.top && top < button.bottom,
      );
    })
    .map((block) => block.textContent?.slice(0, 40) ?? "");
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

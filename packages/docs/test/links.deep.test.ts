import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { contractOf, editionsOf } from "../src/editions.ts";
import { operationAddress } from "../src/route.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { eachOperation, readContract } from "./contract.ts";
import { isInView } from "./in-view.ts";
import { serve } from "./serve.ts";
import { walk } from "./walk.ts";

const operations = eachOperation(readContract());
// page.test.ts follows the links of the base.
const editions = editionsOf(inRoot("generated")).slice(1);

describeInChromium("links of the docs", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await shared("docs"));
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("from another site open at their operation", async () => {
    const url = pathToFileURL(join(folder, "index.html")).href;
    const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 1000 } });
    for (const { operation } of operations) {
      const address = operationAddress(operation);
      const page = await context.newPage();
      await page.goto(url + address);
      const heading = page.locator(`[data-section-id='${address.slice(1)}'] h2`);
      await expect.poll(() => heading.evaluate(isInView), { message: address }).toBe(true);
      await page.close();
    }
  });

  test.each(editions)("lead only to existing places, in the edition “$name”", async (edition) => {
    const site = await serve(folder, "/any/path/");
    // A small window, because Chromium paints every place.
    const page = await browser.newPage({ viewport: { width: 700, height: 300 } });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    try {
      const all = operationsOf(contractOf(edition));
      await page.goto(site.url + edition.page);
      const { texts, links } = await walk(
        page,
        all.map((each) => operationAddress(each.operation)),
      );
      expect(texts.size).toBeGreaterThan(all.length);
      const files = [...links].filter((link) => !link.startsWith("#")).map((link) => link.replace(/#.*/, ""));
      for (const file of new Set(files)) expect((await fetch(site.url + file)).status, file).toBe(200);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
      await site.close();
    }
  });
});

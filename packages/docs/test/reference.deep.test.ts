import { existsSync } from "node:fs";
import { join } from "node:path";
import { operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { contractOf, editionsOf } from "../src/editions.ts";
import { referenceOf } from "../src/reference/render-reference.ts";
import { SCRIPT } from "../src/reference/share-script.ts";
import { redocAddress } from "../src/route.ts";
import { codeSamples } from "../src/samples.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { isInView } from "./in-view.ts";
import { plain } from "./read-page.ts";
import { serve } from "./serve.ts";
import { walk } from "./walk.ts";

const PATH = "/any/path/";

describeInChromium("the whole reference on one page", () => {
  let browser: Browser;
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    ({ folder } = await shared("docs"));
    site = await serve(folder, PATH);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(editionsOf(inRoot("generated")))("of the edition “$name”", (edition) => {
    const contract = contractOf(edition);
    const all = operationsOf(contract).map(({ operation }) => operation);
    const file = referenceOf(edition);
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
      page.on("pageerror", (error) => complaints.push(error.message));
      site.asked.length = 0;
      await page.goto(site.url + file);
      await page.getByText(contract.info.title).last().waitFor();
    });
    afterAll(() => page?.close());

    test("needs one request each for page and script, and logs no error", async () => {
      expect(site.asked).toEqual([PATH + file, PATH + SCRIPT]);
    });

    test("opens at the operation of a link from another site", async () => {
      for (const operation of [all[0], all.at(-1)].filter((each) => each !== undefined)) {
        const address = redocAddress(operation);
        const other = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
        await other.goto(site.url + file + address);
        const heading = other.locator(`[data-section-id='${address.slice(1)}'] h2`);
        await expect.poll(() => heading.evaluate(isInView), { message: address }).toBe(true);
        await other.close();
      }
    });

    test("has each operation, and its links lead to a place in the page or to another page of the site", async () => {
      const { texts, links } = await walk(page, all.map(redocAddress));
      for (const operation of all) {
        const text = plain(texts.get(redocAddress(operation)) ?? "");
        expect(text).toContain(plain(operation.description));
        expect(text).toContain(operation.operationId);
      }
      const files = [...links].filter((link) => !/^#|^https:/.test(link)).map((link) => link.replace(/#.*/, ""));
      expect(files).toContain("codes/900-001.html");
      for (const each of new Set(files)) expect(existsSync(join(folder, edition.folder, each)), each).toBe(true);
      expect(complaints).toEqual([]);
    });

    test("shows the samples", async () => {
      const [operation] = all;
      const [curl] = codeSamples(operation?.operationId ?? "");
      await page.goto(`${site.url}${file}${operation ? redocAddress(operation) : ""}`);
      const shown = page.locator(".panel-request-samples").first().getByTestId("source-code");
      await expect.poll(async () => (await shown.textContent())?.trim()).toBe(curl?.source);
    });
  });

  test("leads to the same page of the other editions, and to all pages", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}reference.html`);
    await page.getByRole("link", { name: "2023-09", exact: true }).click();
    await page.waitForURL("**/2023-09/reference.html");
    await page.getByRole("link", { name: "All pages" }).click();
    await page.waitForURL("**/2023-09/index.html");
    await page.close();
  });
});

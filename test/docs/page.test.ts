import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { component, type Operation, operationsOf, type Statement } from "../../scripts/bundle/contract.ts";
import { entryAddress, operationAddress } from "../../scripts/docs/route.ts";
import { codeSamples } from "../../scripts/docs/samples.ts";
import { buildDocs } from "../../scripts/docs.ts";
import { describeRange, rangeOf } from "../../scripts/generate/range.ts";
import { inRoot } from "../../scripts/root.ts";
import { describeInChromium, launchChromium } from "./chromium.ts";
import { eachOperation, readContract } from "./contract.ts";

const contract = readContract();
const { components } = contract;
const screenshots = inRoot("dist/screenshots");
const RESULT = '[data-component-name="Search/SearchItem"]';

/** In ms: a machine under load may need long to start Chromium, or to walk through every entry. */
const PATIENCE = 60_000;

describeInChromium("the docs in a browser", PATIENCE, (path) => {
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    url = pathToFileURL(join(await buildDocs(), "index.html")).href;
    browser = await launchChromium(path);
  }, PATIENCE);
  afterAll(() => browser?.close());

  describe("opened from disk without network", () => {
    let context: BrowserContext;
    let page: Page;
    const requests: string[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 1000 } });
      context.setDefaultTimeout(10_000);
      page = await context.newPage();
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      await page.goto(url);
      await page.getByText(contract.info.title).last().waitFor();
      await page.screenshot({ path: join(screenshots, "docs.png") });
    }, PATIENCE);
    afterAll(() => context?.close());

    describe.each(eachOperation(contract))("$operationId", ({ operation }) => {
      let section: Locator;
      let text: string;

      beforeAll(async () => {
        section = await open(page, operationAddress(operation));
        text = await shown(section);
        await page.screenshot({ path: join(screenshots, `docs-${operation.operationId}.png`) });
      });

      test("shows its heading", async () => {
        expect(await section.locator("h2", { hasText: operation.summary }).isVisible()).toBe(true);
      });

      test("shows what its extensions hold", () => {
        for (const fact of factsOf(operation)) expect(text).toContain(plain(fact));
      });

      test("states the range of each parameter that has one", () => {
        for (const ref of operation.parameters ?? []) {
          const parameter = component(contract, "parameters", ref);
          const range = rangeOf(component(contract, "schemas", parameter.schema).pattern);
          expect(text).toContain(plain(parameter.description));
          if (range) expect(text).toContain(describeRange(range));
        }
      });

      test.each(codeSamples(operation.operationId))("shows the sample for $label", async ({ label, source }) => {
        const panel = section.locator(".panel-request-samples");
        const choice = panel.locator("button[aria-haspopup=menu]").last();
        await choice.click();
        await page.getByRole("menuitem", { name: label, exact: true }).click();
        await choice.filter({ hasText: label }).waitFor();
        expect(await shown(panel.getByTestId("source-code"))).toBe(plain(source));
      });
    });

    test.each(searches())("search finds $word ($kind)", async ({ word, address }) => {
      const dialog = page.getByTestId("search-dialog");
      await page.getByTestId("search-trigger").click();
      await dialog.locator("input").fill(word);
      const found = dialog.locator(`${RESULT}[href^="${address}"]`, { hasText: word });
      await found.first().click();
      await dialog.waitFor({ state: "hidden" });
      expect(new URL(page.url()).hash.startsWith(address)).toBe(true);
    });

    test("every result code has an entry with its meaning and advice", async () => {
      for (const [code, { meaning, advice }] of Object.entries(components["x-result-codes"])) {
        const text = await shown(await open(page, entryAddress("codes", code)));
        expect(text).toContain(plain(meaning));
        expect(text).toContain(plain(advice));
      }
    });

    test("every event has an entry with its meaning and receiver", async () => {
      for (const [event, { meaning, receiver }] of Object.entries(components["x-triggered-events"])) {
        const text = await shown(await open(page, entryAddress("events", event)));
        expect(text).toContain(plain(meaning));
        expect(text.toLowerCase()).toContain(plain(receiver).toLowerCase());
      }
    });

    test("every link leads to a place in the page", async () => {
      const addresses = operationsOf(contract).map(({ operation }) => operationAddress(operation));
      const links = new Set<string>();
      for (const address of [...addresses, entryAddress("codes", Object.keys(components["x-result-codes"])[0] ?? "")]) {
        await open(page, address);
        for (const link of await page.locator("a[href]").evaluateAll(hrefs)) links.add(link);
      }
      expect(links.size).toBeGreaterThan(addresses.length);
      for (const link of links) await open(page, link.replace(/(?<=.)#.*/, ""));
    });

    // The last test here, because it speaks of all that the tests above did in the page.
    test("nothing was asked of any server, and nothing complained", () => {
      expect(requests).toEqual([url]);
      expect(complaints).toEqual([]);
    });
  });

  test("a script in the page cannot reach another origin", async () => {
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
      hits.length = 0;
      await page.goto(url);
      await page.evaluate(tryToReach, origin);
      expect(hits, "from the docs").toEqual([]);
    } finally {
      rmSync(dirname(unguarded), { recursive: true });
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

/** Goes to an address of the page and waits until it is shown. */
async function open(page: Page, address: string): Promise<Locator> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  const section = page.locator(`[data-section-id="${address.slice(1)}"]`).first();
  await section.locator("h1, h2, h3").first().waitFor();
  return section;
}

/** A search for one thing of each kind, because Redoc waits most of a second before it answers. */
function searches(): { kind: string; word: string; address: string }[] {
  const all = operationsOf(contract).map(({ operation }) => operation);
  const operation = all.find((each) => each["x-log-method"] !== each.operationId) ?? all[0];
  const code = Object.keys(components["x-result-codes"]).at(-1);
  const event = Object.keys(components["x-triggered-events"]).at(-1);
  if (!operation || !code || !event) throw new Error("The contract is empty.");
  return [
    { kind: "operationId", word: operation.operationId, address: operationAddress(operation) },
    { kind: "log name", word: operation["x-log-method"], address: operationAddress(operation) },
    { kind: "result code", word: code, address: entryAddress("codes", code) },
    { kind: "event", word: event, address: entryAddress("events", event) },
  ];
}

/** Everything that the page must tell about an operation. */
function factsOf(operation: Operation): string[] {
  const { page = "", id = "", edition = "" } = operation["x-source"];
  const { events, others = [] } = operation["x-triggered-events"];
  const codes = operation["x-result-codes"].codes;
  const people = Object.entries(operation["x-noticed-by"]);
  return [
    operation.description,
    operation["x-log-method"],
    operation.operationId,
    ...[page, id, edition].filter((part) => part !== "not recorded"),
    ...operation["x-prerequisites"].map((name) => components["x-prerequisites"][name]?.text ?? name),
    ...people.map(([, statement]) => textOf(statement)),
    ...[...events, ...others].flatMap(({ event }) => [
      event,
      components["x-triggered-events"][event]?.meaning ?? event,
    ]),
    ...codes.flatMap((code) => {
      const { meaning, advice } = components["x-result-codes"][code] ?? { meaning: code, advice: code };
      return [code, meaning, advice];
    }),
    "Verified on a live gateway: not yet",
  ];
}

const textOf = (statement: string | Statement): string =>
  typeof statement === "string" ? (components["x-noticed-by"][statement]?.text ?? statement) : statement.text;

/** Text without Markdown's marks and with single spaces, so that source and page can be compared. */
const plain = (text: string): string => text.replaceAll(/[`*]/g, "").replaceAll(/\s+/g, " ").trim();

/** The text that a reader sees. */
const shown = async (place: Locator): Promise<string> => plain((await place.allInnerTexts()).join(" "));

/** The addresses that links have. It runs in the page. */
const hrefs = (links: Element[]): string[] => links.map((link) => link.getAttribute("href") ?? "");

/** Asks an origin for something in the ways that a script has. It runs in the page. */
async function tryToReach(origin: string): Promise<void> {
  const image = new Image();
  const settled = new Promise((resolve) => {
    image.onload = resolve;
    image.onerror = resolve;
  });
  image.src = `${origin}/image`;
  await Promise.allSettled([fetch(`${origin}/fetch`), settled]);
}

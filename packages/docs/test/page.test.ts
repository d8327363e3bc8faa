import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import type { Statement } from "@qualitycontrol/tooling/bundle/certainty";
import {
  component,
  type OperationObject,
  operationsOf,
  type ResponseObject,
} from "@qualitycontrol/tooling/bundle/document";
import { describeRange } from "@qualitycontrol/tooling/bundle/range";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { until } from "../../../test/until.ts";
import { writtenGuides } from "../src/guides.ts";
import { entryAddress, operationAddress, pageAddress } from "../src/route.ts";
import { sampleRequest } from "../src/samples/request.ts";
import { codeSamples, MOCK } from "../src/samples.ts";
import { SCRIPT } from "../src/share-script.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { eachOperation, readContract } from "./contract.ts";
import { startWatchedMock } from "./gateway.ts";
import { isInView } from "./in-view.ts";
import { type Printed, runSamples } from "./run-samples.ts";
import { walk } from "./walk.ts";

const contract = readContract();
// Each of these is opened, read and clicked. The deep tests do this with all operations: page.deep.test.ts runs this file.
const deep = process.env["MODE"] === "deep";
const chosen = eachOperation(contract).filter((_, index) => deep || index % 5 === 1);
const { components } = contract;
const screenshots = inRoot("dist/screenshots");
const RESULT = '[data-component-name="Search/SearchItem"]';

describeInChromium("the docs in a browser", () => {
  let browser: Browser;
  let mock: Awaited<ReturnType<typeof startWatchedMock>>;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    mock = await startWatchedMock();
    mkdirSync(screenshots, { recursive: true });
    folder = (await shared("docs")).folder;
    url = pathToFileURL(join(folder, "index.html")).href;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });

  describe("opened from disk without network", () => {
    let context: BrowserContext;
    let page: Page;
    const requests: string[] = [];
    const complaints: string[] = [];
    /** The code samples that were read from the page, by operationId and label. */
    const samples = new Map<string, string>();

    /** A code sample in the page. */
    const sampleIn = async (operation: OperationObject, { label, source }: Sample): Promise<string> => {
      const known = samples.get(`${operation.operationId} ${label}`);
      if (known !== undefined) return known;
      const panel = (await open(page, operationAddress(operation))).locator(".panel-request-samples");
      const choice = panel.locator("button[aria-haspopup=menu]").last();
      await choice.click();
      await page.getByRole("menuitem", { name: label, exact: true }).click();
      await choice.filter({ hasText: label }).waitFor();
      const text = await until(async () => {
        const found = (await panel.getByTestId("source-code").textContent()) ?? "";
        expect(found.trim()).toBe(source);
        return found;
      });
      samples.set(`${operation.operationId} ${label}`, text);
      return text;
    };

    beforeAll(async () => {
      context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 1000 } });
      page = await context.newPage();
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      await page.goto(url);
      await page.getByText(contract.info.title).last().waitFor();
      await page.screenshot({ path: join(screenshots, "docs.png") });
    });
    afterAll(() => context?.close());

    describe.each(chosen)("$operationId", ({ operation }) => {
      let section: Locator;
      let text: string;

      beforeAll(async () => {
        section = await open(page, operationAddress(operation));
        // Redoc removes sections that are far from view, and adds and removes others while it scrolls to one.
        text = await until(async () => {
          const found = await shown(section);
          expect(found).toContain(operation.operationId);
          return found;
        });
      });

      test("shows its heading", async () => {
        await section.locator("h2", { hasText: operation.summary }).waitFor();
      });

      test("shows the content of its extensions", () => {
        for (const fact of factsOf(operation)) expect(text).toContain(plain(fact));
      });

      test("states the range of each parameter that has one", () => {
        for (const ref of operation.parameters ?? []) {
          const parameter = component(contract, "parameters", ref);
          const { "x-range": range } = component(contract, "schemas", parameter.schema);
          for (const line of parameter.description.split(/\n+/)) expect(text).toContain(plain(line.replace(/^- /, "")));
          if (range) expect(text).toContain(describeRange(range));
        }
      });

      test("offers each example of the response", async () => {
        const examples = Object.values(operation.responses).flatMap((ref) =>
          Object.values(component(contract, "responses", ref).content["application/json"].examples).map((example) =>
            component(contract, "examples", example),
          ),
        );
        const panel = section.locator(".panel-response-samples");
        const [{ value, summary: first = "" } = {}, ...others] = examples;
        expect(await panel.textContent()).toContain(`"retcode": ${JSON.stringify((value as Answer).retcode)}`);
        if (others.length === 0) return;
        await panel.locator("button[aria-haspopup=menu]").last().click();
        const offered = page.getByRole("menuitem").filter({ visible: true });
        await offered.getByText(first).waitFor();
        const shownNow = (await offered.allTextContents()).map(plain);
        for (const { summary } of examples) expect(shownNow).toContain(plain(summary));
        await page.keyboard.press("Escape");
      });

      test.each(codeSamples(operation.operationId).filter(isShown))("shows its sample for $label", async (sample) => {
        expect((await sampleIn(operation, sample)).trim()).toBe(sample.source);
      });
    });

    // test/samples runs those of all languages.
    describe.each(codeSamples("addSupervise").filter(isRun))(
      "the samples for $label, taken from the page",
      ({ label }) => {
        const doorOf = (operationId: string) => `${label}-${operationId}`;
        let printed: Map<string, Printed>;

        beforeAll(async () => {
          const pointed = new Map<string, string>();
          for (const { operation } of chosen) {
            const sample = codeSamples(operation.operationId).find((each) => each.label === label);
            if (sample === undefined) continue;
            const { operationId: id } = operation;
            pointed.set(id, (await sampleIn(operation, sample)).replace(MOCK, mock.doorFor(doorOf(id))));
          }
          printed = await runSamples(label, pointed);
        });

        test.each(chosen.map(({ operationId }) => operationId as OperationId))(
          "%s succeeds at the mock with the request of the contract; it sends none that may cut a call",
          (id) => {
            const { output = "", error } = printed.get(id) ?? { error: "The page shows no sample." };
            expect(error).toBeUndefined();
            const [request, ...more] = mock.arrivedAt(doorOf(id));
            expect(more).toEqual([]);
            if (operations[id].consequence === "call-cut") return expect([request, output]).toEqual([undefined, ""]);
            expect(output).toMatch(new RegExp(`^${id} succeeded\\b`));

            const { method, url, headers, body } = sampleRequest(id, "");
            expect([request?.method, request?.path]).toEqual([method, url]);
            for (const [name, value] of Object.entries(headers))
              expect(request?.headers[name.toLowerCase()]).toBe(value);
            expect(request?.body ? JSON.parse(request.body) : undefined).toEqual(body);
          },
        );
      },
    );

    test("events can be read and chosen by type", async () => {
      const listed = operationsOf(contract).filter(({ operation: { responses } }) =>
        Object.values(responses).some((ref) => isPoll(component(contract, "responses", ref))),
      );
      expect(listed.length).toBeGreaterThan(0);
      for (const { operation } of listed) {
        const section = await open(page, operationAddress(operation));
        for (const [event, { meaning }] of Object.entries(components["x-triggered-events"])) {
          const row = section.getByRole("row", { name: event });
          expect(await row.getByRole("link").getAttribute("href")).toBe(entryAddress("events", event));
          expect(plain((await row.textContent()) ?? "")).toContain(plain(meaning));
        }
        const [first = "", other = ""] = Object.keys(components["x-triggered-events"]);
        await section
          .getByRole("button", { name: /Show \d+ properties/ })
          .last()
          .click();
        await section.getByRole("button", { name: first, exact: true }).click();
        await page.getByRole("menuitem", { name: other, exact: true }).click();
        await section.getByRole("button", { name: other, exact: true }).waitFor();
      }
    });

    test.each(chosen)("$operationId is opened by clicks in the menu", async ({ operation }) => {
      const entry = page.locator(`.menu-content a[href="${operationAddress(operation)}"]`);
      if (!(await entry.isVisible()))
        await page
          .locator(".menu-content")
          .getByText(operation.tags[0] ?? "")
          .click();
      await entry.click();
      await expect.poll(() => new URL(page.url()).hash).toBe(operationAddress(operation));
      const heading = page.locator(`[data-section-id='${operationAddress(operation).slice(1)}'] h2`);
      await expect.poll(() => heading.evaluate(isInView)).toBe(true);
    });

    test.each(searches())("search finds $word ($kind)", async ({ word, address }) => {
      const dialog = page.getByTestId("search-dialog");
      await page.getByTestId("search-trigger").click();
      const input = dialog.locator("input");
      const found = dialog.locator(`${RESULT}[href^="${address}"]`, { hasText: word });
      // The dialog may reset its input while it opens.
      await until(async () => {
        if ((await input.inputValue()) !== word) await input.fill(word);
        expect(await found.first().isVisible()).toBe(true);
      });
      await found.first().click();
      await dialog.waitFor({ state: "hidden" });
      await expect.poll(() => new URL(page.url()).hash.startsWith(address)).toBe(true);
    });

    describe("every link", () => {
      /** The content of each place of the page, from following every link. */
      const texts = new Map<string, string>();
      let links: Set<string>;

      beforeAll(async () => {
        const walked = await walk(page, [
          ...operationsOf(contract).map(({ operation }) => operationAddress(operation)),
          ...Object.keys(components["x-result-codes"]).map((code) => entryAddress("codes", code)),
          ...Object.keys(components["x-triggered-events"]).map((event) => entryAddress("events", event)),
          ...writtenGuides().map(({ title }) => pageAddress(title)),
        ]);
        for (const [place, text] of walked.texts) texts.set(place, plain(text));
        links = walked.links;
      });

      test("leads to a place in the page, or to a file next to it", () => {
        expect(texts.size).toBeGreaterThan(operationsOf(contract).length);
        const files = [...links].filter((link) => !link.startsWith("#"));
        expect(files).toContain("openapi.yaml");
        for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
      });

      test("to a result code leads to its meaning and advice", () => {
        for (const [code, { meaning, advice = "" }] of Object.entries(components["x-result-codes"])) {
          const text = texts.get(entryAddress("codes", code));
          expect(text).toContain(plain(meaning));
          expect(text).toContain(plain(advice));
        }
      });

      test("to an event leads to its meaning and receiver", () => {
        for (const [event, { meaning, receiver }] of Object.entries(components["x-triggered-events"])) {
          const text = texts.get(entryAddress("events", event));
          expect(text).toContain(plain(meaning));
          expect(text?.toLowerCase()).toContain(plain(receiver).toLowerCase());
        }
      });

      test("to a code or an event leads back to each operation that names it", () => {
        for (const { operation } of operationsOf(contract)) {
          const { events, others = [] } = operation["x-triggered-events"];
          const named = [
            ...operation["x-result-codes"].codes.map((code) => entryAddress("codes", code)),
            ...[...events, ...others].map(({ event }) => entryAddress("events", event)),
          ];
          for (const place of named) expect(texts.get(place), place).toContain(plain(operation.summary));
        }
      });

      test("to an event leads to each member of its content", () => {
        for (const [event, { schema = event }] of Object.entries(components["x-triggered-events"])) {
          const { content } = components.schemas[schema]?.properties ?? {};
          for (const member of Object.keys(content?.properties ?? {})) {
            expect(texts.get(entryAddress("events", event)), event).toContain(member);
          }
        }
      });

      test("to an operation leads to no union that is shown as one long line", () => {
        for (const [place, text] of texts) expect(text.match(/(?:\w+ \(\w+\) or ){3}/), place).toBeNull();
      });

      test("to a guide leads to its first words", () => {
        for (const { title, text } of writtenGuides()) {
          expect(texts.get(pageAddress(title))).toContain(
            plain(text.split("\n\n")[0]?.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1") ?? ""),
          );
        }
      });
    });

    // The last test here, because it covers everything that the tests above did in the page.
    test("no server received a request, and no error was logged", () => {
      expect(requests).toEqual([url, new URL(SCRIPT, url).href]);
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

/** Goes to an address of the page and waits until it is shown, scrolling if necessary. */
async function open(page: Page, address: string): Promise<Locator> {
  const scrolls = await page.evaluate((hash) => {
    const before = window.location.hash;
    window.location.hash = hash;
    return before !== hash;
  }, address);
  const section = page.locator(`[data-section-id='${address.slice(1)}']`).first();
  const heading = section.locator("h1, h2, h3").first();
  await heading.waitFor();
  if (scrolls) await until(async () => expect(await heading.evaluate(isInView)).toBe(true));
  return section;
}

/** A search for one thing of each kind. */
function searches(): { kind: string; word: string; address: string }[] {
  const all = operationsOf(contract).map(({ operation }) => operation);
  const operation = all.find((each) => each["x-log-method"] !== each.operationId) ?? all[0];
  const code = Object.keys(components["x-result-codes"]).at(-1);
  const event = Object.keys(components["x-triggered-events"]).at(-1);
  const [guide] = writtenGuides();
  const [, heading = ""] = /^## (.*)$/m.exec(guide?.text ?? "") ?? [];
  if (!operation || !code || !event || !guide || !heading) throw new Error("The contract or the first guide is empty.");
  return [
    { kind: "operationId", word: operation.operationId, address: operationAddress(operation) },
    { kind: "log name", word: operation["x-log-method"], address: operationAddress(operation) },
    { kind: "result code", word: code, address: entryAddress("codes", code) },
    { kind: "event", word: event, address: entryAddress("events", event) },
    { kind: "heading in a guide", word: heading, address: pageAddress(guide.title) },
  ];
}

/** Everything that the page must state about an operation. */
function factsOf(operation: OperationObject): string[] {
  const { page = "", id = "", edition = "", published = "" } = operation["x-source"];
  const { events, others = [] } = operation["x-triggered-events"];
  const codes = operation["x-result-codes"].codes;
  const people = Object.entries(operation["x-noticed-by"]);
  return [
    operation.description,
    operation["x-log-method"],
    operation.operationId,
    ...[page, id, edition, published].filter((part) => part !== "not recorded"),
    ...(operation["x-availability"]
      ? ["Availability unknown. No current page of the vendor lists this operation."]
      : []),
    ...operation["x-prerequisites"].map((name) => components["x-prerequisites"][name]?.text ?? name),
    ...people.map(([, statement]) => textOf(statement)),
    ...[...events, ...others].flatMap(({ event }) => [
      event,
      components["x-triggered-events"][event]?.meaning ?? event,
    ]),
    ...codes.flatMap((code) => {
      const { meaning, advice = "" } = components["x-result-codes"][code] ?? { meaning: code, advice: code };
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

/** A code sample as it is written into the page. */
type Sample = ReturnType<typeof codeSamples>[number];

const isRun = ({ label }: Sample): boolean => ["curl", "TypeScript", "fetch"].includes(label);

/** Each is opened by two clicks: the deep tests look at all. */
const isShown = (sample: Sample): boolean => deep || isRun(sample);

/** What every example of a response has. */
type Answer = { retcode: string };

/** Whether a response is that of a poll: its examples contain events. */
const isPoll = ({ content }: ResponseObject): boolean =>
  Object.values(content["application/json"].examples).some((ref) => {
    const { value } = component(contract, "examples", ref);
    return typeof value === "object" && value !== null && "event" in value;
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

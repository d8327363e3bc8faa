import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { UserError } from "@qualitycontrol/core/user-error";
import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { contractOf, editionsOf } from "@qualitycontrol/docs/editions";
import { writtenGuides } from "@qualitycontrol/docs/guides";
import { renderEdition } from "@qualitycontrol/docs/render-edition";
import { operationAddress, pageAddress } from "@qualitycontrol/docs/route";
import { SCRIPT } from "@qualitycontrol/docs/share-script";
import { METHODS, type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";
import { type Browser, chromium } from "playwright-core";
import { summarize, type Timing } from "../pipeline/median.ts";
import { type LoadTimes, timeToInteractive } from "./reader.ts";
import { benchWatch, type WatchFigures } from "./watch.ts";

/** How many operations the synthetic contracts have. */
const SIZES = [25, 250, 2_500];
/** How often the first page is loaded. */
const LOADS = 3;
/** How many times slower than this machine the reader's machine is assumed to be. */
const SLOWDOWN = 4;

/** Times in ms, sizes in bytes. */
export interface DocsFigures {
  /** A complete build. */
  build: number;
  /** A build when nothing has changed. */
  rebuildUnchanged: number;
  page: PageFigures;
  watch: WatchFigures;
  /** Synthetic contracts, by the number of their operations. */
  growth: Record<number, PageFigures & { build: number }>;
}

interface Reader {
  browser: Browser;
  executablePath: string;
}

interface PageFigures {
  /** The page and the script that it needs. */
  size: number;
  gzip: number;
  /** Time until the first page is interactive, as `timeToInteractive` defines it, on a slower machine. */
  interactive: Timing;
  /** The CPU time of the page's main thread in this time, including the search index. */
  mainThread: Timing;
  /** Time until the last operation is shown after following a link to it, on a slower machine. */
  deepLink: number;
  /** Time from a typed word to its results at full speed: for a word of one operation, and for a word of most operations. */
  search: { rare: number; frequent: number };
}

/**
 * Measures building and reading the docs.
 *
 * @param executablePath of Chromium
 * @throws UserError if a page cannot be built
 */
export async function benchDocs(executablePath: string): Promise<DocsFigures> {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const folder = join(scratch, "docs");
    const build = await timed(() => buildDocs({ folder }));
    const rebuildUnchanged = await timed(() => buildDocs({ folder }));
    const [base] = editionsOf(inRoot("generated"));
    const reader = { browser, executablePath };
    const page = await readPage(reader, join(folder, base.page), contractOf(base));
    const watch = await benchWatch(browser, scratch);
    const growth: DocsFigures["growth"] = {};
    for (const size of SIZES) growth[size] = await measureGrowth(reader, scratch, size);
    return { build, rebuildUnchanged, page, watch, growth };
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

async function measureGrowth(reader: Reader, scratch: string, size: number) {
  const source = join(scratch, String(size));
  mkdirSync(source);
  const [base] = editionsOf(inRoot("generated"));
  const contract = syntheticContract(contractOf(base), size);
  // JSON is YAML too.
  for (const format of ["yaml", "json"]) writeFileSync(join(source, `openapi.${format}`), JSON.stringify(contract));
  const [edition] = editionsOf(source);
  const site = join(scratch, `site-${size}`);
  mkdirSync(site);
  const build = await timed(() => renderEdition(edition, [edition], site));
  return { build, ...(await readPage(reader, join(site, edition.page), contract)) };
}

/** The contract with the given number of operations, which are copies of its own. */
function syntheticContract(contract: OpenApiDocument, size: number): OpenApiDocument {
  const own = Object.entries(contract.paths);
  const paths: OpenApiDocument["paths"] = {};
  for (let index = 0; index < size; index += 1) {
    const [path, item] = own[index % own.length] ?? [];
    const copy = Math.floor(index / own.length);
    if (path === undefined) break;
    const fresh = structuredClone(item ?? {});
    for (const method of METHODS) {
      const operation = fresh[method];
      if (operation && copy > 0) operation.operationId += copy;
    }
    paths[copy === 0 ? path : `/copy${copy}${path}`] = fresh;
  }
  // The contract's own operations are kept, because the guides link to them.
  return { ...contract, paths: { ...Object.fromEntries(own), ...paths } };
}

async function readPage(
  { browser, executablePath }: Reader,
  file: string,
  contract: OpenApiDocument,
): Promise<PageFigures> {
  const last = operationsOf(contract).at(-1)?.operation;
  if (!last) throw new Error("The contract has no operation.");
  const url = pathToFileURL(file).href;
  const guide = pageAddress(writtenGuides()[0]?.title ?? "");
  // Before any other page is open, because a slowed-down page affects all pages.
  const loads: LoadTimes[] = [];
  while (loads.length < LOADS) loads.push(await timeToInteractive(executablePath, url, guide, SLOWDOWN));
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 1000 } });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const place = page.locator(`[data-section-id='${operationAddress(last).slice(1)}'] h2`).first();
  const deepLink = await timed(async () => {
    await page.goto(url + operationAddress(last));
    await place.waitFor();
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.getByText("Ctrl+K").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByTestId("search-dialog").locator("input").waitFor();
  const search = {
    rare: await page.evaluate(searchFor, last.operationId),
    frequent: await page.evaluate(searchFor, "agent"),
  };
  await context.close();
  const files = [file, join(dirname(file), SCRIPT)].map((name) => readFileSync(name));
  const bytes = (all: Buffer[]) => all.reduce((sum, { length }) => sum + length, 0);
  return {
    size: bytes(files),
    gzip: bytes(files.map((content) => gzipSync(content))),
    interactive: summarize(loads.map((load) => load.interactive)),
    mainThread: summarize(loads.map((load) => load.mainThread)),
    deepLink,
    search,
  };
}

/** Types a word into the open search, and measures the time until its results are shown, in ms. Runs in the page. */
function searchFor(word: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('[data-testid="search-dialog"] input');
  if (!input) throw new Error("The search is not open.");
  const shown = () => document.querySelector('[data-component-name="Search/SearchItem"]')?.parentElement?.textContent;
  const before = shown();
  input.select();
  return new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      if (shown() === undefined || shown() === before) return;
      observer.disconnect();
      resolve(Math.round(performance.now() - begun));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    input.focus();
    document.execCommand("insertText", false, word);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

if (import.meta.main) {
  await runMain(async () => {
    const [executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium"] = process.argv.slice(2);
    if (!existsSync(executablePath))
      throw new UserError(
        `${executablePath} does not exist. Set the path of Chromium: CHROMIUM=<path> npm run bench -- docs`,
      );
    console.log(JSON.stringify(await benchDocs(executablePath), null, 2));
    return 0;
  });
}

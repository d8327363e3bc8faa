import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { contractOf, type Edition, editionsOf } from "@qualitycontrol/docs/editions";
import { referenceOf, renderReference } from "@qualitycontrol/docs/reference/render-reference";
import { SCRIPT } from "@qualitycontrol/docs/reference/share-script";
import { redocAddress } from "@qualitycontrol/docs/route";
import { ASSETS, siteFiles } from "@qualitycontrol/docs/site/write-site";
import { METHODS, type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../../docs/test/chromium.ts";
import { summarize, type Timing } from "../pipeline/timing.ts";
import { largestContentfulPaint } from "./lcp.ts";
import { type LoadTimes, timeToInteractive } from "./reader.ts";
import { measureSearch, type SearchFigures } from "./search.ts";
import { benchWatch, type WatchFigures } from "./watch.ts";

/** How many operations the synthetic contracts have. */
const SIZES = [25, 250, 2_500];
/** How often a page is loaded. */
const LOADS = 3;
/** The static page that is measured, and the files of its search. */
const STATIC = "operations/requestWhisperAgent.html";
const SEARCH = ["search.js", "search-index.js"];
/** What is clicked in the menu of Redoc's page: it is below what is shown first. */
export const CLICKED = "#/section/reading-a-response";
/** How many times slower than this machine the reader's machine is assumed to be. */
export const SLOWDOWN = 4;

/** Times in ms, sizes in bytes. */
interface DocsFigures {
  /** A complete build. */
  build: number;
  /** A build when nothing has changed. */
  rebuildUnchanged: number;
  static: StaticFigures;
  reference: ReferenceFigures;
  watch: WatchFigures;
  /** Synthetic contracts, by the number of their operations: all static pages, and Redoc's page. */
  growth: Record<number, ReferenceFigures & { buildPages: number; buildReference: number }>;
}

interface Size {
  size: number;
  gzip: number;
}

interface StaticFigures {
  page: Size;
  /** The style, the scripts and the icon, which all pages share. */
  shared: Size;
  /** The scripts and the index of the search, which are loaded when it is first used. */
  searchScripts: Size;
  /** When it shows its largest content, on a slower machine. */
  lcp: Timing;
  search: SearchFigures;
}

interface Reader {
  browser: Browser;
  executablePath: string;
}

/** Of Redoc's page, with the script that it needs. */
interface ReferenceFigures extends Size {
  lcp: Timing;
  /** Time until it is interactive, as `timeToInteractive` defines it, on a slower machine. */
  interactive: Timing;
  /** The CPU time of the page's main thread in this time, including Redoc's search index. */
  mainThread: Timing;
  /** Time until the last operation is shown after following a link to it, on a slower machine. */
  deepLink: number;
}

/**
 * Measures building and reading the docs.
 *
 * @param executablePath of Chromium
 * @throws UserError if a page cannot be built
 */
async function benchDocs(executablePath: string): Promise<DocsFigures> {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const folder = join(scratch, "docs");
    const build = await timed(() => buildDocs({ folder }));
    const rebuildUnchanged = await timed(() => buildDocs({ folder }));
    const [edition] = editionsOf(inRoot("generated"));
    const reader = { browser, executablePath };
    const pages = await readStatic(reader, folder, contractOf(edition));
    const reference = await readReference(reader, join(folder, referenceOf(edition)), contractOf(edition));
    const watch = await benchWatch(browser, scratch);
    const growth: DocsFigures["growth"] = {};
    for (const size of SIZES) growth[size] = await measureGrowth(reader, scratch, size);
    return { build, rebuildUnchanged, static: pages, reference, watch, growth };
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

async function measureGrowth(reader: Reader, scratch: string, size: number) {
  const source = join(scratch, String(size));
  mkdirSync(source);
  const base = editionsOf(inRoot("generated")).at(-1) as Edition;
  const contract = syntheticContract(contractOf(base), size);
  // JSON is YAML too.
  for (const format of ["yaml", "json"]) writeFileSync(join(source, `openapi.${format}`), JSON.stringify(contract));
  const editions = editionsOf(source);
  const [edition] = editions;
  const site = join(scratch, `site-${size}`);
  mkdirSync(site);
  const buildPages = await timed(async () => siteFiles(editions));
  const buildReference = await timed(() => renderReference(edition, editions, site));
  return { buildPages, buildReference, ...(await readReference(reader, join(site, referenceOf(edition)), contract)) };
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

async function readStatic({ browser }: Reader, folder: string, contract: OpenApiDocument): Promise<StaticFigures> {
  const url = pathToFileURL(join(folder, STATIC)).href;
  const lcp = await loads(() => largestContentfulPaint(browser, url, SLOWDOWN));
  const page = await browser.newPage();
  await page.goto(url);
  const search = await measureSearch(page, operationsOf(contract).at(-1)?.operation.operationId ?? "");
  await page.close();
  const sizeIn = (names: string[]) => sizeOf(names.map((name) => join(folder, name)));
  return { page: sizeIn([STATIC]), shared: sizeIn(ASSETS), searchScripts: sizeIn(SEARCH), lcp, search };
}

async function readReference(
  { browser, executablePath }: Reader,
  file: string,
  contract: OpenApiDocument,
): Promise<ReferenceFigures> {
  const last = operationsOf(contract).at(-1)?.operation;
  if (!last) throw new Error("The contract has no operation.");
  const url = pathToFileURL(file).href;
  // Before any other page is open, because a slowed-down page affects all pages.
  const all: LoadTimes[] = [];
  while (all.length < LOADS) all.push(await timeToInteractive(executablePath, url, CLICKED, SLOWDOWN));
  const lcp = await loads(() => largestContentfulPaint(browser, url, SLOWDOWN));
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 1000 } });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const place = page.locator(`[data-section-id='${redocAddress(last).slice(1)}'] h2`).first();
  const deepLink = await timed(async () => {
    await page.goto(url + redocAddress(last));
    await place.waitFor();
  });
  await context.close();
  return {
    ...sizeOf([file, join(dirname(file), SCRIPT)]),
    lcp,
    interactive: summarize(all.map((load) => load.interactive)),
    mainThread: summarize(all.map((load) => load.mainThread)),
    deepLink,
  };
}

async function loads(measure: () => Promise<number>): Promise<Timing> {
  const taken: number[] = [];
  while (taken.length < LOADS) taken.push(await measure());
  return summarize(taken);
}

/** The sizes of files together, in bytes. */
function sizeOf(files: string[]): Size {
  const contents = files.map((name) => readFileSync(name));
  const bytes = (all: Buffer[]) => all.reduce((sum, { length }) => sum + length, 0);
  return { size: bytes(contents), gzip: bytes(contents.map((content) => gzipSync(content))) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

await runMain(async () => {
  const { path, missing } = findChromium();
  console.log(JSON.stringify(path === undefined ? { "not run": missing } : await benchDocs(path), null, 2));
  return 0;
});

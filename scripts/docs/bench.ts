import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { type Contract, METHODS, operationsOf } from "../bundle/contract.ts";
import { buildDocs } from "../docs.ts";
import { Fault, run } from "../fault.ts";
import { inRoot } from "../root.ts";
import { contractOf, editionsOf } from "./editions.ts";
import { renderEdition } from "./render-edition.ts";
import { operationAddress } from "./route.ts";

/** How many operations the synthetic contracts have. */
const SIZES = [25, 250, 2_500];
/** How much slower than this machine the reader's is taken to be. */
const SLOWDOWN = 4;

/** Times in ms, sizes in bytes. */
export interface DocsFigures {
  /** Everything, from nothing. */
  build: number;
  /** Everything, when nothing has changed. */
  rebuildUnchanged: number;
  page: PageFigures;
  /** Synthetic contracts, by the number of their operations. */
  growth: Record<number, PageFigures & { build: number }>;
}

interface PageFigures {
  size: number;
  gzip: number;
  /** From nothing until the first page answers a click, at a slower machine's speed. */
  interactive: number;
  /** From nothing until the last operation is shown to whoever followed a link to it, at a slower machine's speed. */
  deepLink: number;
  /** From a typed word to its first result, at full speed. */
  search: number;
}

/**
 * Measures building and reading the docs.
 *
 * @param executablePath of Chromium
 * @throws Fault if a page cannot be built
 */
export async function benchDocs(executablePath: string): Promise<DocsFigures> {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const folder = join(scratch, "docs");
    const build = await timed(() => buildDocs({ folder }));
    const rebuildUnchanged = await timed(() => buildDocs({ folder }));
    const [base] = editionsOf(inRoot("generated"));
    const page = await readPage(browser, join(folder, base.page), contractOf(base));
    const growth: DocsFigures["growth"] = {};
    for (const size of SIZES) growth[size] = await measureGrowth(browser, scratch, size);
    return { build, rebuildUnchanged, page, growth };
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

async function measureGrowth(browser: Browser, scratch: string, size: number) {
  const source = join(scratch, String(size));
  mkdirSync(source);
  const [base] = editionsOf(inRoot("generated"));
  const contract = synthetic(contractOf(base), size);
  // JSON is YAML too.
  for (const format of ["yaml", "json"]) writeFileSync(join(source, `openapi.${format}`), JSON.stringify(contract));
  const [edition] = editionsOf(source);
  const site = join(scratch, `site-${size}`);
  mkdirSync(site);
  const build = await timed(() => renderEdition(edition, [edition], site));
  return { build, ...(await readPage(browser, join(site, edition.page), contract)) };
}

/** The contract with as many operations as asked for, each a copy of one of its own. */
function synthetic(contract: Contract, size: number): Contract {
  const own = Object.entries(contract.paths);
  const paths: Contract["paths"] = {};
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
  // The guides link operations, so that all of the contract's own stay.
  return { ...contract, paths: { ...Object.fromEntries(own), ...paths } };
}

async function readPage(browser: Browser, file: string, contract: Contract): Promise<PageFigures> {
  const last = operationsOf(contract).at(-1)?.operation;
  if (!last) throw new Error("The contract has no operation.");
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 1000 } });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const url = pathToFileURL(file).href;
  const interactive = await timed(async () => {
    await page.goto(url);
    await page.waitForFunction(isAlive);
  });
  await page.goto("about:blank");
  const place = page.locator(`[data-section-id='${operationAddress(last).slice(1)}'] h2`).first();
  const deepLink = await timed(async () => {
    await page.goto(url + operationAddress(last));
    await place.waitFor();
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.getByText("Ctrl+K").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByTestId("search-dialog").locator("input").waitFor();
  const search = await page.evaluate(searchFor, last.operationId);
  await context.close();
  return {
    size: statSync(file).size,
    gzip: gzipSync(readFileSync(file)).length,
    interactive,
    deepLink,
    search,
  };
}

/** Whether React has taken over what was prerendered, so that a click is answered. It runs in the page. */
function isAlive(): boolean {
  const trigger = document.querySelector('[data-testid="search-trigger"]');
  return trigger !== null && Object.keys(trigger).some((key) => key.startsWith("__reactProps"));
}

/** Types a word into the open search and measures until its first result is there, in ms. It runs in the page. */
function searchFor(word: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('[data-testid="search-dialog"] input');
  if (!input) throw new Error("The search is not open.");
  return new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-component-name="Search/SearchItem"]')) return;
      observer.disconnect();
      resolve(performance.now() - begun);
    }).observe(document.body, { childList: true, subtree: true });
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
  await run(async () => {
    const [executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium"] = process.argv.slice(2);
    if (!existsSync(executablePath))
      throw new Fault(`${executablePath} is not there. Name Chromium: CHROMIUM=<path> npm run bench -- docs`);
    console.log(JSON.stringify(await benchDocs(executablePath), null, 2));
    return 0;
  });
}

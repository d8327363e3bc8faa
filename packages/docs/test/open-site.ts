import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { shared } from "../../../test/shared/shared.ts";

/** A page of the built docs, opened from disk without network, and everything that it requests and complains about. */
export interface OpenedSite {
  page: Page;
  requests: string[];
  complaints: string[];
  /** The URL of a page, such as `operations/login.html`, or of a place in it. */
  urlOf(address: string): string;
  open(address: string): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedSite> {
  const { folder } = await shared("docs");
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  const root = pathToFileURL(`${folder}/`);
  const urlOf = (address: string) => new URL(address, root).href;
  return {
    page,
    requests,
    complaints,
    urlOf,
    open: async (address) => {
      await page.goto(urlOf(address));
    },
    close: () => context.close(),
  };
}

/** Nothing but the site itself was requested, nothing was stored, and no error was logged. */
export async function expectNoTrace({ page, requests, complaints, urlOf }: OpenedSite): Promise<void> {
  const folder = urlOf("");
  expect(requests.filter((url) => !url.startsWith(folder))).toEqual([]);
  expect(complaints).toEqual([]);
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(stored).toEqual([0, 0, ""]);
}

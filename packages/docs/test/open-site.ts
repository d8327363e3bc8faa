import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
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

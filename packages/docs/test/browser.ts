import { type Browser, chromium } from "playwright-core";
import { WAIT_TIMEOUT } from "../../../test/limits.ts";
import { shared } from "../../../test/shared/shared.ts";

/**
 * Connects to the Chromium that all test files share. Each connection has its own contexts, and closing the browser
 * closes only those. A wait in a page that fails says what it waited for.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.connect((await shared("browser")).endpoint);
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(WAIT_TIMEOUT);
    return context;
  };
  return browser;
}

import { type Browser, chromium } from "playwright-core";
import { FAR } from "../../../test/limits.ts";
import { shared } from "../../../test/shared/shared.ts";

/**
 * Connects to the Chromium that all test files share. The contexts of a connection are its own, and closing the browser
 * closes them alone. No wait in a page has a limit of its own.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.connect((await shared("browser")).endpoint);
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(FAR);
    return context;
  };
  return browser;
}

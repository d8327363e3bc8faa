import type { Page } from "playwright-core";

/** The result of following every link of a page. */
export interface Walk {
  /** The content of each place, by its address in the page. */
  texts: Map<string, string>;
  /** Every address that is linked. */
  links: Set<string>;
}

/**
 * Follows every link within a page, starting from the shown links and those that are given.
 *
 * @throws Error if a link leads to no place of the page
 */
export async function walk(page: Page, given: string[]): Promise<Walk> {
  const texts = new Map<string, string>();
  const links = new Set([...given, ...(await page.locator("a[href]").evaluateAll(hrefs))]);
  // Iterating a set includes what is added meanwhile.
  for (const link of links) {
    const place = link.replace(/(?<=.)#.*/, "");
    if (!place.startsWith("#") || texts.has(place)) continue;
    const { text, found } = await page.evaluate(visit, place);
    texts.set(place, text);
    for (const each of found) links.add(each);
  }
  return { texts, links };
}

/** The addresses of the links. Runs in the page. */
const hrefs = (links: Element[]): string[] => links.map((link) => link.getAttribute("href") ?? "");

/** Goes to an address, waits for its heading, and reads its content. One call for all steps, because there are many. Runs in the page. */
async function visit(address: string): Promise<{ text: string; found: string[] }> {
  window.location.hash = address;
  for (const until = performance.now() + 300_000; performance.now() < until; ) {
    const section = document.querySelector(`[data-section-id='${address.slice(1)}']`);
    if (section?.querySelector("h1, h2, h3")) {
      const found = [...section.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
      return { text: section.textContent ?? "", found };
    }
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`${address} leads to no heading.`);
}

import type { Page } from "playwright-core";

/** Times in ms, at full speed. */
export interface SearchFigures {
  /** From the first typed word to its results, with the scripts of the search. */
  first: number;
  /** For a word of one page, and for a word of most pages. */
  rare: number;
  frequent: number;
}

/** Measures the search of a page. */
export async function measureSearch(page: Page, rare: string): Promise<SearchFigures> {
  return {
    first: await page.evaluate(searchFor, "whisper"),
    rare: await page.evaluate(searchFor, rare),
    frequent: await page.evaluate(searchFor, "agent"),
  };
}

/** Types a word into the search, and measures the time until its results are shown. Runs in the page. */
function searchFor(word: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>("search input");
  const results = document.querySelector("[role=listbox]");
  if (!input || !results) throw new Error("The page has no search.");
  const before = results.textContent;
  return new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      if (results.childElementCount === 0 || results.textContent === before) return;
      observer.disconnect();
      resolve(Math.round((performance.now() - begun) * 10) / 10);
    }).observe(results, { childList: true });
    input.focus();
    input.value = word;
    input.dispatchEvent(new Event("input"));
  });
}

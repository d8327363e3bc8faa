import type { Browser } from "playwright-core";

/**
 * Measures when a page shows its largest content (LCP), in ms, from a new context.
 *
 * @param slowdown how many times slower than this machine the reader's machine is assumed to be
 */
export async function largestContentfulPaint(browser: Browser, url: string, slowdown: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        Object.assign(window, { largest: list.getEntries().at(-1)?.startTime });
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(url, { waitUntil: "load" });
    // What is shown later, such as by a script, may be larger.
    for (let last: number | undefined; ; ) {
      await page.waitForTimeout(1_500);
      const now = await page.evaluate(() => (window as { largest?: number }).largest);
      if (now !== undefined && now === last) return now;
      last = now;
    }
  } finally {
    await context.close();
  }
}

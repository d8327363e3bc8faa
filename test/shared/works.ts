import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { chromium } from "playwright-core";
import { findChromium } from "../../packages/docs/test/chromium.ts";

/** Work that several test files need and that is done once for all of them; each gives what it made, and how to end it. */
export const works = {
  /** A Chromium without a window, which tests connect to. */
  browser: async () => {
    const { path, missing } = findChromium();
    if (path === undefined) throw new Error(missing);
    const server = await chromium.launchServer({ executablePath: path, args: QUIET, host: "127.0.0.1" });
    return { made: { endpoint: server.wsEndpoint() }, end: () => server.close() };
  },

  /** The docs of the contract as it is in `generated/`. */
  docs: async () => ({ made: { folder: await buildDocs() }, end: () => {} }),
};

/** Keeps Chromium from asking anything on its own account: what a test counts is the page's doing. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

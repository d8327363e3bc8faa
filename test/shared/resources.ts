import { execFileSync } from "node:child_process";
import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { chromium } from "playwright-core";
import { findChromium } from "../../packages/docs/test/chromium.ts";
import { WAIT_TIMEOUT } from "../limits.ts";
import { installPackages } from "./packages.ts";

/** Resources that several test files share, each created once: its value, and a function that ends it. */
export const resources = {
  /** A headless Chromium that tests connect to. */
  browser: async () => {
    const { path, missing } = findChromium();
    if (path === undefined) throw new Error(missing);
    const options = { executablePath: path, args: QUIET, host: "127.0.0.1", timeout: WAIT_TIMEOUT };
    const server = await chromium.launchServer(options);
    return { value: { endpoint: server.wsEndpoint() }, end: () => server.close() };
  },

  /** The docs of the contract as it is in `generated/`. */
  docs: async () => ({ value: { folder: await buildDocs() }, end: () => {} }),

  /** The executable, as `npm run build:executable` builds it. */
  executable: async () => {
    execFileSync(process.execPath, [inRoot("scripts/build-executable.ts")], { cwd: inRoot() });
    return { value: { file: inRoot(`dist/qualitycontrol-linux-${process.arch}`) }, end: () => {} };
  },

  /** The published packages, packed and installed. */
  packages: installPackages,
};

/** Keeps Chromium from sending requests of its own, so that tests count only those of the page. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

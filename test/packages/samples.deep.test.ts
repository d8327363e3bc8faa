import { cpSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { beforeAll } from "vitest";
import { endAfterFile } from "../shared/children.ts";
import { shared } from "../shared/shared.ts";
import { defineSamples } from "./define-samples.ts";

const runtimes = inRoot("test/runtimes/node_modules");

/** A copy of the project with the oldest vitest. */
let folder: string;
beforeAll(async () => {
  const { project } = await shared("packages");
  folder = `${project}-of-vitest-3`;
  cpSync(project, folder, { recursive: true, verbatimSymlinks: true });
  endAfterFile(() => rmSync(folder, { recursive: true }));
  const vitest = join(folder, "node_modules/vitest");
  rmSync(vitest);
  symlinkSync(join(runtimes, "vitest-3"), vitest, "junction");
});

// Installed only on Linux and x64.
if (process.platform === "linux" && process.arch === "x64") {
  defineSamples("the oldest Node and vitest", async () => ({ folder, node: join(runtimes, "node-20/bin/node") }));
}
defineSamples("the Node of this repository with the oldest vitest", async () => ({ folder, node: process.execPath }));

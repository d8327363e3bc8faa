import { shared } from "../shared/shared.ts";
import { defineSamples } from "./define-samples.ts";

defineSamples("the Node of this repository, with its vitest", async () => ({
  folder: (await shared("packages")).project,
  node: process.execPath,
}));

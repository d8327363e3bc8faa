import { readdirSync, readFileSync } from "node:fs";
import type { Files } from "../target.ts";

const FOLDER = new URL("./support/", import.meta.url);

/** The types that do not depend on the contract, which the others are made of. They are written in Java, in `support/`. */
export const renderSupport = (): Files =>
  Object.fromEntries(
    readdirSync(FOLDER)
      .sort()
      .map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8").replace(/^package .*\n/, "")]),
  );

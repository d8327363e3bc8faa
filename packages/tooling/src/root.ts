import { join, resolve } from "node:path";

/** The folder of the repository. */
export const root: string = resolve(import.meta.dirname, "../../..");

/** A path in the repository, from its parts. */
export const inRoot = (...parts: string[]): string => join(root, ...parts);

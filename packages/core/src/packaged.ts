import { readFileSync } from "node:fs";
import sea from "node:sea";

/**
 * Reads a file of this package: from its folder, or from the executable that contains the package, where the URL of each module is its
 * path in the package.
 *
 * @param file `new URL("<path>", import.meta.url)`
 * @throws Error if it does not exist
 */
export const readPackaged = (file: URL): Buffer =>
  sea.isSea() ? Buffer.from(sea.getRawAsset(decodeURI(file.pathname.slice(1)))) : readFileSync(file);

/** The content of a file of this package, given as for `readPackaged`; undefined if it does not exist. */
export function findPackaged(file: URL): Buffer | undefined {
  try {
    return readPackaged(file);
  } catch {
    return undefined;
  }
}

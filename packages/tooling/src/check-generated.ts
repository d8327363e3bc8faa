import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generated, isGenerated, render } from "./generate.ts";

/**
 * Compares a folder with what is generated from `openapi/` now, byte by byte.
 *
 * @returns a line for each file that was edited by hand, is missing, or is obsolete
 */
export async function checkGenerated(folder: string = generated): Promise<string[]> {
  const fresh = await render();
  try {
    return differences(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

/** Compares a folder with a freshly rendered one. Returns a line for each difference. */
export function differences(fresh: string, folder: string): string[] {
  const names = (place: string) => (existsSync(place) ? filesBelow(place) : []);
  const all = new Set([...names(fresh), ...names(folder)]);
  return [...all].sort().flatMap((name) => {
    const [expected, actual] = [join(fresh, name), join(folder, name)];
    if (!existsSync(actual)) return [`generated/${name} is missing.`];
    if (!existsSync(expected)) return [`generated/${name} is obsolete: nothing generates it.`];
    return readFileSync(expected).equals(readFileSync(actual))
      ? []
      : [`generated/${name} differs from what openapi/ generates.`];
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isGenerated(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)).map((name) => join(entry.name, name)) : [entry.name],
    );
}

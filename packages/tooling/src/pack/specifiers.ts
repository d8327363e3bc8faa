/** What `import`, `export … from`, `import()` and `new URL(…, import.meta.url)` name. The URL of a folder ends with a slash and is left out. */
const SPECIFIER =
  /^((?:import|export)\s(?:[^"';]*?\sfrom\s)?")([^"\n]+)(?=")|(\bimport\(")([^"\n]+)(?=")|(\bnew URL\(")(\.[^"\n]*[^"\n/])(?=", import\.meta\.url\))/gm;

/** The module specifiers and file URLs in code. */
export const specifiersIn = (code: string): string[] =>
  [...code.matchAll(SPECIFIER)].map(([, , named, , called, , located]) => named ?? called ?? located ?? "");

/** Replaces the module specifiers and file URLs in code. */
export const replaceSpecifiers = (code: string, replace: (specifier: string) => string): string =>
  code.replaceAll(
    SPECIFIER,
    (_, from, named, calling, called, locating, located) =>
      (from ?? calling ?? locating) + replace(named ?? called ?? located),
  );

/** The names that modules import from a module: `default`, or the name of an export. Types are left out. */
export function namesImported(codes: Iterable<string>, specifier: string): string[] {
  const names = new Set<string>();
  for (const code of codes) {
    for (const [, clause = "", from] of code.matchAll(/^import\s(?!type\s)([^"';]*?)\sfrom\s"([^"\n]+)"/gm)) {
      if (from !== specifier) continue;
      const [, first, list = ""] = /^(\w+)?[\s,]*(?:\{(.*)\})?$/s.exec(clause.trim()) ?? [];
      if (first !== undefined) names.add("default");
      for (const item of list.split(",").map((it) => it.trim())) {
        if (item !== "" && !item.startsWith("type ")) names.add(item.split(/\s+as\s+/)[0] ?? "");
      }
    }
  }
  return [...names].sort();
}

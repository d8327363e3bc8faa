import { dirname, join, sep } from "node:path";
import { specifiersIn } from "./imports.ts";

const HOME = join("packages/simulator/src", sep);

/** The only layer that may import a restricted layer. */
const CLOSED: Readonly<Record<string, string>> = { rules: "engine" };

/** The folder of a file of the simulator; `undefined` for files outside the layers and outside the simulator. */
const layerOf = (path: string): string | undefined =>
  path.startsWith(HOME) ? /^(\w+)\//.exec(path.slice(HOME.length))?.[1] : undefined;

/** The layers of the simulator that ARCHITECTURE.md names, lowest first. */
export const layersIn = (document: string): string[] =>
  /\*\*packages\/simulator\*\*.*?in\s+layers:\s+([^.]*)\./s.exec(document)?.[1]?.split(/,\s+/) ?? [];

/** The imports of the simulator that break the rules of its layers. */
export function layerFindings(sources: ReadonlyMap<string, string>, layers: readonly string[]): string[] {
  const files = [...sources].filter(([file]) => file.startsWith(HOME));
  const found = new Set(files.flatMap(([file]) => layerOf(file) ?? []));
  return [
    ...layers.filter((layer) => !found.has(layer)).map((layer) => `${layer} does not exist`),
    ...[...found].filter((layer) => !layers.includes(layer)).map((layer) => `${layer} is not a layer`),
    ...files.flatMap(([file, code]) =>
      specifiersIn(code).flatMap((specifier) => {
        if (!specifier.startsWith(".")) return [];
        const [from, path] = [layerOf(file), join(dirname(file), specifier)];
        const to = layerOf(path);
        if (from !== undefined && from === to) return [];
        if (from !== undefined && to === undefined) return [`${from} imports ${path}, which is in no layer`];
        if (to !== undefined && to in CLOSED && CLOSED[to] !== from) return [`${from ?? file} imports ${to}`];
        const isHigher = from !== undefined && to !== undefined && layers.indexOf(to) > layers.indexOf(from);
        return isHigher ? [`${from} imports ${to}`] : [];
      }),
    ),
  ];
}

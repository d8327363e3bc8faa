import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Document, isCollection, isMap, isNode, LineCounter, parseDocument } from "yaml";
import { root } from "../root.ts";

/** A place in a document: keys and indexes from the root. */
export type JsonPath = (string | number)[];

/**
 * The place in the hand-written files of a path into the bundle, as `file:line:column`.
 *
 * @returns the place of the deepest hand-written part of the path, or `bundle` for a component that bundling adds
 */
export function placeOf(folder: string, path: JsonPath): string {
  const [first, kind, name, ...rest] = path;
  const index = join(folder, "openapi.yaml");
  // A catalogue is referred to in the index. The name of any other component is that of its file.
  if (first !== "components" || name === undefined || String(kind).startsWith("x-")) return walk(index, path);
  const file = join(folder, "components", String(kind), `${name}.yaml`);
  return existsSync(file) ? walk(file, rest) : "bundle";
}

function walk(file: string, path: JsonPath): string {
  const lines = new LineCounter();
  const document: Document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  let key: unknown = document.contents;
  let node: unknown = document.contents;
  for (const [depth, segment] of path.entries()) {
    const reference = isMap(node) ? node.get("$ref") : undefined;
    if (typeof reference === "string") return walk(join(dirname(file), reference), path.slice(depth));
    if (!isCollection(node) || !node.has(segment)) break;
    key =
      (isMap(node) && node.items.find((pair) => String(pair.key) === String(segment))?.key) || node.get(segment, true);
    node = node.get(segment, true);
  }
  const { line, col } = lines.linePos((isNode(key) && key.range?.[0]) || 0);
  return `${relative(root, file)}:${line}:${col}`;
}

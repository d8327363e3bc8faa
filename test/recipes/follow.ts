import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMap, isSeq, type ParsedNode, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Step } from "./readme.ts";

/** Does in a copy of the repository what the steps of a recipe say. */
export function follow(steps: readonly Step[], folder: string): void {
  for (const { file, under, block } of steps) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) writeFileSync(path, block);
    else writeFileSync(path, (file.endsWith(".ts") ? withCode : withData)(readFileSync(path, "utf8"), block, under));
  }
}

/** Adds a line as the first of a list. */
function withCode(text: string, block: string, list = ""): string {
  const begin = new RegExp(`^export const ${list} = .*\\[$\n`, "m");
  if (!begin.test(text)) throw new Error(`There is no list ${list}.`);
  return text.replace(begin, (line) => line + block);
}

/** Adds the members of a block to a mapping, in the place of those of the same names, or its items to a list. */
function withData(text: string, block: string, key?: string): string {
  const document = parseDocument(text);
  const target = key === undefined ? document.contents : document.get(key);
  const added = parseDocument<ParsedNode>(block).contents;
  if (isMap(target) && isMap(added)) for (const { key, value } of added.items) (target as YAMLMap).set(key, value);
  else if (isSeq(target) && isSeq(added)) (target as YAMLSeq).items.push(...added.items);
  else throw new Error(`There is nothing like this block under ${key}.`);
  return document.toString({ lineWidth: 0 });
}

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { inRoot } from "../root.ts";
import { relativeTo } from "./compile.ts";

/** Where files and folders of this repository are in a package. */
export type Contents = Readonly<Record<string, string>>;

/**
 * Copies documents into a package. Links of Markdown files lead to where their targets are in the package.
 *
 * @param contents by their path in this repository
 * @throws Error if a link leads to a file or folder that the package does not have
 */
export function copyDocuments(folder: string, contents: Contents): void {
  const places = new Map(Object.entries(contents).flatMap(([from, to]) => [...filesIn(from, to)]));
  for (const [from, to] of places) {
    const target = join(folder, to);
    mkdirSync(dirname(target), { recursive: true });
    if (!to.endsWith(".md")) cpSync(inRoot(from), target);
    else writeFileSync(target, withLinks(readFileSync(inRoot(from), "utf8"), from, to, places));
  }
}

function* filesIn(from: string, to: string): Generator<[string, string]> {
  if (!existsSync(inRoot(from)) || !statSync(inRoot(from)).isDirectory()) yield [from, to];
  else for (const name of readdirSync(inRoot(from))) yield* filesIn(`${from}/${name}`, `${to}/${name}`);
}

/** Where a folder is in a package; undefined if the package has no file of it. */
function folderAt(folder: string, places: ReadonlyMap<string, string>): string | undefined {
  const [from, to] = [...places].find(([path]) => path.startsWith(`${folder}/`)) ?? [];
  return from && to?.slice(0, folder.length - from.length);
}

/** A link to a file or folder, not to an address or a heading of the same file. */
const LINK = /\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)/g;

const withLinks = (text: string, from: string, to: string, places: ReadonlyMap<string, string>): string =>
  text.replaceAll(LINK, (_, path: string, heading = "") => {
    const linked = posix.join(posix.dirname(from), path);
    const place = places.get(linked) ?? folderAt(linked, places);
    if (place === undefined) throw new Error(`${from} links to ${linked}, which is not in the package.`);
    return `](${relativeTo(to, place)}${heading})`;
  });

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "@qualitycontrol/tooling/root";

const graphviz = await Graphviz.load();

/**
 * Renders a diagram written in DOT into an SVG that takes its colours from the text around it.
 *
 * @throws UserError with what Graphviz says, if the file is not a valid diagram
 */
export function renderDiagram(file: string): string {
  return inline(layOut(file));
}

function layOut(file: string): string {
  try {
    return graphviz.dot(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${relative(inRoot(), file)} is not a valid diagram: ${(error as Error).message.trim()}`);
  }
}

/**
 * Removes what only a standalone file needs. One unit is one pixel, because Redoc breaks the `viewBox`. Empty lines are removed,
 * because Markdown ends a block of HTML at one.
 */
const inline = (svg: string): string =>
  svg
    .replace(/^.*?(?=<svg)/s, "")
    .replaceAll(/<!--.*?-->|<title>.*?<\/title>|<polygon fill="(?:white|none)" stroke="none"[^>]*>/gs, "")
    .replaceAll(/(width|height)="(\d+)pt"/g, '$1="$2"')
    .replaceAll('"black"', '"currentColor"')
    .replaceAll("<text ", '<text fill="currentColor" ')
    .replaceAll(/\n+/g, "\n")
    .trim();

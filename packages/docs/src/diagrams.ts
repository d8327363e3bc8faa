import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "@qualitycontrol/tooling/root";

const graphviz = await Graphviz.load();

const FOLDER = "docs/diagrams";
/** Each diagram that was rendered, because the guides of all editions have the same. */
const rendered = new Map<string, { source: string; svg: string }>();

/** The source of a diagram, in DOT. */
export const diagramSource = (name: string): string => readFileSync(inRoot(FOLDER, name), "utf8").trim();

/**
 * Renders a diagram written in DOT into an SVG that takes its colours from the text around it.
 *
 * @param name of its file
 * @throws UserError with what Graphviz says, if the file is not a valid diagram
 */
export function renderDiagram(name: string): string {
  const source = diagramSource(name);
  const known = rendered.get(name);
  if (known?.source === source) return known.svg;
  const svg = inline(layOut(join(FOLDER, name), source));
  rendered.set(name, { source, svg });
  return svg;
}

function layOut(file: string, source: string): string {
  try {
    return graphviz.dot(source);
  } catch (error) {
    throw new UserError(`${file} is not a valid diagram: ${(error as Error).message.trim()}`);
  }
}

/**
 * Removes what only a standalone file needs, and IDs, which would not be unique in a page. One unit is one pixel. Empty lines are removed.
 */
const inline = (svg: string): string =>
  svg
    .replace(/^.*?(?=<svg)/s, "")
    .replaceAll(/ id="[^"]*"/g, "")
    .replaceAll(/<!--.*?-->|<title>.*?<\/title>|<polygon fill="(?:white|none)" stroke="none"[^>]*>/gs, "")
    .replaceAll(/(width|height)="(\d+)pt"/g, '$1="$2"')
    .replaceAll('"black"', '"currentColor"')
    .replaceAll("<text ", '<text fill="currentColor" ')
    .replaceAll(/\n+/g, "\n")
    .trim();

import { readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Edition } from "../editions.ts";
import type { Page } from "../page.ts";
import { redocSlug } from "../route.ts";
import { html } from "./html.ts";

/** The script that leads from a place in the former page to its page. */
export const OLD_ADDRESSES = "old-addresses.js";

/** The script, with the address of each page by the last step of its former one. */
export function oldAddressesScript(pages: Page[]): string {
  const known = new Map(
    pages.flatMap(({ path, title }) => [
      [redocSlug(title), path] as const,
      ...(path.endsWith("index") ? [] : [[redocSlug(path.split("/").at(-1) ?? ""), path] as const]),
    ]),
  );
  const script = readFileSync(inRoot("packages/docs/src/assets", OLD_ADDRESSES), "utf8");
  return `(() => {\nconst pages = new Map(${JSON.stringify([...known])});\n${script}})();\n`;
}

/** The page at the former address of an edition, which leads to its first page. */
export const movedPage = ({ name }: Edition, folder: string): string =>
  html`<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Moved: edition ${name}</title>
<noscript><meta http-equiv="refresh" content="0; url=${folder}index.html"></noscript>
<script src="${OLD_ADDRESSES}" data-folder="${folder}" data-moved></script>
<p><a href="${folder}index.html">The pages of the edition ${name}</a></p>
</html>
`.text;

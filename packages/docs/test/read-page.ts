import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

const unescaped = (html: string): string =>
  html.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? "");

/** The text of HTML as a reader sees it, with single spaces. */
export const textOf = (html: string): string =>
  unescaped(html.replaceAll(/<(script|style|svg)\b.*?<\/\1>/gs, " ").replaceAll(/<[^>]+>/g, " "))
    .replaceAll(/\s+/g, " ")
    .trim();

/** Text without Markdown's marks and without spaces, so that source and page can be compared. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*]/g, "")
    .replaceAll(/\s+/g, "");

/** What is in the `main` of a page. */
export const mainOf = (html: string): string => /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";

/** The addresses that a page links to. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => unescaped(link));

/** The code of each sample, by its label. */
export const samplesOf = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<details name="send-it" data-language="([^"]*)".*?<code>(.*?)<\/code>/gs)].map(
      ([, label = "", code = ""]) => [unescaped(label), unescaped(code.replaceAll(/<\/?(?:mark|span)\b[^>]*>/g, ""))],
    ),
  );

/** Every page of a site by its address, without Redoc's and those that only lead to another. */
export const pagesIn = (folder: string): Map<string, string> =>
  new Map(
    globSync("**/*.html", { cwd: folder }).flatMap((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      return html.includes('<main id="main"') ? [[file.replaceAll("\\", "/"), html] as const] : [];
    }),
  );

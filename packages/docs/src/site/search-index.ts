import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "@qualitycontrol/tooling/root";
import MiniSearch from "minisearch";
import { type SearchDocument, searchOptions } from "../assets/search-options.js";
import type { GlossaryGroup, Term } from "../glossary.ts";
import { slug } from "../links.ts";
import { plainText } from "../markdown.ts";
import type { Page } from "../page.ts";
import type { TimeLimit } from "../pages/limits-page.ts";

const KINDS: Record<string, string> = {
  operations: "Operation",
  codes: "Result code",
  events: "Event",
  guides: "Guide",
};

/** Everything that the search of an edition finds: its pages, the terms of the glossary, and the time limits. */
export function searchDocuments(pages: Page[], glossary: GlossaryGroup[], limits: TimeLimit[]): SearchDocument[] {
  const terms = glossary.flatMap((group) => group.terms);
  return [
    ...pages.map((page) => pageDocument(page, terms)),
    ...glossary.flatMap(({ group, terms: own }) => own.map((term, at) => termDocument(group, term, at))),
    ...limits.map(({ name, time, meaning }, at) => ({
      address: `time-limits.html?${at}`,
      title: `${name}: ${time}`,
      kind: "Time limit",
      summary: plainText(meaning),
      keywords: ["timeout", "time limit", "time-out", "expires", "expiry", ...asOneWord(time)].join(" · "),
      headings: "",
      text: "",
    })),
  ];
}

function pageDocument({ path, title, summary, parts }: Page, terms: Term[]): SearchDocument {
  const [folder = "", name = ""] = path.split("/");
  const naming = terms.filter(({ operations = [] }) => folder === "operations" && operations.includes(name));
  return {
    address: `${path}.html`,
    title,
    kind: KINDS[folder] ?? "Page",
    summary: plainText(summary),
    keywords: [name, ...(folder === "codes" ? wordsOfCode(title) : []), ...naming.flatMap(wordsOf)].join(" · "),
    headings: parts.map(({ heading = "" }) => heading).join(" · "),
    text: parts.map(({ text }) => plainText(text)).join("\n"),
  };
}

const termDocument = (group: string, term: Term, at: number): SearchDocument => ({
  // The query is ignored, and distinguishes the terms of a group.
  address: `glossary.html?${at}#${slug(group)}`,
  title: term.term,
  kind: "Glossary",
  summary: plainText(term.meaning),
  keywords: wordsOf(term).join(" · "),
  headings: "",
  text: term.meaning,
});

const wordsOf = ({ term, chinese = [], synonyms = [] }: Term): string[] =>
  [term, ...chinese, ...synonyms].flatMap((word) => [word, ...asOneWord(word)]);

/** The title of a code, such as `100-006 NotSignedIn`, as `100006` and `Not Signed In`. */
const wordsOfCode = (title: string): string[] => {
  const [code = "", name = ""] = title.split(" ");
  return [code.replace("-", ""), name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")];
};

/** “log off” as “logoff”, and “60 s” as “60s”: some readers write it so. */
const asOneWord = (words: string): string[] => (words.includes(" ") ? [words.replaceAll(" ", "")] : []);

/** The script that defines the index of an edition. A script, because a page opened from disk can request nothing else. */
export function searchIndexScript(documents: SearchDocument[]): string {
  const index = new MiniSearch(searchOptions);
  index.addAll(documents);
  return `window.searchIndex = ${JSON.stringify(index)};\n`;
}

/** The script with MiniSearch and its options, which the search of all editions needs. */
export function searchScript(): string {
  const library = readFileSync(
    createRequire(import.meta.url)
      .resolve("minisearch")
      .replace(/cjs[\\/]index\.cjs$/, "umd/index.js"),
    "utf8",
  );
  const options = readFileSync(inRoot("packages/docs/src/assets/search-options.js"), "utf8");
  return `${withoutComments(library)}
(() => {
${options.replaceAll(/^export /gm, "")}
window.openSearch = () => {
  const index = MiniSearch.loadJS(window.searchIndex, searchOptions);
  return (query) => find(index, query);
};
})();
`;
}

/** The comments of MiniSearch are half of its size. Its licence is kept. */
const withoutComments = (script: string): string =>
  `/*! MiniSearch, Copyright Luca Ongaro, MIT License */\n${script
    .replaceAll(/^\s*\/\*\*.*?\*\/\n/gms, "")
    .replace(/^\/\/# sourceMappingURL=.*$/m, "")}`;

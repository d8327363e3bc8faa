import type { Emitter } from "highlight.js";
import core from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import csharp from "highlight.js/lib/languages/csharp";
import http from "highlight.js/lib/languages/http";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";

/** A piece of code. */
export interface Token {
  text: string;
  /** What it is, for its colour; empty if it has the colour of the text. */
  kind: Kind | "";
}

/** The kinds that have colours, each a class in `site.css`. */
export const KINDS = ["keyword", "string", "constant", "comment", "title", "attribute"] as const;
type Kind = (typeof KINDS)[number];

/** The kinds of the highlighter's scopes. What is in any other scope has the kind of what is around it. */
const KIND_OF: Readonly<Record<string, Kind | "">> = {
  keyword: "keyword",
  meta: "keyword",
  string: "string",
  regexp: "string",
  number: "constant",
  literal: "constant",
  comment: "comment",
  title: "title",
  section: "title",
  type: "title",
  attr: "attribute",
  attribute: "attribute",
  property: "attribute",
  // What is filled into a text is not a part of the text.
  subst: "",
  variable: "",
};

/** Collects tokens, instead of the HTML that the highlighter writes by default. */
class Tokens implements Emitter {
  readonly tokens: Token[] = [];
  readonly #open: (Kind | "")[] = [];

  openNode(scope: string): void {
    this.startScope(scope);
  }
  startScope(scope: string): void {
    this.#open.push(KIND_OF[scope.split(".", 1).join()] ?? this.#kind());
  }
  closeNode(): void {
    this.endScope();
  }
  endScope(): void {
    this.#open.pop();
  }
  addText(text: string): void {
    if (text === "") return;
    const kind = text.trim() === "" ? "" : this.#kind();
    const last = this.tokens.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.tokens.push({ text, kind });
  }
  __addSublanguage({ tokens }: Tokens): void {
    for (const token of tokens) this.tokens.push({ ...token });
  }
  finalize(): void {}
  toHTML(): string {
    return "";
  }
  #kind(): Kind | "" {
    return this.#open.at(-1) ?? "";
  }
}

const highlighter = core.newInstance();
const languages = { bash, csharp, http, java, javascript, json, python, typescript, xml, yaml };
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);
highlighter.registerAliases("shell", { languageName: "bash" });
highlighter.configure({ __emitter: Tokens });

/** The editions and pages share most code. */
const known = new Map<string, readonly Token[]>();

/** Code in pieces, each with its kind. Code in a language that is not known is one piece. */
export function tokensOf(language: string, code: string): readonly Token[] {
  if (highlighter.getLanguage(language) === undefined) return [{ text: code, kind: "" }];
  const key = `${language}\n${code}`;
  const tokens = known.get(key) ?? (highlighter.highlight(code, { language })._emitter as Tokens).tokens;
  known.set(key, tokens);
  return tokens;
}

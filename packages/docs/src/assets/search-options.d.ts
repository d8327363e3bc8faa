import type MiniSearch from "minisearch";
import type { Options, SearchResult } from "minisearch";

/** What a search finds. */
export interface SearchDocument {
  /** As seen from the folder of the edition. */
  address: string;
  title: string;
  /** What kind of page it is. */
  kind: string;
  summary: string;
  /** Other words for it. */
  keywords: string;
  headings: string;
  text: string;
}

export function tokenize(text: string): string[];
export const searchOptions: Options<SearchDocument>;
export function find(index: MiniSearch<SearchDocument>, query: string): SearchResult[];

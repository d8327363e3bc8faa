import { UserError } from "@qualitycontrol/core/user-error";
import { readList } from "./read-list.ts";

/** A group of terms of the field. */
export interface GlossaryGroup {
  group: string;
  terms: Term[];
}

/** A term with its meaning. */
export interface Term {
  term: string;
  /** The terms of the vendor's pages. */
  chinese?: string[];
  /** What else readers search for. */
  synonyms?: string[];
  /** The operations that the search finds by the term. */
  operations?: string[];
  meaning: string;
}

const FILE = "docs/glossary.yaml";

/**
 * The glossary.
 *
 * @throws UserError if it cannot be read, or names an operation that does not exist
 */
export function readGlossary(operations: ReadonlySet<string>): GlossaryGroup[] {
  const groups = readList<GlossaryGroup>(FILE);
  for (const { term, operations: named = [] } of groups.flatMap(({ terms }) => terms)) {
    const unknown = named.find((operation) => !operations.has(operation));
    if (unknown !== undefined)
      throw new UserError(`${FILE}: the term “${term}” names ${unknown}, which does not exist.`);
  }
  return groups;
}

import { readFileSync } from "node:fs";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "@qualitycontrol/tooling/root";
import { parse } from "yaml";

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
  const groups = readYaml();
  for (const { term, operations: named = [] } of groups.flatMap(({ terms }) => terms)) {
    const unknown = named.find((operation) => !operations.has(operation));
    if (unknown !== undefined)
      throw new UserError(`${FILE}: the term “${term}” names ${unknown}, which does not exist.`);
  }
  return groups;
}

function readYaml(): GlossaryGroup[] {
  try {
    return parse(readFileSync(inRoot(FILE), "utf8"));
  } catch (error) {
    throw new UserError(`${FILE} cannot be read: ${(error as Error).message.trim()}`);
  }
}

/** How certain a fact is, most certain first. `vendor sample`: seen in client code that the vendor published, but on no current page. */
export const CERTAINTIES = ["documented", "vendor sample", "sample", "inferred"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A text about a fact, followed by how certain the fact is, unless it is documented. */
export const marked = (text: string, certainty: Certainty = "documented"): string =>
  certainty === "documented" ? text : `${text} (${certainty})`;

/**
 * The source of a fact: the vendor's page (title, ID) and its edition (date), or the years in which the vendor published the
 * client code that the fact was seen in; and the certainty of the fact.
 */
export interface Source {
  page?: string;
  id?: string;
  edition?: string;
  published?: string;
  certainty: Certainty;
}

/** Replaces a title, ID or date that was not recorded when the page was read. */
export const NOT_RECORDED = "not recorded";

/** What a source is called if it is client code of the vendor instead of a page. */
export const CLIENT_CODE = "client code that the vendor published";

/** A sentence about the gateway. Without a source, it is from the page of the operation that names it. */
export interface Statement {
  text: string;
  certainty?: Certainty;
  source?: Source;
}

/** The text of a statement, followed by how certain it is. */
export const stated = ({ text, certainty, source }: Statement): string => marked(text, certainty ?? source?.certainty);

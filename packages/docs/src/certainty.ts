import {
  type Certainty,
  CLIENT_CODE,
  NOT_RECORDED,
  type Source,
  type Statement,
} from "@qualitycontrol/tooling/bundle/certainty";

/** The certainty of a fact, in brackets; empty for a documented one. */
export function mark(certainty: Certainty = "documented"): string {
  return certainty === "documented" ? "" : ` (*${certainty}*)`;
}

/** A statement with its certainty and, if it comes from another page, that page. */
export function stated({ text, certainty, source }: Statement): string {
  const page = source && describePage(source);
  return `${text}${mark(certainty ?? source?.certainty)}${page ? ` (${page})` : ""}`;
}

/** The vendor's page of a source: title, id and edition, as far as they are recorded; or the client code of the vendor. */
export function describePage({ page, id, edition, published }: Source): string {
  if (published !== undefined) return `${CLIENT_CODE} from ${published}`;
  const [title, number, date] = [page, id, edition].map((part) => (part === NOT_RECORDED ? undefined : part));
  return [title && `“${title}”`, number, date && `edition of ${date}`].filter(Boolean).join(", ") || NOT_RECORDED;
}

import type { Edition } from "./edition.ts";
import type { CodeName } from "./names.ts";

/** The result code of a name; `undefined` if the edition has none. */
export const codeNamed = ({ document }: Edition, wanted: CodeName): string | undefined =>
  Object.entries(document.components["x-result-codes"]).find(([, { name }]) => name === wanted)?.[0];

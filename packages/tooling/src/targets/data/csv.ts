import type { Cell, Row } from "./tables.ts";

/** Separates the items of a list in a cell. */
export const SEPARATOR = " | ";

/** A cell with one of these first characters is a formula in a spreadsheet. Some also take the full-width forms. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/**
 * A table as CSV (RFC 4180): a header, then a line for each row; lines end with CRLF. A list has `|` between its items. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe, which marks text there; a cell that begins with apostrophes and then
 * such a character gets one more, so that every reader can remove exactly one.
 *
 * @param rows all with the same members
 * @throws Error if an item of a list contains the separator
 */
export const toCsv = (rows: readonly Row[]): string =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row).map(textOf))]
    .map((cells) => `${cells.map((text) => quoted(safe(text))).join(",")}\r\n`)
    .join("");

function textOf(cell: Cell): string {
  if (!Array.isArray(cell)) return String(cell ?? "");
  const broken = cell.find((item) => item.includes(SEPARATOR));
  if (broken !== undefined) throw new Error(`A list in a table has the item ${JSON.stringify(broken)}.`);
  return cell.join(SEPARATOR);
}

const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

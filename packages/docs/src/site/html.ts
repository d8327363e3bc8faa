/** Text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template accepts: text, which is escaped, and HTML, which is not. */
export type Content = string | number | Html | readonly Content[];

/**
 * HTML from a template. Every value is escaped unless it is HTML.
 *
 * @throws Error if a value is missing, or is no text
 */
export function html(texts: TemplateStringsArray, ...values: Content[]): Html {
  return new Html(texts.reduce((whole, text, at) => whole + render(values[at - 1] as Content, whole) + text));
}

function render(value: Content, before: string): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map((each) => render(each, before)).join("");
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw new Error(`A value is missing in HTML, after: ${before.slice(-80)}`);
}

/** A name that a narrow place breaks after an underscore, not within a word. */
export const breakable = (name: string): Content =>
  name.split(/(?<=_)/).map((part, at) => (at === 0 ? part : html`<wbr>${part}`));

/** Text as HTML, also within quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

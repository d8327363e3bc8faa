/** How a missing value appears in a text. */
const MISSING = /\b(?:undefined|null|NaN)\b|\[object \w+\]/;

/** Code in Markdown, where these words are allowed. */
const CODE = /^```.*?^```$|`[^`]*`/gms;

/** Properties of an OpenAPI document that hold Markdown or plain text. */
const TEXTS = new Set(["title", "summary", "description", "name", "termsOfService"]);

/** Properties that hold values instead of texts. */
const VALUES = new Set(["example", "value", "enum", "const", "default", "x-codeSamples"]);

/** The first missing value in a text, with the text before it. */
export function missingIn(text: string): string | undefined {
  const prose = text.replaceAll(CODE, "");
  const found = MISSING.exec(prose);
  return found ? prose.slice(Math.max(0, found.index - 80), found.index + found[0].length) : undefined;
}

/**
 * Throws if a text was rendered with a missing value.
 *
 * @param place the name of the text in the error
 * @throws Error with the place and the text before the missing value
 */
export function refuseMissingIn(text: string, place: string): void {
  const missing = missingIn(text);
  if (missing !== undefined) throw new Error(`A value is missing in ${place}: …${missing}`);
}

/**
 * Throws if a text in a document was rendered with a missing value.
 *
 * @throws Error with the place and the text before the missing value
 */
export function refuseMissing(document: unknown, place = "#"): void {
  if (typeof document !== "object" || document === null) return;
  const named = place.endsWith("/properties");
  for (const [key, value] of Object.entries(document)) {
    const at = `${place}/${key}`;
    if (typeof value === "string" && TEXTS.has(key)) refuseMissingIn(value, at);
    // A property may have any name.
    if (named || !VALUES.has(key)) refuseMissing(value, at);
  }
}

/** Throws if a doc comment of generated code, or a generated Markdown page, was rendered with a missing value. */
export function refuseMissingInFile(name: string, text: string): void {
  const texts = name.endsWith(".md") ? [text] : /\.[jt]s$/.test(name) ? (text.match(/\/\*\*.*?\*\//gs) ?? []) : [];
  for (const each of texts) refuseMissingIn(each, name);
}

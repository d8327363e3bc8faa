/** What a missing value becomes when it is written into a text. */
const MISSING = /\b(?:undefined|NaN)\b|\[object \w+\]/;

/** Code in Markdown, in which such words are right. */
const CODE = /^```.*?^```$|`[^`]*`/gms;

/** Where an OpenAPI document holds Markdown or plain text for people. */
const TEXTS = new Set(["title", "summary", "description", "name", "termsOfService"]);

/** The place in a text for people at which a value was missing when it was rendered, with what stands before it. */
export function missingIn(text: string): string | undefined {
  const prose = text.replaceAll(CODE, "");
  const found = MISSING.exec(prose);
  return found ? prose.slice(Math.max(0, found.index - 80), found.index + found[0].length) : undefined;
}

/**
 * Fails if a text in a document was rendered with a missing value.
 *
 * @throws Error with the place, and what stands before it
 */
export function refuseMissing(document: unknown, place = "#"): void {
  if (typeof document !== "object" || document === null) return;
  for (const [key, value] of Object.entries(document)) {
    const at = `${place}/${key}`;
    const missing = typeof value === "string" && TEXTS.has(key) ? missingIn(value) : undefined;
    if (missing !== undefined) throw new Error(`A value is missing in ${at}: …${missing}`);
    // Examples, defaults and samples are values of the contract, not texts.
    if (!["example", "value", "enum", "const", "default", "x-codeSamples"].includes(key)) refuseMissing(value, at);
  }
}

/**
 * One or two dots, which URLs resolve, so that the request would go to another path; or a slash or backslash, which a server
 * may treat as the end of a path segment after decoding. Both may be percent-encoded several times.
 */
const ESCAPE = /^(\.|%(25)*2e){1,2}$|[/\\]|%(25)*(2f|5c)/i;

/** Why a value cannot be a path segment, as the end of a sentence; undefined if it can. */
export const pathProblem = (value: unknown): string | undefined =>
  textProblem(value) ?? (ESCAPE.test(value as string) ? "would change the path (dots or a slash)" : undefined);

/** Why a value cannot be sent as text. */
export function textProblem(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? undefined : "is not a whole number";
  if (typeof value !== "string") return "is neither a string nor a number";
  if (value === "") return "is empty";
  return value.isWellFormed() ? undefined : "is not well-formed Unicode";
}

/** A JSON body may contain booleans and empty strings. JSON would change or omit other types. */
export const bodyProblem = (value: unknown): string | undefined =>
  value === "" || typeof value === "boolean" ? undefined : textProblem(value);

export const listProblem = (value: unknown): string | undefined =>
  Array.isArray(value) && [...value].every((it) => it >= 0 && Number.isSafeInteger(it))
    ? undefined
    : "is not a list of whole numbers";

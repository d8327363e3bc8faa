import type { Edition } from "@qualitycontrol/contract/calls";
import type { Form } from "./calls.ts";
import { type Attempt, WrongArgument } from "./errors/index.ts";
import { faultInLimit, limitOf } from "./limits.ts";

/** The arguments of a call, each where it travels. */
export interface Placed {
  /** The path with its arguments in it, but for the inspector's own ID. */
  path: string;
  /** What travels in the query or in the body. */
  rest: Record<string, unknown>;
}

/**
 * Puts flat arguments where they travel.
 *
 * @throws WrongArgument if one is missing, unknown, would not arrive as it was given, or is refused by the edition of the
 * gateway (by all of them, unless one is named)
 */
export function placed(
  attempt: Attempt,
  given: object | undefined,
  { path, args, body }: Form,
  edition: Edition | undefined,
): Placed {
  const { operation } = attempt;
  const values: Record<string, unknown> = { ...given };
  const unknown = Object.keys(values).find((name) => !args.has(name));
  if (unknown !== undefined) throw new WrongArgument(attempt, unknown, "is not one of its arguments");
  const rest: Record<string, unknown> = {};
  let filled = path;
  for (const [name, optional] of args) {
    const value = values[name];
    const limit = limitOf(`${operation}.${name}`, edition) ?? limitOf(name, edition);
    const place = `{${name}}`;
    const inPath = path.includes(place);
    const fault =
      value === undefined
        ? !optional && "is missing"
        : ((inPath ? faultInPath : limit?.list ? faultInList : body ? faultInBody : faultInText)(value) ??
          faultInLimit(value, limit));
    if (fault) throw new WrongArgument(attempt, name, fault);
    // No encoded value holds braces that could be taken for another place.
    if (inPath) filled = filled.replace(place, encodeURIComponent(value as string));
    // A whole number travels as text in a body too.
    else if (value !== undefined) rest[name] = limit?.from === undefined ? value : String(value);
  }
  return { path: filled, rest };
}

/**
 * A dot or two, which URLs resolve, so that the request would go to another path; or what a server may take for the end of a
 * path segment, once it has decoded it. Both however often percent-encoded.
 */
const ESCAPE = /^(\.|%(25)*2e){1,2}$|[/\\]|%(25)*(2f|5c)/i;

/** Why a value cannot be a segment of a path, as the end of a sentence; undefined if it can. */
export const faultInPath = (value: unknown): string | undefined =>
  faultInText(value) ?? (ESCAPE.test(value as string) ? "would lead to another path by dots or a slash" : undefined);

function faultInText(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? undefined : "is not a whole number";
  if (typeof value !== "string") return "is neither a string nor a number";
  if (value === "") return "is empty";
  return value.isWellFormed() ? undefined : "is not well-formed text";
}

/** JSON has truth values too, and an empty text is a value. Of what is left it would make something else, or nothing. */
const faultInBody = (value: unknown): string | undefined =>
  value === "" || typeof value === "boolean" ? undefined : faultInText(value);

const faultInList = (value: unknown): string | undefined =>
  Array.isArray(value) && [...value].every((it) => it >= 0 && Number.isSafeInteger(it))
    ? undefined
    : "is not a list of whole numbers";

import { type Call, calls, type Edition } from "@qualitycontrol/contract/calls";
import { type Attempt, WrongArgument } from "./errors.ts";
import { faultInRange } from "./limits.ts";

/** The arguments of a call, each in its place in the request. */
export interface Parts {
  path: Record<string, string>;
  query: Record<string, string>;
  /** Undefined if the operation takes no body. */
  body: Record<string, unknown> | undefined;
}

/**
 * Sorts flat arguments into the parts of a request.
 *
 * @throws WrongArgument if one is missing, unknown, would not arrive as it was given, or is refused by the edition of the
 * gateway (by all of them, unless one is named)
 */
export function partsOf(
  attempt: Attempt,
  given: object | undefined,
  edition?: Edition,
  call: Call = calls[attempt.operation],
): Parts {
  const args: Record<string, unknown> = { ...given };
  const unknown = Object.keys(args).find((name) => !Object.hasOwn(call.places, name));
  if (unknown !== undefined) throw new WrongArgument(attempt, unknown, "is not one of its arguments");

  const parts: Parts = { path: {}, query: {}, body: Object.values(call.places).includes("body") ? {} : undefined };
  for (const [name, place] of Object.entries(call.places)) {
    const value = args[name];
    const limits = call.limits?.[name];
    const fault =
      value === undefined
        ? call.required.includes(name) && "is missing"
        : (FAULTS[place](value) ?? faultInRange(value, limits, edition));
    if (fault) throw new WrongArgument(attempt, name, fault);
    if (value === undefined) continue;
    if (place !== "body") parts[place][name] = String(value);
    // A whole number travels as text in a body too.
    else parts.body = { ...parts.body, [name]: limits?.every?.from === undefined ? value : String(value) };
  }
  return parts;
}

/** A dot or two, however often percent-encoded: URLs resolve them, so the request would go to another path. */
const DOTS = /^(\.|%(25)*2e){1,2}$/i;
/** What a server may take for the end of a path segment, once it has decoded it. */
const SLASH = /[/\\]|%(25)*(2f|5c)/i;

/** Why a value cannot be a segment of a path, as the end of a sentence; undefined if it can. */
export function faultInPath(value: unknown): string | undefined {
  const fault = faultInText(value);
  if (fault !== undefined) return fault;
  const escapes = DOTS.test(String(value)) || SLASH.test(String(value));
  return escapes ? "would lead to another path: it is a dot segment or holds a slash" : undefined;
}

function faultInText(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? undefined : "is not a whole number";
  if (typeof value !== "string") return "is neither a string nor a number";
  if (value === "") return "is empty";
  return value.isWellFormed() ? undefined : "is not well-formed text";
}

function faultInBody(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) === undefined ? "cannot be written as JSON" : undefined;
  } catch {
    return "cannot be written as JSON";
  }
}

const FAULTS = { path: faultInPath, query: faultInText, body: faultInBody };

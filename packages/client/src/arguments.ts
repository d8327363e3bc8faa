import type { Edition } from "@qualitycontrol/contract/calls";
import { type OperationId, templateOf } from "./calls.ts";
import { type Attempt, WrongArgument } from "./errors/index.ts";
import { limitOf, limitProblem } from "./limits.ts";

/** The arguments of a call: the path with the path arguments filled in, and the others for query or body. */
export type SerializedArguments = readonly [path: string, rest: Record<string, unknown>];

/**
 * Creates the function that distributes the arguments of a call over path, query and body. The function throws a
 * `WrongArgument` if an argument is missing or unknown, cannot be sent unchanged, or is not accepted by `edition`.
 */
export function argumentSerializer(
  operation: OperationId,
  { agentId, edition }: { agentId: string; edition: Edition },
): (attempt: Attempt, given: object | undefined) => SerializedArguments {
  const { path, args, body } = templateOf(operation);
  const start = path.replace("{}", agentId);
  // Computed once, not at each call.
  const serializers = Array.from(args, ([name, optional]) => {
    const limit = limitOf(`${operation}.${name}`, edition) ?? limitOf(name, edition);
    const slot = `{${name}}`;
    const inPath = path.includes(slot);
    const formProblem = inPath ? pathProblem : limit?.list ? listProblem : body ? bodyProblem : textProblem;
    return (attempt: Attempt, values: Record<string, unknown>, rest: Record<string, unknown>, filled: string) => {
      const value = values[name];
      const problem =
        value === undefined ? !optional && "is missing" : (formProblem(value) ?? limitProblem(value, limit));
      if (problem) throw new WrongArgument(attempt, name, problem);
      if (inPath) return filled.replace(slot, encodeURIComponent(value as string));
      // A body contains whole numbers as strings, too.
      if (value !== undefined) rest[name] = limit?.from === undefined ? value : String(value);
      return filled;
    };
  });
  return (attempt, given) => {
    const values = (given ?? {}) as Record<string, unknown>;
    for (const name of Object.keys(values)) {
      if (!args.has(name)) throw new WrongArgument(attempt, name, "is an unknown argument");
    }
    const rest: Record<string, unknown> = {};
    let filled = start;
    for (const serialize of serializers) filled = serialize(attempt, values, rest, filled);
    return [filled, rest];
  };
}

/**
 * One or two dots, which URLs resolve, so that the request would go to another path; or a slash or backslash, which a server
 * may treat as the end of a path segment after decoding. Both may be percent-encoded several times.
 */
const ESCAPE = /^(\.|%(25)*2e){1,2}$|[/\\]|%(25)*(2f|5c)/i;

/** Why a value cannot be a path segment, as the end of a sentence; undefined if it can. */
export const pathProblem = (value: unknown): string | undefined =>
  textProblem(value) ?? (ESCAPE.test(value as string) ? "would change the path (dots or a slash)" : undefined);

function textProblem(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? undefined : "is not a whole number";
  if (typeof value !== "string") return "is neither a string nor a number";
  if (value === "") return "is empty";
  return value.isWellFormed() ? undefined : "is not well-formed Unicode";
}

/** A JSON body may contain booleans and empty strings. JSON would change or omit other types. */
const bodyProblem = (value: unknown): string | undefined =>
  value === "" || typeof value === "boolean" ? undefined : textProblem(value);

const listProblem = (value: unknown): string | undefined =>
  Array.isArray(value) && [...value].every((it) => it >= 0 && Number.isSafeInteger(it))
    ? undefined
    : "is not a list of whole numbers";

import { events } from "@qualitycontrol/contract/events";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { SchemaError, Validator } from "@qualitycontrol/contract/validators";
import { type Contract, resolve } from "../contract.ts";
import { show, type Violation } from "./violation.ts";

type Members = Record<string, unknown>;

/**
 * What of a body breaks the schema of the operation's answer: one violation for one wrong place.
 *
 * A wrong member of a union (distinguished by `retcode`, or by the type of an event) is reported by every branch of the
 * union. Hence each member is judged on its own, set into an example that is known to be right.
 *
 * @param retcode the result code that decides which branch the body belongs to; a documented one
 */
export function bodyViolations(contract: Contract, operation: Operation, body: Members, retcode: string): Violation[] {
  const validate = contract.answers[operation.operationId] as Validator;
  if (validate({ ...body, retcode })) return [];
  const { retcode: _, ...members } = body;
  const event = members["event"] as Members | undefined;
  const right = validExample(contract, operation, retcode, event?.["eventType"]);
  const validEvent = eventLike(right["event"], event);
  if (!isObject(event) || !isObject(validEvent))
    return memberViolations(validate, right, members, "", (probe) => probe);
  const { event: __, ...others } = members;
  return [
    ...memberViolations(validate, right, others, "", (probe) => probe),
    ...memberViolations(validate, validEvent, event, "/event", (probe) => ({ ...right, event: probe })),
  ];
}

/** The event of an example; for a type that is not documented, one of that type: its branch of the union leaves the rest open. */
function eventLike(example: unknown, event: unknown): unknown {
  const type = isObject(event) ? event["eventType"] : undefined;
  return typeof type === "string" && !Object.hasOwn(events, type) ? { eventType: type } : example;
}

/** The members of an object that are wrong inside an answer that is right otherwise. */
function memberViolations(
  validate: Validator,
  right: Members,
  members: Members,
  place: string,
  answerWith: (probe: Members) => Members,
): Violation[] {
  const names = new Set([...Object.keys(right), ...Object.keys(members)]);
  return [...names].flatMap((name) => {
    if (!(name in members) && (name === "retcode" || name === "event")) return [];
    const { [name]: _, ...others } = right;
    const probe = name in members ? { ...right, [name]: members[name] } : others;
    if (validate(answerWith(probe))) return [];
    const inside = `${place}/${name}`;
    if (!(name in members)) return [{ kind: "violation", place: `body${inside}`, expected: "a value", got: "nothing" }];
    const errors = (validate.errors ?? []).filter(({ instancePath }) => `${instancePath}/`.startsWith(`${inside}/`));
    return deepest(errors, answerWith(right)).map((error) => violation(error, answerWith(probe)));
  });
}

/** The example of an answer with this code and event; for a code that has none, a plain failure. */
function validExample({ document }: Contract, operation: Operation, retcode: string, eventType: unknown): Members {
  const answer = document.paths[operation.path]?.[operation.method.toLowerCase()]?.responses["200"] ?? {};
  const examples = Object.values(resolve(document, answer).content?.["application/json"]?.examples ?? {});
  const values = examples
    .map((example) => resolve(document, example as { $ref?: string; value?: Members }).value ?? {})
    .filter((value) => value["retcode"] === retcode);
  const ofEvent = values.find(({ event }) => isObject(event) && event["eventType"] === eventType);
  return ofEvent ?? values[0] ?? { message: "", retcode, result: {} };
}

/** One error for each of the deepest places: where several branches of a union complain, that of the example's branch. */
function deepest(errors: SchemaError[], right: Members): SchemaError[] {
  const depth = ({ instancePath }: SchemaError) => instancePath.split("/").length;
  const lowest = errors.reduce((deepest, error) => Math.max(deepest, depth(error)), 0);
  const places = Map.groupBy(
    errors.filter((error) => depth(error) === lowest),
    ({ instancePath }) => instancePath,
  );
  return [...places].map(([place, candidates]) => {
    const example = at(right, place);
    return (candidates.find((error) => fitsExample(error, example)) ?? candidates[0]) as SchemaError;
  });
}

/** Whether an error asks for what the example has. */
function fitsExample({ keyword, params }: SchemaError, example: unknown): boolean {
  if (keyword === "required") return isObject(example) && String(params["missingProperty"]) in example;
  if (keyword === "type") return params["type"] === typeOf(example);
  return !keyword.endsWith("Of") && example !== undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands at a JSON Pointer. */
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce((place: unknown, step) => (place as Members | undefined)?.[step], value);

function violation({ instancePath, message = "" }: SchemaError, answer: Members): Violation {
  const expected = message.replace(/^must (be )?/, "");
  return { kind: "violation", place: `body${instancePath}`, expected, got: show(at(answer, instancePath)) };
}

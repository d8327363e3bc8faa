import { events } from "@qualitycontrol/contract/events";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { SchemaError, Validator } from "@qualitycontrol/contract/validators";
import { type Contract, resolve } from "../contract.ts";
import { groupBy } from "../group-by.ts";
import { show, type Violation } from "./violation.ts";

type Members = Record<string, unknown>;

/**
 * Checks a body against the schema of the operation's response. Reports one violation for each invalid place.
 *
 * Every branch of a union (discriminated by `retcode` or by the type of an event) would report an invalid member. Each member
 * is therefore checked alone, inside an example that is known to be valid.
 *
 * @param retcode a documented result code, which selects the branch
 */
export function bodyViolations(contract: Contract, operation: Operation, body: Members, retcode: string): Violation[] {
  const validate = contract.answers[operation.operationId] as Validator;
  if (validate({ ...body, retcode })) return [];
  const { retcode: _, ...members } = body;
  const event = members["event"] as Members | undefined;
  const valid = validExample(contract, operation, retcode, event?.["eventType"]);
  const validEvent = eventLike(valid["event"], event);
  if (!isObject(event) || !isObject(validEvent))
    return memberViolations(validate, valid, members, "", (probe) => probe);
  const { event: __, ...others } = members;
  return [
    ...memberViolations(validate, valid, others, "", (probe) => probe),
    ...memberViolations(validate, validEvent, event, "/event", (probe) => ({ ...valid, event: probe })),
  ];
}

/** The event of an example. For an undocumented type, an event with nothing but the type: its schema is open otherwise. */
function eventLike(example: unknown, event: unknown): unknown {
  const type = isObject(event) ? event["eventType"] : undefined;
  return typeof type === "string" && !Object.hasOwn(events, type) ? { eventType: type } : example;
}

/** Checks each member of an object inside an otherwise valid response. */
function memberViolations(
  validate: Validator,
  valid: Members,
  members: Members,
  place: string,
  responseWith: (probe: Members) => Members,
): Violation[] {
  const names = new Set([...Object.keys(valid), ...Object.keys(members)]);
  return [...names].flatMap((name) => {
    if (!(name in members) && (name === "retcode" || name === "event")) return [];
    const { [name]: _, ...others } = valid;
    const probe = name in members ? { ...valid, [name]: members[name] } : others;
    if (validate(responseWith(probe))) return [];
    const inside = `${place}/${name}`;
    if (!(name in members)) return [{ kind: "violation", place: `body${inside}`, expected: "a value", got: "nothing" }];
    const errors = (validate.errors ?? []).filter(({ instancePath }) => `${instancePath}/`.startsWith(`${inside}/`));
    return deepest(errors, responseWith(valid)).map((error) => violation(error, responseWith(probe)));
  });
}

/** The example response with this code and event. For a code without an example, a plain failure. */
function validExample({ document }: Contract, operation: Operation, retcode: string, eventType: unknown): Members {
  const answer = document.paths[operation.path]?.[operation.method.toLowerCase()]?.responses["200"] ?? {};
  const examples = Object.values(resolve(document, answer).content?.["application/json"]?.examples ?? {});
  const values = examples
    .map((example) => resolve(document, example as { $ref?: string; value?: Members }).value ?? {})
    .filter((value) => value["retcode"] === retcode);
  const ofEvent = values.find(({ event }) => isObject(event) && event["eventType"] === eventType);
  return ofEvent ?? values[0] ?? { message: "", retcode, result: {} };
}

/** One error for each of the deepest places. If several branches of a union report one, that of the example's branch. */
function deepest(errors: SchemaError[], valid: Members): SchemaError[] {
  const depth = ({ instancePath }: SchemaError) => instancePath.split("/").length;
  const lowest = errors.reduce((deepest, error) => Math.max(deepest, depth(error)), 0);
  const places = groupBy(
    errors.filter((error) => depth(error) === lowest),
    ({ instancePath }) => instancePath,
  );
  return [...places].map(([place, candidates]) => {
    const example = at(valid, place);
    return (candidates.find((error) => fitsExample(error, example)) ?? candidates[0]) as SchemaError;
  });
}

/** Whether the example satisfies what an error demands. */
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

/** The value at a JSON Pointer. */
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce((place: unknown, step) => (place as Members | undefined)?.[step], value);

function violation({ instancePath, message = "" }: SchemaError, answer: Members): Violation {
  const expected = message.replace(/^must (be )?/, "");
  return { kind: "violation", place: `body${instancePath}`, expected, got: show(at(answer, instancePath)) };
}

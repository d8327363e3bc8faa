import type { Operation } from "@qualitycontrol/contract/operations";
import type { Edition } from "../contract/edition.ts";
import type { Example } from "../contract/example.ts";
import type { CodeName } from "../contract/names.ts";
import type { Rules } from "../rules/index.ts";
import { type Effect, type Mark, otherParameter, type Refusal } from "../rules/rule.ts";

/** How an operation is checked and performed, prepared once, so that a request looks nothing up. */
export interface OperationHandler {
  readonly operation: Operation;
  /** Without a code, where the operation may not answer one of the rule's: only if it is not simulated. */
  readonly refusals: readonly { rule: Refusal; code: string | undefined; mark: Mark }[];
  /** The response to what is not refused, where no rule says what the operation does: the contract's example. */
  readonly example: Example | undefined;
  readonly effect: Effect | undefined;
  /** The name of the parameter that names the other agent. */
  readonly other: string | undefined;
  /** The name of the parameter that names a call. */
  readonly call: string | undefined;
  /** Whether a parameter is missing, repeated, or does not match its schema. */
  hasWrongParameter(parameters: Readonly<Record<string, unknown>>): boolean;
}

type OperationHandlers = ReadonlyMap<Operation["operationId"], OperationHandler>;

const known = new WeakMap<Edition, WeakMap<Rules, OperationHandlers>>();

/** The handlers of an edition under rules. Cached, because a reset changes neither. */
export function handlersOf(edition: Edition, rules: Rules): OperationHandlers {
  const ofEdition = known.get(edition) ?? new WeakMap<Rules, OperationHandlers>();
  known.set(edition, ofEdition);
  const handlers =
    ofEdition.get(rules) ??
    new Map(edition.operations.map((operation) => [operation.operationId, handlerOf(operation, edition, rules)]));
  ofEdition.set(rules, handlers);
  return handlers;
}

function handlerOf(operation: Operation, edition: Edition, rules: Rules): OperationHandler {
  const { operationId, parameters } = operation;
  const effect = rules.effects.find(({ id }) => id === operationId);
  const refusals = rules.refusals
    .filter((rule) => rule.applies(operation))
    .map((rule) => ({ rule, ...codeFor(rule, operation, edition) }));
  const isSimulated =
    (effect !== undefined || operationId === "pollEvents") && refusals.every(({ code }) => code !== undefined);
  const checks = parameters.map(({ name, required, schema }) => ({
    name,
    required,
    isValid: validityOf(edition, schema),
  }));
  return {
    operation,
    refusals: isSimulated || operation.secured ? refusals : [],
    effect,
    example: isSimulated ? undefined : edition.exampleOf(operation),
    other: otherParameter(operation),
    call: parameters.find(({ schema }) => schema === "CallId")?.name,
    hasWrongParameter: (given) =>
      checks.some(({ name, required, isValid }) => {
        const value = given[name];
        return value === undefined ? required : typeof value !== "string" || !isValid(value);
      }),
  };
}

function validityOf({ document }: Edition, name: string): (value: string) => boolean {
  const { pattern = "", enum: values, minLength = 0, maxLength = Infinity } = document.components.schemas[name] ?? {};
  const form = new RegExp(pattern, "u");
  return (value) =>
    value.length >= minLength && value.length <= maxLength && form.test(value) && (values?.includes(value) ?? true);
}

/**
 * The code by which a rule refuses an operation: the first of the rule's codes that the operation may return. Where its
 * list was not read completely, any code of the edition may come.
 */
export function codeFor(
  { codes, codeMark = "inferred" }: Refusal,
  { resultCodes }: Operation,
  edition: Edition,
): { code: string | undefined; mark: Mark } {
  const catalogue = Object.entries(edition.document.components["x-result-codes"]);
  const known = (wanted: CodeName) => catalogue.find(([, { name }]) => name === wanted);
  for (const wanted of codes) {
    const [code, { gatewayWide = false }] = known(wanted) ?? ["", {}];
    if (code === "") continue;
    if (!gatewayWide && resultCodes.list === "complete" && !resultCodes.codes.includes(code)) continue;
    return { code, mark: wanted === codes[0] ? codeMark : "inferred" };
  }
  return { code: undefined, mark: codeMark };
}

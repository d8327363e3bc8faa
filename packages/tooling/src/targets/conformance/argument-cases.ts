import type { OpenApiDocument } from "../../bundle/document.ts";
import { argumentsOf, requiredOf } from "../typescript/call-arguments.ts";
import type { CallLimits, Limit } from "../typescript/call-limits.ts";
import { callCase, successOf } from "./call-cases.ts";
import type { DerivedCase } from "./case.ts";
import { exampleArguments, type Listed } from "./request.ts";

/** A value at a limit, and whether it is accepted. */
interface Bound {
  name: string;
  value: unknown;
  accepted: boolean;
}

/** The values at the limits of an argument. */
function* boundsOf({ from, to, values, form, list, most }: Limit): Generator<Bound> {
  if (from !== undefined && to !== undefined) {
    for (const [name, value, accepted] of [
      ["smallest", String(from), true],
      ["largest", String(to), true],
      ["number", from, true],
      ["too-small", String(from - 1), false],
      ["too-large", String(to + 1), false],
      ["leading-zero", `0${from}`, false],
    ] as const)
      yield { name, value, accepted };
  }
  if (values) {
    for (const value of values) yield { name: `value-${value}`, value, accepted: true };
    yield { name: "unknown-value", value: `${values.at(-1)}9`, accepted: false };
  }
  if (form !== undefined) yield { name: "malformed", value: "1,2 x", accepted: false };
  if (list) yield { name: "negative-member", value: [-1], accepted: false };
  if (most !== undefined) {
    for (const [name, length] of [
      ["longest", most],
      ["too-long", most + 1],
    ] as const) {
      const value = list
        ? Array.from({ length }, () => 1)
        : form === undefined
          ? "x".repeat(length)
          : "1".repeat(length);
      yield { name, value, accepted: length === most };
    }
  }
}

/** The limit of an argument in an edition. */
const limitIn = (limits: CallLimits, operationId: string, argument: string, edition: string): Limit | undefined => {
  const all = limits.limitsOf(operationId, argument);
  return all[edition] ?? all["every"];
};

/** One case for each bound of each argument, for each required argument that is missing, and for an unknown one. */
export function argumentCases(
  contract: OpenApiDocument,
  listed: Listed,
  limits: CallLimits,
  edition: string,
): DerivedCase[] {
  const { operationId } = listed.operation;
  const examples = exampleArguments(contract, listed.operation);
  const missing = requiredOf(contract, listed.operation).map((name) => {
    const { [name]: _, ...args } = examples;
    return callCase(contract, listed, {
      id: `${name}.missing`,
      title: `${name} is missing`,
      args,
      error: invalid(name),
    });
  });
  return [
    ...argumentsOf(contract, listed.operation).flatMap(({ name }) =>
      boundCases(contract, listed, name, limitIn(limits, operationId, name, edition)),
    ),
    ...missing,
    callCase(contract, listed, {
      id: "unknown-argument",
      title: "an unknown argument",
      args: { ...examples, unknownArgument: "1" },
      error: invalid("unknownArgument"),
    }),
  ];
}

/** The cases of the limits that differ in another edition. */
export function editionCases(
  contract: OpenApiDocument,
  listed: Listed,
  limits: CallLimits,
  [own, other]: [own: string, other: string],
): DerivedCase[] {
  const { operationId } = listed.operation;
  const having = limits.editionsWith(operationId);
  if (having && !having.includes(other)) {
    const error = { kind: "NotInEdition", code: "not-in-edition", outcome: "not-sent", edition: other };
    return [callCase(contract, listed, { id: other, title: `not in edition ${other}`, edition: other, error })];
  }
  return argumentsOf(contract, listed.operation).flatMap(({ name }) => {
    const limit = limitIn(limits, operationId, name, other);
    const isSame = JSON.stringify(limit) === JSON.stringify(limitIn(limits, operationId, name, own));
    return isSame ? [] : boundCases(contract, listed, name, limit, other);
  });
}

function boundCases(
  contract: OpenApiDocument,
  listed: Listed,
  name: string,
  limit: Limit | undefined,
  edition?: string,
): DerivedCase[] {
  return [...boundsOf(limit ?? {})].map((bound) =>
    callCase(contract, listed, {
      id: [edition, name, bound.name].filter(Boolean).join("."),
      title: `${name}, ${bound.name}${edition === undefined ? "" : ` in edition ${edition}`}`,
      args: { ...exampleArguments(contract, listed.operation), [name]: bound.value },
      ...(edition !== undefined && { edition }),
      ...(bound.accepted ? { response: successOf(contract, listed) } : { error: invalid(name) }),
    }),
  );
}

const invalid = (argument: string) => ({
  kind: "WrongArgument",
  code: "invalid-argument",
  outcome: "not-sent",
  sent: false,
  argument,
});

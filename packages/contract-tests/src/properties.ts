import type { Operation, Parameter } from "@qualitycontrol/contract/operations";
import type { Contract, Schema } from "@qualitycontrol/core/contract";
import { resolve } from "@qualitycontrol/core/contract";
import fc from "fast-check";
import type { Case } from "./case.ts";
import { type CaseContext, contextsOf } from "./cases/case-context.ts";
import { isValid } from "./cases/values.ts";
import { namesAgent, namesCall, type Subjects } from "./request.ts";

/** A property-based test: every generated case must pass. */
export interface Property {
  name: string;
  operation: Operation;
  cases: fc.Arbitrary<Case>;
}

/** For each operation: all valid values are accepted, and every invalid value of one parameter is refused. */
export function deriveProperties(contract: Contract, subjects: Subjects, only?: readonly string[]): Property[] {
  return contextsOf(contract, subjects, only).flatMap((context) => {
    const { operation } = context;
    const [inspector] = operation.parameters.filter(({ schema }) => namesAgent(schema));
    const schemas = operation.parameters.map((parameter) => ({ parameter, schema: schemaOf(contract, parameter) }));
    const free = schemas.filter(({ parameter }) => parameter !== inspector && !namesCall(parameter.schema));
    const restricted = schemas.filter(({ schema }) => schema.pattern !== undefined || schema.enum !== undefined);
    return [
      ...(free.length > 0 ? [acceptanceProperty(context, free)] : []),
      ...restricted.map(({ parameter, schema }) => refusalProperty(context, parameter, schema)),
    ];
  });
}

const schemaOf = ({ document }: Contract, { schema }: Parameter): Schema =>
  resolve(document, document.components.schemas[schema] ?? {});

function acceptanceProperty(context: CaseContext, free: { parameter: Parameter; schema: Schema }[]): Property {
  const { operation } = context;
  const name = `${operation.operationId} accepts any valid values`;
  const values = fc.record(
    Object.fromEntries(free.map(({ parameter, schema }) => [parameter.name, validValue(parameter, schema)])),
  );
  return { name, operation, cases: values.map((drawn) => propertyCase(context, name, "accepted", drawn)) };
}

function refusalProperty(context: CaseContext, parameter: Parameter, schema: Schema): Property {
  const { operation } = context;
  const name = `${operation.operationId} refuses any invalid ${parameter.name}`;
  const values = invalidValue(parameter).filter((value) => !isValid(schema, value) && !/^\.*$/.test(value));
  return {
    name,
    operation,
    cases: values.map((drawn) => propertyCase(context, name, "refused", { [parameter.name]: drawn })),
  };
}

const propertyCase = (
  { operation, valid, needs }: CaseContext,
  name: string,
  kind: "accepted" | "refused",
  values: Record<string, string>,
): Case => ({ name, operation, request: valid({ values }), expected: { kind }, cell: name, needs });

function validValue({ minimum, maximum, example }: Parameter, { enum: values, pattern }: Schema): fc.Arbitrary<string> {
  if (minimum !== undefined && maximum !== undefined) return fc.integer({ min: minimum, max: maximum }).map(String);
  if (values) return fc.constantFrom(...values.map(String));
  return pattern === undefined ? fc.constant(example) : fc.stringMatching(new RegExp(pattern), { size: "-1" });
}

/** Texts similar to a number, and numbers out of range. None contains a path separator. */
function invalidValue({ minimum = 0, maximum = 0 }: Parameter): fc.Arbitrary<string> {
  const text = fc.string({ unit: fc.constantFrom(..."0123456789abxe+-._ "), minLength: 1, maxLength: 8 });
  const above = fc.integer({ min: maximum + 1, max: Math.max(maximum * 1000, 1000) }).map(String);
  const below = fc.integer({ min: -1000, max: Math.max(minimum - 1, -1) }).map(String);
  return fc.oneof(text, above, below);
}

import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Schema } from "@qualitycontrol/core/contract";
import { resolve } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import type { CaseContext } from "./case-context.ts";
import { isValid, type ValueProbe, valueProbes } from "./values.ts";

/** Each parameter on both sides of each boundary, in wrong forms, and left out. */
export function parameterCases(context: CaseContext): Case[] {
  return context.operation.parameters.flatMap((parameter) => [
    ...probesOf(context, parameter).map(({ value, what }) =>
      parameterCase(context, parameter, value.length > 40 ? what : `${what} ${JSON.stringify(value)}`, value),
    ),
    ...(parameter.in === "query" ? [parameterCase(context, parameter, "left out", undefined)] : []),
  ]);
}

/** The schema of a parameter. */
export const schemaOf = ({ contract: { document } }: CaseContext, { schema }: Parameter): Schema =>
  resolve(document, document.components.schemas[schema] ?? {});

/** The values of a parameter to try. */
export function probesOf(context: CaseContext, parameter: Parameter): ValueProbe[] {
  return valueProbes(parameter, schemaOf(context, parameter)).filter(
    // An empty part of a path is another path.
    ({ value }) => !(parameter.in === "path" && value === ""),
  );
}

/** A case in which one parameter has another value, or none. */
export function parameterCase(
  context: CaseContext,
  parameter: Parameter,
  what: string,
  value: string | undefined,
): Case {
  const { operation, valid, needs } = context;
  const schema = schemaOf(context, parameter);
  const right = value === undefined ? !parameter.required : isValid(schema, value);
  const cell = `${parameter.name} ${what}`;
  return {
    name: `${operation.operationId} ${right ? "accepts" : "refuses"} ${cell}`,
    operation,
    request: valid({ values: { [parameter.name]: value } }),
    // What a gateway does without a parameter that is not mandatory, no operation page says.
    expected: right ? { kind: "accepted", undocumented: value === undefined } : { kind: "refused" },
    cell,
    needs,
  };
}

import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Schema } from "@qualitycontrol/core/contract";
import { resolve } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import type { CaseContext } from "./case-context.ts";
import { isValid, type ValueProbe, valueProbes } from "./values.ts";

/** Each parameter on both sides of each boundary, malformed, and omitted. */
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

/** The values to test for a parameter. */
export function probesOf(context: CaseContext, parameter: Parameter): ValueProbe[] {
  return valueProbes(parameter, schemaOf(context, parameter)).filter(
    // An empty segment would address another path.
    ({ value }) => !(parameter.in === "path" && value === ""),
  );
}

/** A case that changes or omits one parameter. */
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
    // The vendor's pages do not state how a gateway treats a missing optional parameter.
    expected: right ? { kind: "accepted", undocumented: value === undefined } : { kind: "refused" },
    cell,
    needs,
  };
}

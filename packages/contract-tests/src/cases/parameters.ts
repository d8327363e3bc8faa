import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Schema } from "@qualitycontrol/core/contract";
import { resolve } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import type { Setting } from "./setting.ts";
import { isRight, type ValueProbe, valueProbes } from "./values.ts";

/** Each parameter on both sides of each boundary, in wrong forms, and left out. */
export function parameterCases(setting: Setting): Case[] {
  return setting.operation.parameters.flatMap((parameter) => [
    ...probesOf(setting, parameter).map(({ value, what }) =>
      parameterCase(setting, parameter, value.length > 40 ? what : `${what} ${JSON.stringify(value)}`, value),
    ),
    ...(parameter.in === "query" ? [parameterCase(setting, parameter, "left out", undefined)] : []),
  ]);
}

/** The schema of a parameter. */
export const schemaOf = ({ contract: { document } }: Setting, { schema }: Parameter): Schema =>
  resolve(document, document.components.schemas[schema] ?? {});

/** The values of a parameter to try. */
export function probesOf(setting: Setting, parameter: Parameter): ValueProbe[] {
  return valueProbes(parameter, schemaOf(setting, parameter)).filter(
    // An empty part of a path is another path.
    ({ value }) => !(parameter.in === "path" && value === ""),
  );
}

/** A case in which one parameter has another value, or none. */
export function parameterCase(setting: Setting, parameter: Parameter, what: string, value: string | undefined): Case {
  const { operation, valid, needs } = setting;
  const schema = schemaOf(setting, parameter);
  const right = value === undefined ? !parameter.required : isRight(schema, value);
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

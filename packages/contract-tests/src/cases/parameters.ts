import type { Parameter } from "@qualitycontrol/mock/contract";
import { resolve } from "@qualitycontrol/mock/contract";
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

function probesOf({ contract: { document } }: Setting, parameter: Parameter): ValueProbe[] {
  const schema = resolve(document, document.components.schemas[parameter.schema] ?? {});
  return valueProbes(parameter, schema).filter(
    // An empty part of a path is another path.
    ({ value }) => !(parameter.in === "path" && value === ""),
  );
}

function parameterCase(setting: Setting, parameter: Parameter, what: string, value: string | undefined): Case {
  const { contract, operation, valid, needs } = setting;
  const schema = resolve(contract.document, contract.document.components.schemas[parameter.schema] ?? {});
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

import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Case } from "../case.ts";
import { probesOf, schemaOf } from "./parameters.ts";
import { ownOnly, type Setting } from "./setting.ts";
import { isRight } from "./values.ts";

/** Each parameter of the query given twice: a gateway that takes the first or the last value does what was not meant. */
export function repetitionCases(setting: Setting): Case[] {
  return setting.operation.parameters
    .filter(({ in: place }) => place === "query")
    .flatMap((parameter) => pairsOf(setting, parameter).map((pair) => repetitionCase(setting, parameter, pair)));
}

interface Pair {
  what: string;
  values: readonly [string, string];
}

function pairsOf(setting: Setting, parameter: Parameter): Pair[] {
  const { example } = parameter;
  const schema = schemaOf(setting, parameter);
  const wrong = probesOf(setting, parameter).find(({ value }) => value !== "" && !isRight(schema, value))?.value;
  return [
    { what: "twice alike", values: [example, example] },
    ...(wrong === undefined
      ? []
      : [
          { what: "twice, first wrong", values: [wrong, example] as const },
          { what: "twice, last wrong", values: [example, wrong] as const },
        ]),
  ];
}

function repetitionCase({ operation, valid, needs }: Setting, { name }: Parameter, { what, values }: Pair): Case {
  const request = valid({ values: { [name]: undefined } });
  const pairs = values.map((value) => `${name}=${encodeURIComponent(value)}`).join("&");
  const { target } = request;
  return {
    name: `${operation.operationId} refuses ${name} ${what}`,
    operation,
    request: ownOnly({ ...request, target: `${target}${target.includes("?") ? "&" : "?"}${pairs}` }),
    expected: { kind: "refused" },
    cell: `${name} ${what}`,
    needs,
  };
}

import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Case } from "../case.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";
import { probesOf, schemaOf } from "./parameters.ts";
import { isValid } from "./values.ts";

/** Each query parameter given twice. A gateway that uses the first or the last value may do something unintended. */
export function repetitionCases(context: CaseContext): Case[] {
  return context.operation.parameters
    .filter(({ in: place }) => place === "query")
    .flatMap((parameter) => pairsOf(context, parameter).map((pair) => repetitionCase(context, parameter, pair)));
}

interface Pair {
  what: string;
  values: readonly [string, string];
}

function pairsOf(context: CaseContext, parameter: Parameter): Pair[] {
  const { example } = parameter;
  const schema = schemaOf(context, parameter);
  const wrong = probesOf(context, parameter).find(({ value }) => value !== "" && !isValid(schema, value))?.value;
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

function repetitionCase({ operation, valid, needs }: CaseContext, { name }: Parameter, { what, values }: Pair): Case {
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

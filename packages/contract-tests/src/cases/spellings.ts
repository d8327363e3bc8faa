import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Schema } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";
import { parameterCase, schemaOf } from "./parameters.ts";
import { isValid, type ValueProbe } from "./values.ts";

/** Valid values in invalid notations, which a lax parser accepts. */
export function spellingCases(context: CaseContext): Case[] {
  return context.operation.parameters.flatMap((parameter) => {
    const schema = schemaOf(context, parameter);
    return (
      spellingsOf(parameter, schema)
        // The example after a zero is a separate case, which is sent to gateways, too.
        .filter(({ value }) => !isValid(schema, value) && value !== `0${parameter.example}`)
        .map(({ value, what }) => parameterCase(context, parameter, `${what} ${JSON.stringify(value)}`, value))
        .map((probe) => ({ ...probe, request: ownOnly(probe.request) }))
    );
  });
}

function spellingsOf({ minimum, maximum, example }: Parameter, { pattern, enum: values }: Schema): ValueProbe[] {
  // If every text is valid, no notation is invalid.
  if (pattern === undefined && values === undefined) return [];
  return [
    ...(minimum === undefined || maximum === undefined ? [] : padded(minimum, maximum)),
    { value: `${example} `, what: "trailing blank" },
    { value: `${example}\n`, what: "trailing LF" },
    { value: `${example}\r\n`, what: "trailing CRLF" },
    { value: percentEncoded(example), what: "encoded twice" },
  ];
}

/** A number of each length in the range, with a leading zero. */
function padded(minimum: number, maximum: number): ValueProbe[] {
  const [shortest, longest] = [String(minimum).length, String(maximum).length];
  return Array.from({ length: longest - shortest + 1 }, (_, more) => {
    const digits = shortest + more;
    const value = `0${Math.max(minimum, 10 ** (digits - 1))}`;
    return { value, what: `padded to ${digits + 1}` };
  });
}

/** The value with its first character percent-encoded. The request then encodes the percent sign. */
const percentEncoded = ([first = "", ...rest]: string): string =>
  `%${first.charCodeAt(0).toString(16).toUpperCase()}${rest.join("")}`;

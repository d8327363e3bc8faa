import type { Schema } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import { bodySchema } from "../request.ts";
import type { CaseContext } from "./case-context.ts";

/** An unexpected body; or a missing body, malformed JSON, a non-object, each member invalid or missing, and its boundaries. */
export function bodyCases(context: CaseContext): Case[] {
  if (context.body === undefined) return [unexpected(context)];
  const { contract, operation, body } = context;
  const members = bodySchema(contract, operation);
  const changed = (name: string, value: unknown) => JSON.stringify({ ...body, [name]: value });
  const probes = members.flatMap(({ name, schema, required }) => [
    ...memberProbes(schema).map(({ what, value }) => [`${name} ${what}`, changed(name, value)] as const),
    ...(required ? [[`no ${name}`, changed(name, undefined)] as const] : []),
  ]);
  return [
    bodyCase(context, "no body", null),
    bodyCase(context, "a body that is not JSON", "{"),
    bodyCase(context, "a body that is not an object", "[]"),
    ...probes.map(([what, text]) => bodyCase(context, `a body with ${what}`, text)),
  ];
}

function bodyCase({ contract, operation, valid, needs }: CaseContext, what: string, body: string | null): Case {
  const right = body !== null && contract.bodies[operation.operationId]?.(parse(body)) === true;
  return {
    name: `${operation.operationId} ${right ? "accepts" : "refuses"} ${what}`,
    operation,
    request: valid({ body }),
    expected: { kind: right ? "accepted" : "refused" },
    cell: what,
    needs,
  };
}

/** The vendor's pages do not state how a gateway treats an unexpected body: it may refuse or ignore it. */
function unexpected(context: CaseContext): Case {
  const probe = bodyCase(context, "an unexpected body", "{}");
  return { ...probe, expected: { kind: "refused", undocumented: true } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Values on both sides of each boundary of a member, and one of the wrong type. */
function memberProbes({
  maxLength,
  maxItems,
  pattern,
  enum: values,
  anyOf = [],
  items,
}: Schema): { what: string; value: unknown }[] {
  return [
    { what: "of the wrong type", value: { wrong: "type" } },
    ...(maxLength === undefined ? [] : lengths(maxLength, (length) => "1".repeat(length), "characters")),
    ...(maxItems === undefined ? [] : lengths(maxItems, (length) => Array(length).fill(1), "items")),
    ...(pattern === undefined ? [] : [{ what: "malformed", value: "1x!" }]),
    ...[{ enum: values }, ...anyOf]
      .flatMap((part) => part.enum ?? [])
      .map((value) => ({ what: JSON.stringify(value), value })),
    ...(items === undefined ? [] : [{ what: "with an item of the wrong type", value: [{ wrong: "type" }] }]),
  ];
}

const lengths = (most: number, of: (length: number) => unknown, unit: string) =>
  [most, most + 1].map((length) => ({ what: `of ${length} ${unit}`, value: of(length) }));

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asDocumented, type Edition } from "@qualitycontrol/contract/calls";
import type { Schema } from "@qualitycontrol/core/contract";
import { root } from "@qualitycontrol/tooling/root";

/** Whether an edition of the gateway accepts a value. */
export type Accepts = (value: string) => boolean;

interface Bundle {
  paths: Record<string, Record<string, { operationId: string; parameters?: Schema[]; requestBody?: Schema }>>;
  components: Record<
    string,
    Record<string, { name?: string; schema?: Schema; content?: { "application/json": { schema: Schema } } } & Schema>
  >;
}

const bundles = new Map<string, Bundle>();

function bundleOf(edition: Edition): Bundle {
  const folder = edition === asDocumented ? "generated" : `generated/editions/${edition}`;
  const known = bundles.get(edition) ?? JSON.parse(readFileSync(join(root, folder, "openapi.json"), "utf8"));
  bundles.set(edition, known);
  return known;
}

/** Reads from an edition's document which values an argument may have; undefined if the edition lacks the operation. */
export function acceptorFor(edition: Edition, operationId: string, argument: string): Accepts | undefined {
  const { paths, components } = bundleOf(edition);
  const follow = <T extends Schema>(schema: T): T => {
    const [, kind = "", name = ""] = /^#\/components\/(\w+)\/(.+)$/.exec(schema.$ref ?? "") ?? [];
    return schema.$ref === undefined ? schema : follow(components[kind]?.[name] as unknown as T);
  };
  const property = (schema: Schema): Schema | undefined =>
    follow(schema).properties?.[argument] ?? follow(schema).allOf?.map(property).find(Boolean);
  const accepts = (schema: Schema, value: string): boolean => {
    const { type, enum: values, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY, anyOf } = follow(schema);
    if (anyOf) return anyOf.some((member) => accepts(member, value));
    // A string is never a list.
    if (type === "array") return false;
    if (type === "boolean") return ["true", "false"].includes(value);
    if (values && !values.map(String).includes(value)) return false;
    return [...value].length >= minLength && [...value].length <= maxLength && new RegExp(pattern ?? "").test(value);
  };

  const operation = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find((it) => it.operationId === operationId);
  if (operation === undefined) return undefined;
  const parameter = operation.parameters
    ?.map((it) => follow(it) as { name?: string; schema?: Schema })
    .find(({ name }) => name === argument);
  const body =
    operation.requestBody &&
    (follow(operation.requestBody) as { content?: { "application/json": { schema: Schema } } });
  const schema = parameter?.schema ?? (body?.content && property(body.content["application/json"].schema));
  return schema && ((value) => accepts(schema, value));
}

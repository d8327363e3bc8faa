import {
  component,
  type OpenApiDocument,
  type ParameterObject,
  type SchemaObject,
} from "@qualitycontrol/tooling/bundle/document";

/** The numbers that a schema takes, if it takes a range. */
export const schemaRange = ({ "x-range": range }: SchemaObject): string | undefined => range?.join(" to ");

/** The numbers that a parameter takes and, where it names an agent of the sender's tenant, which tenant that is. */
export function rangeText(
  contract: OpenApiDocument,
  { schema, "x-tenant": tenant }: ParameterObject,
): string | undefined {
  const range = schemaRange(component(contract, "schemas", schema));
  return range && `${range}${tenant ? `, of the same ${tenant}` : ""}`;
}

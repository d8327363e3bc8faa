import { nameOf, type OpenApiDocument, resolved, type SchemaObject } from "../../bundle/document.ts";
import { type NamedValue, namedSchemas, namedValues } from "../../bundle/values.ts";
import type { Files } from "../target.ts";
import { javadoc } from "./javadoc.ts";
import { className, constantName, text } from "./names.ts";
import { javaTypeOf } from "./schema-types.ts";

/** An enumeration for each schema with named values. */
export function renderValues(contract: OpenApiDocument): Files {
  // Result codes are a catalogue.
  const own = namedSchemas(contract).filter(({ schema }) => !isResultCode(contract, schema));
  return Object.fromEntries(
    own.map(({ name, schema, values }) => [
      `${className(name)}.java`,
      renderEnumeration(contract, className(name), schema, values),
    ]),
  );
}

/** Whether all values of a schema are result codes. */
const isResultCode = ({ components }: OpenApiDocument, { enum: values, anyOf }: SchemaObject): boolean =>
  values?.every((value) => Object.hasOwn(components["x-result-codes"], String(value))) ??
  anyOf?.some(({ $ref = "" }) => nameOf($ref) === "GatewayWideCode") ??
  false;

/** The name of the enumeration of a schema; undefined if its values have no names. */
export const enumerationOf = (contract: OpenApiDocument, schema: SchemaObject): string | undefined =>
  schema.$ref !== undefined && namedValues(contract, resolved(contract, schema)).length > 0
    ? className(nameOf(schema.$ref))
    : undefined;

function renderEnumeration(
  contract: OpenApiDocument,
  name: string,
  schema: SchemaObject,
  values: NamedValue[],
): string {
  const isNumber = javaTypeOf(contract, schema, name).type === "Long";
  const [type, equal] = isNumber ? ["long", "it.value == value"] : ["String", "it.value.equals(value)"];
  const [summary = ""] = (schema.description ?? "").split("\n\n");
  const constants = values.map(
    ({ value, name: own, meaning }) =>
      `${javadoc([`\`${value}\`: ${meaning}`])}${constantName(own)}(${isNumber ? `${value}L` : text(String(value))})`,
  );
  return `import java.util.Optional;
import java.util.stream.Stream;

${javadoc([summary])}public enum ${name} {
${constants.join(",\n\n")};

private final ${type} value;

${name}(${type} value) { this.value = value; }

/**
 * The value that the gateway sends and accepts.
 *
 * @return the value
 */
public ${type} value() { return value; }

/**
 * The constant of a value.
 *
 * @param value a value that the gateway sent
 * @return the constant; empty if the value is undocumented
 */
public static Optional<${name}> of(${type} value) { return Stream.of(values()).filter(it -> ${equal}).findFirst(); }
}
`;
}

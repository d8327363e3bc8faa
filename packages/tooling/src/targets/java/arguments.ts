import { stemOf } from "../../bundle/complete-answers.ts";
import {
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  resolved,
  type SchemaObject,
} from "../../bundle/document.ts";
import { AS_DOCUMENTED, type Files } from "../target.ts";
import { argumentsOf } from "../typescript/call-arguments.ts";
import type { CallLimits } from "../typescript/call-limits.ts";
import { successSchema } from "../typescript/calls.ts";
import { javadoc } from "./javadoc.ts";
import { className, componentName, constantName, text } from "./names.ts";
import { descriptionOf } from "./records.ts";
import { javaTypeOf } from "./schema-types.ts";
import { enumerationOf } from "./values.ts";

/** Where the limit is that applies to all editions. */
const EVERY = "every";

/** An argument of an operation, as a component of its record. */
interface Component {
  name: string;
  component: string;
  type: string;
  /** The expression of the value to send. */
  value: string;
  required: boolean;
  secret: boolean;
  /** Whether it is a whole number that is sent as text. */
  isNumber: boolean;
  description: string;
}

/** A record for the arguments of each operation. */
export const renderArguments = (contract: OpenApiDocument, edition: string, limits: CallLimits): Files =>
  Object.fromEntries(
    operationsOf(contract).map(({ operation }) => [
      `${stemOf(operation.operationId)}Arguments.java`,
      renderRecord(contract, operation, componentsOf(contract, operation, edition, limits)),
    ]),
  );

function componentsOf(
  contract: OpenApiDocument,
  operation: OperationObject,
  edition: string,
  limits: CallLimits,
): Component[] {
  return argumentsOf(contract, operation).map(({ name, required, schema, description }) => {
    const own = resolved(contract, schema);
    const component = componentName(name);
    const enumeration = enumerationOf(contract, schema);
    const isNumber = own["x-range"] !== undefined;
    const type = argumentTypeOf(contract, schema, name);
    const elsewhere = Object.entries(limits.limitsOf(operation.operationId, name)).flatMap(([of, limit]) =>
      [EVERY, edition, AS_DOCUMENTED].includes(of) || limit.from === undefined
        ? []
        : [`Edition ${of} accepts ${limit.from} to ${limit.to}.`],
    );
    return {
      name,
      component,
      type,
      value: enumeration ? `${component} == null ? null : String.valueOf(${component}.value())` : component,
      required,
      secret: own["format"] === "password",
      isNumber,
      description: [description?.split("\n\n")[0], descriptionOf(contract, schema), ...elsewhere]
        .filter(Boolean)
        .join(" "),
    };
  });
}

/** The Java type of an argument. A whole number that has a range is sent as text. */
export function argumentTypeOf(contract: OpenApiDocument, schema: SchemaObject, name: string): string {
  const own = resolved(contract, schema);
  return enumerationOf(contract, schema) ?? (own["x-range"] === undefined ? typeOf(contract, own, name) : "String");
}

function typeOf(contract: OpenApiDocument, schema: SchemaObject, name: string): string {
  if (schema.anyOf?.some(({ type }) => type === "boolean")) return "Boolean";
  const { type } = javaTypeOf(contract, schema, name);
  return type.startsWith("List<") ? type : "String";
}

function renderRecord(contract: OpenApiDocument, operation: OperationObject, all: Component[]): string {
  const { operationId } = operation;
  const name = `${stemOf(operationId)}Arguments`;
  const success = className(successSchema(contract, operation));
  const given = all.map(({ name: own, value }) => `${text(own)}, ${value}`);
  const lists = all.filter(({ type }) => type.startsWith("List<"));
  const hasSecret = all.some(({ secret }) => secret);
  return [
    "import java.util.List;\nimport java.util.Map;",
    javadoc(
      [
        all.length > 0 ? `The arguments of \`${operationId}\`.` : `\`${operationId}\` takes no arguments.`,
        all.some(({ required }) => !required) && "An argument that is null is not sent.",
      ],
      all.map(({ component, description }) => ["param", component, description] as const),
    ) +
      `public record ${name}(${all.map(({ type, component }) => `${type} ${component}`).join(", ")}) implements Arguments<${success}> {`,
    lists.length > 0 &&
      `/** Copies what could be changed. */\npublic ${name} { ${lists.map(({ component: it }) => `${it} = ${it} == null ? null : List.copyOf(${it});`).join(" ")} }`,
    ...factories(name, all),
    ...all.filter(({ required }) => !required).flatMap((argument) => wither(name, argument, all)),
    `@Override public Operation operation() { return Operation.${constantName(operationId)}; }`,
    `@Override public Map<String, Object> values() { return Json.given(${given.join(", ")}); }`,
    `@Override public ${success} read(Map<String, Object> response) { return ${success}.from(response); }`,
    hasSecret &&
      `/** Without secrets. */\n@Override public String toString() { return ${text(name)} + Json.print(values()); }`,
    "}",
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Functions that create the arguments from the required ones, also from whole numbers. */
function factories(name: string, all: Component[]): string[] {
  const required = all.filter((it) => it.required);
  const factory = (numbers: boolean) => {
    const isLong = ({ isNumber }: Component) => numbers && isNumber;
    const parameters = required.map((it) => `${isLong(it) ? "long" : it.type} ${it.component}`);
    const values = all.map((it) =>
      it.required ? (isLong(it) ? `Long.toString(${it.component})` : it.component) : "null",
    );
    const tags = required.map(({ component, description }) => ["param", component, description] as const);
    const optional = all.length > required.length ? " Add optional ones with the methods below." : "";
    const comment = required.length > 0 ? `The required arguments.${optional}` : `No arguments.${optional}`;
    return `${javadoc([comment], [...tags, ["return", "the arguments", ""]])}public static ${name} of(${parameters.join(", ")}) { return new ${name}(${values.join(", ")}); }`;
  };
  return [factory(false), ...(required.some(({ isNumber }) => isNumber) ? [factory(true)] : [])];
}

function wither(name: string, { component, type, isNumber, description }: Component, all: Component[]): string[] {
  const method = `with${stemOf(component)}`;
  const comment = javadoc(
    [`These arguments with \`${component}\`.`],
    [
      ["param", component, description],
      ["return", "the new arguments", ""],
    ],
  );
  const copy = `${comment}public ${name} ${method}(${type} ${component}) { return new ${name}(${all.map((it) => it.component).join(", ")}); }`;
  return isNumber
    ? [copy, `${comment}public ${name} ${method}(long ${component}) { return ${method}(Long.toString(${component})); }`]
    : [copy];
}

import { nameOf, type OpenApiDocument, resolved, type SchemaObject } from "../../bundle/document.ts";
import { javadoc, type Tag } from "./javadoc.ts";
import { componentName, text } from "./names.ts";
import { type JavaType, javaTypeOf } from "./schema-types.ts";
import { enumerationOf } from "./values.ts";

/** A record to declare. */
export interface RecordSource {
  name: string;
  schema: SchemaObject;
  /** The paragraphs of its comment. */
  comment: readonly (string | false | undefined)[];
  /** The interfaces that it implements. */
  implement?: string;
  /** Members that are not components. */
  without?: readonly string[];
  /**
   * Whether the types of all members have been checked before, as for events. Otherwise only the members of the response itself
   * that are objects have been, and the others are optional.
   */
  checked?: boolean;
  /** Whether it is a whole response. */
  response?: boolean;
  /** Further members of the class. */
  body?: string;
}

/** The schemas of the contract that records refer to, by the name of their own record. */
export type SharedSchemas = Map<string, SchemaObject>;

/** The file of a record. */
export const renderRecordFile = (contract: OpenApiDocument, source: RecordSource, shared: SharedSchemas): string =>
  `import java.util.List;\nimport java.util.Map;\nimport java.util.Optional;\n\n${renderRecord(contract, source, shared)}\n`;

/** The declaration of a record that is read from a JSON object. It keeps the object, which may have undocumented members. */
function renderRecord(contract: OpenApiDocument, source: RecordSource, shared: SharedSchemas): string {
  const { name, schema, comment, implement, without = [], body = "" } = source;
  const members = Object.entries(schema.properties ?? {})
    .filter(([member, own]) => !without.includes(member) && resolved(contract, own).additionalProperties !== true)
    .map(([member, own]) => componentOf(contract, member, own, source));
  const nested: string[] = [];
  for (const { java } of members) {
    if (java.record === undefined) continue;
    const { name: own, schema: inner, shared: isShared } = java.record;
    if (isShared) shared.set(own, inner);
    else {
      const comment = [inner.description ?? `The ${own.toLowerCase()}.`];
      nested.push(
        renderRecord(contract, { name: own, schema: inner, comment, checked: source.checked ?? false }, shared),
      );
    }
  }
  const tags: Tag[] = [
    ...members.map(({ component, description }) => ["param", component, description] as const),
    ["param", "json", "all members as received, undocumented ones too"],
  ];
  const components = [...members.map(({ type, component }) => `${type} ${component}`), "Map<String, Object> json"];
  const copies = members
    .filter(({ type }) => /^List</.test(type))
    .map(({ component: it }) => `${it} = List.copyOf(${it});`);
  return [
    `${javadoc(comment, tags)}public record ${name}(${components.join(", ")})${implement ? ` implements ${implement}` : ""} {`,
    `/** Copies what could be changed. */\npublic ${name} { ${copies.join(" ")} json = Json.copy(json); }`,
    `${javadoc(
      ["Reads it from a JSON object."],
      [
        ["param", "json", "the object"],
        ["return", "what was read", ""],
      ],
    )}public static ${name} from(Map<String, Object> json) { return new ${name}(${[...members.map(({ read }) => read), "json"].join(", ")}); }`,
    body,
    `@Override public String toString() { return ${text(name)} + Json.print(json); }`,
    ...nested,
    "}",
  ].join("\n\n");
}

interface Component {
  component: string;
  type: string;
  /** The expression that reads it. */
  read: string;
  description: string;
  java: JavaType;
}

function componentOf(
  contract: OpenApiDocument,
  member: string,
  schema: SchemaObject,
  { schema: { required = [] }, checked = false, response = false }: RecordSource,
): Component {
  const java = javaTypeOf(contract, schema, member);
  const isList = java.type.startsWith("List<");
  const value = `json.get(${text(member)})`;
  const found = java.convert.startsWith("it -> ")
    ? java.convert.slice("it -> ".length).replace(/\bit\b/, value)
    : `${java.convert.replace("::", ".")}(${value})`;
  const isObject = java.record !== undefined || java.type.startsWith("Map<");
  const present = required.includes(member) && java.type !== "Object" && (checked || (response && isObject));
  const isMessage = response && member === "message";
  const [type, read] = isList
    ? [java.type, `${found}.orElse(List.of())`]
    : present
      ? [java.type, `${found}.orElseThrow()`]
      : isMessage
        ? [java.type, `${found}.orElse("")`]
        : [`Optional<${java.type}>`, found];
  const description = descriptionOf(contract, schema) || `the member \`${member}\``;
  return { component: componentName(member), type, read, description, java };
}

/** How to read a member that is an object of one of many types. */
const READERS: Record<string, string> = { Event: "{@link AgentEvent#from} reads it." };

/** What a member means, in one paragraph; its values are listed by the type that names them. */
export function descriptionOf(contract: OpenApiDocument, schema: SchemaObject): string {
  const { anyOf: [first] = [] } = schema;
  const own = schema.description ?? resolved(contract, schema).description;
  if (own === undefined)
    return first ? `${descriptionOf(contract, first)} ${READERS[nameOf(first.$ref ?? "")] ?? ""}` : "";
  const [what = ""] = own.split("\n\n");
  const enumeration = enumerationOf(contract, schema);
  return enumeration ? `${what} The values are those of {@link ${enumeration}}.` : what;
}

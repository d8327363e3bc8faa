import type { Certainty, Source, Statement } from "./certainty.ts";
import type { Range } from "./range.ts";
import type { ResultCodeEntry } from "./result-code-entry.ts";

/** The bundled contract: OpenAPI 3.1 with this project's closed list of extensions. The types have the names of OpenAPI. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; summary?: string; description: string };
  servers: {
    url: string;
    description?: string;
    variables?: Record<string, { default: string }>;
  }[];
  security?: SecurityRequirementObject[];
  /** The `Content-Type` of every request: OpenAPI ignores a header parameter of that name. */
  "x-content-type": string;
  /** What is unknown of every operation, in sentences. */
  "x-unknown"?: string[];
  tags: { name: string; description: string }[];
  "x-tagGroups": { name: string; tags: string[] }[];
  paths: Record<string, PathItemObject>;
  components: ComponentsObject;
}

export const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"] as const;
export type Method = (typeof METHODS)[number];
export type PathItemObject = Partial<Record<Method, OperationObject>>;
export type SecurityRequirementObject = Record<string, string[]>;
export type ReferenceObject = { $ref: string };
export type Consequence = "none" | "session" | "monitoring" | "agent-state" | "call" | "call-cut";
export type Person = "inspector" | "agent" | "customer";
export type ListState = "complete" | "partial" | "not seen";

export interface ComponentsObject {
  schemas: Record<string, SchemaObject>;
  parameters: Record<string, ParameterObject>;
  responses: Record<string, ResponseObject>;
  examples: Record<string, ExampleObject>;
  /** `x-result-codes`: the codes that refuse a request for it. */
  securitySchemes: Record<
    string,
    { type: string; in: string; name: string; description: string; "x-result-codes": string[]; "x-unknown"?: string[] }
  >;
  headers: Record<string, HeaderObject>;
  requestBodies: Record<string, RequestBodyObject>;
  "x-result-codes": Record<string, ResultCodeEntry>;
  "x-triggered-events": Record<string, EventEntry>;
  "x-prerequisites": Record<string, Statement>;
  "x-noticed-by": Record<string, Statement>;
  "x-wire-facts": Record<string, Statement>;
}

export interface EventEntry {
  meaning: string;
  /** What an application does with it. Ours, because the page has none. */
  advice: string;
  receiver: string;
  certainty?: Certainty;
  /** The page that documents it, if it is not that of the other events. */
  source?: Source;
  /** The schema of the content, and the content of the example. Only in the source; the bundle has `schema` instead. */
  content?: SchemaObject;
  sample?: unknown;
  /** Further members of the event, and members of its example in addition to the usual ones. Only in the source. */
  members?: Record<string, SchemaObject>;
  sampleMembers?: Record<string, unknown>;
  /** The name of the schema of the whole event. */
  schema?: string;
}

export interface TriggeredEventEntry {
  event: string;
  receiver?: Person;
  inferredReceiver?: Person;
  /** How certain it is that the event is emitted; `documented` by default. */
  certainty?: Certainty;
}

/**
 * A list of a page. `complete`: the list was read. `partial`: the entries were seen, but the list of the operation's own page was
 * not, or not completely; `source` says where. `not seen`: nothing was seen.
 */
export interface Listing {
  list: ListState;
  source?: Source;
}

export interface OperationObject {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security?: SecurityRequirementObject[];
  parameters?: ReferenceObject[];
  requestBody?: ReferenceObject;
  responses: Record<string, ReferenceObject>;
  "x-log-method": string;
  "x-consequence": Consequence;
  "x-source": Source;
  /** Whether a gateway offers the operation, if no current page lists it. */
  "x-availability"?: "unknown";
  /** What no source states about the operation, in sentences. The bundle appends them to the description. */
  "x-unknown"?: string[];
  "x-prerequisites": string[];
  /** For each person, the name of a shared statement, or a statement of this operation only. */
  "x-noticed-by": Record<Person, string | Statement>;
  /** `events`: those that the page lists. `others`: those from other sources. */
  "x-triggered-events": Listing & { events: TriggeredEventEntry[]; others?: TriggeredEventEntry[] };
  "x-result-codes": Listing & { codes: string[] };
  /** How many seconds the response is held while there is nothing to say. */
  "x-long-poll"?: number;
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

export interface ParameterObject {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description: string;
  /** The tenant that the named agent must share with the sender. */
  "x-tenant"?: "VCC" | "VDN";
  /** What no source states about the parameter, in sentences. The bundle appends them to the description. */
  "x-unknown"?: string[];
  schema: ReferenceObject;
  example?: string;
}

export interface ResponseObject {
  description: string;
  headers?: Record<string, ReferenceObject>;
  content: Record<"application/json", { schema: ReferenceObject; examples: Record<string, ReferenceObject> }>;
}

export interface HeaderObject {
  description: string;
  schema: ReferenceObject;
  example?: string;
}

export interface RequestBodyObject {
  description: string;
  required: boolean;
  content: Record<"application/json", { schema: ReferenceObject; examples: Record<string, ReferenceObject> }>;
}

export interface ExampleObject {
  summary: string;
  description?: string;
  value: unknown;
}

export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  description?: string;
  required?: string[];
  properties?: Record<string, SchemaObject>;
  items?: SchemaObject;
  allOf?: SchemaObject[];
  oneOf?: SchemaObject[];
  anyOf?: SchemaObject[];
  additionalProperties?: boolean | SchemaObject;
  /** The numbers that are accepted as text; the bundle generates `pattern` from it. */
  "x-range"?: Range;
  /** The name and the meaning of each value of `enum`. */
  "x-enum-varnames"?: string[];
  /** By value: the name of the `AgentStatus` that an agent has afterwards. */
  "x-agent-status"?: Record<string, string>;
  "x-enum-descriptions"?: string[];
  [keyword: string]: unknown;
}

/** The kinds of components that a `$ref` can refer to. */
type Kind = "schemas" | "parameters" | "responses" | "examples" | "headers" | "requestBodies";

/** The component that a `$ref` refers to. */
export function component<K extends Kind>(
  contract: OpenApiDocument,
  kind: K,
  { $ref }: ReferenceObject,
): ComponentsObject[K][string] {
  const name = nameOf($ref);
  const found = contract.components[kind][name];
  if (found === undefined) throw new Error(`${$ref} refers to no component.`);
  return found as ComponentsObject[K][string];
}

/** The schema that a schema refers to, or the schema itself if it has no `$ref`. */
export const resolved = (contract: OpenApiDocument, schema: SchemaObject): SchemaObject =>
  schema.$ref === undefined ? schema : component(contract, "schemas", { $ref: schema.$ref });

/** The name of the component that a `$ref` refers to. */
export const nameOf = ($ref: string): string => $ref.slice($ref.lastIndexOf("/") + 1);

/** A reference to a schema of the bundle. */
export const schemaRef = (name: string): ReferenceObject => ({ $ref: `#/components/schemas/${name}` });

/**
 * The entry of a catalogue.
 *
 * @throws Error if it has none of this name
 */
export function entryOf<T>(catalogue: Record<string, T>, name: string): T {
  const found = catalogue[name];
  if (found === undefined) throw new Error(`${name} is in no catalogue.`);
  return found;
}

/** A statement of its own, or the one of a catalogue that a name refers to. */
export const statementOf = (catalogue: Record<string, Statement>, named: string | Statement): Statement =>
  typeof named === "string" ? entryOf(catalogue, named) : named;

/** Whether an operation needs a Guid. */
export const isSecured = (contract: OpenApiDocument, operation: OperationObject): boolean =>
  (operation.security ?? contract.security ?? []).length > 0;

/** Whether an operation cuts a customer's call, or may do so. */
export const cutsCall = ({ "x-consequence": consequence }: OperationObject): boolean => consequence === "call-cut";

/** The response of an operation: every one has HTTP status 200. */
export const responseOf = (contract: OpenApiDocument, { responses }: OperationObject): ResponseObject =>
  component(contract, "responses", responses["200"] as ReferenceObject);

/** Every operation of a document with its path and method, in the document's order. */
export function operationsOf(
  contract: OpenApiDocument,
): { path: string; method: Method; operation: OperationObject }[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

import type { Range } from "./range.ts";

/** The contract as the bundle holds it: OpenAPI 3.1 with this project's closed list of extensions. */
export interface Contract {
  openapi: string;
  info: { title: string; version: string; summary?: string; description: string };
  servers: {
    url: string;
    description?: string;
    variables?: Record<string, { default: string }>;
  }[];
  security?: SecurityRequirement[];
  /** The `Content-Type` of every request: OpenAPI ignores a header parameter of that name. */
  "x-content-type": string;
  tags: { name: string; description: string }[];
  "x-tagGroups": { name: string; tags: string[] }[];
  paths: Record<string, PathItem>;
  components: Components;
}

export const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"] as const;
export type Method = (typeof METHODS)[number];
export type PathItem = Partial<Record<Method, Operation>>;
export type SecurityRequirement = Record<string, string[]>;
export type Ref = { $ref: string };
export type Certainty = "documented" | "sample" | "inferred";
export type Consequence = "none" | "session" | "agent-state" | "call" | "call-cut";
export type Person = "inspector" | "agent" | "customer";
export type ListState = "complete" | "partial" | "not seen";

/** Where a fact stands: the vendor's page (title, id), its edition (date) and how sure the fact is. */
export interface Source {
  page?: string;
  id?: string;
  edition?: string;
  certainty: Certainty;
}

/** What a source has in the place of a title, number or date that was not noted when the page was read. */
export const NOT_RECORDED = "not recorded";

export interface Components {
  schemas: Record<string, Schema>;
  parameters: Record<string, Parameter>;
  responses: Record<string, Response>;
  examples: Record<string, Example>;
  /** `x-result-codes`: the codes that refuse a request for it. */
  securitySchemes: Record<
    string,
    { type: string; in: string; name: string; description: string; "x-result-codes": string[] }
  >;
  headers: Record<string, Header>;
  requestBodies: Record<string, RequestBody>;
  "x-result-codes": Record<string, ResultCode>;
  "x-triggered-events": Record<string, EventType>;
  "x-prerequisites": Record<string, Statement>;
  "x-noticed-by": Record<string, Statement>;
}

/** A sentence about the gateway. Without a source it stands on the page of the operation that names it. */
export interface Statement {
  text: string;
  certainty?: Certainty;
  source?: Source;
}

export interface ResultCode {
  name: string;
  meaning: string;
  advice: string;
  family: string;
  /** `none`: refused before anything happened. `possible`: it may have happened. */
  effect: "none" | "possible";
  gatewayWide?: boolean;
  /** Whether the session is lost, so that the agent must sign in again. */
  endsSession?: boolean;
  certainty?: Certainty;
  editions?: string[];
}

export interface EventType {
  meaning: string;
  receiver: string;
  certainty?: Certainty;
  /** The schema of the content, and the content in examples: in the source only, the bundle has `schema` instead. */
  content?: Schema;
  sample?: unknown;
  /** The name of the schema of the whole event. */
  schema?: string;
}

export interface TriggeredEvent {
  event: string;
  receiver?: Person;
  inferredReceiver?: Person;
  /** Whether the event comes at all, documented unless said. */
  certainty?: Certainty;
}

/**
 * What a page lists. `complete`: the list was read. `partial`: what is named was seen, but the list of the operation's own
 * page was not, or not to its end; `source` says where. `not seen`: nothing was.
 */
export interface Listing {
  list: ListState;
  source?: Source;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security?: SecurityRequirement[];
  parameters?: Ref[];
  requestBody?: Ref;
  responses: Record<string, Ref>;
  "x-log-method": string;
  "x-consequence": Consequence;
  "x-source": Source;
  "x-prerequisites": string[];
  /** For each person the name of a shared statement, or a statement of this operation alone. */
  "x-noticed-by": Record<Person, string | Statement>;
  /** `events`: what the page lists. `others`: what else arrives, by other sources. */
  "x-triggered-events": Listing & { events: TriggeredEvent[]; others?: TriggeredEvent[] };
  "x-result-codes": Listing & { codes: string[] };
  /** How many seconds the response is held while there is nothing to say. */
  "x-long-poll"?: number;
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description: string;
  /** The tenant that the agent it names must share with the sender. */
  "x-tenant"?: "VCC" | "VDN";
  schema: Ref;
  example?: string;
}

export interface Response {
  description: string;
  headers?: Record<string, Ref>;
  content: Record<"application/json", { schema: Ref; examples: Record<string, Ref> }>;
}

export interface Header {
  description: string;
  schema: Ref;
  example?: string;
}

export interface RequestBody {
  description: string;
  required: boolean;
  content: Record<"application/json", { schema: Ref; examples: Record<string, Ref> }>;
}

export interface Example {
  summary: string;
  description?: string;
  value: unknown;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  additionalProperties?: boolean | Schema;
  /** The numbers that it accepts as text; the bundle makes its `pattern` of it. */
  "x-range"?: Range;
  /** The name of each value of `enum`, and what each means. */
  "x-enum-varnames"?: string[];
  "x-enum-descriptions"?: string[];
  [keyword: string]: unknown;
}

/** The components of a contract that a `$ref` points into, by kind. */
type Kind = "schemas" | "parameters" | "responses" | "examples" | "headers" | "requestBodies";

/** What a `$ref` into the bundle's components points to. */
export function component<K extends Kind>(contract: Contract, kind: K, { $ref }: Ref): Components[K][string] {
  const name = nameOf($ref);
  const found = contract.components[kind][name];
  if (found === undefined) throw new Error(`${$ref} points to no component.`);
  return found as Components[K][string];
}

/** The name of the component that a `$ref` points to. */
export const nameOf = ($ref: string): string => $ref.slice($ref.lastIndexOf("/") + 1);

/** What refers to a schema of the bundle. */
export const schemaRef = (name: string): Ref => ({ $ref: `#/components/schemas/${name}` });

/** Every operation of a contract, with its path and method, in the contract's order. */
export function operationsOf(contract: Contract): { path: string; method: Method; operation: Operation }[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

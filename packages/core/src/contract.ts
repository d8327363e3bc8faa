import { asDocumented, defaultEdition } from "@qualitycontrol/contract/calls";
import { base, editions as generated } from "@qualitycontrol/contract/editions";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { Validator } from "@qualitycontrol/contract/validators";
import { readPackaged } from "./packaged.ts";
import { UserError } from "./user-error.ts";

export { asDocumented, defaultEdition };

/** The parts of a JSON schema that programs here read. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  "x-enum-varnames"?: string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  writeOnly?: boolean;
}

interface Described {
  schema?: Schema;
  content?: Record<string, { schema: Schema; examples: Record<string, { $ref: string }> }>;
  headers?: Record<string, { $ref: string }>;
  $ref?: string;
}

interface DescribedOperation {
  operationId?: string;
  responses: Record<string, Described>;
  requestBody?: Described;
}

/** The parts of the bundled OpenAPI document that programs here read. */
export interface Document {
  info: { title: string; version: string };
  paths: Record<string, Record<string, DescribedOperation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Described>;
    requestBodies: Record<string, Described>;
    headers: Record<string, Described & { example?: string }>;
    parameters: Record<string, Described & { example?: string }>;
    securitySchemes: Record<string, { name: string }>;
    "x-result-codes": Record<string, { name: string; meaning: string; gatewayWide?: boolean; endsSession?: boolean }>;
    examples: Record<string, { value: Record<string, unknown> }>;
  };
}

/** The contract of one edition of the gateway: its document, and what is generated from it. */
export interface Contract {
  document: Document;
  operations: Readonly<Record<string, Operation>>;
  /** Checks the body of a response, by operationId. */
  answers: Readonly<Record<string, Validator>>;
  /** Checks the body of a request, by operationId. */
  bodies: Readonly<Record<string, Validator | undefined>>;
}

/** The contract has no such edition. The message lists the valid ones. */
export class UnknownEdition extends UserError {
  override name = "UnknownEdition";

  constructor(edition: string) {
    super(`Unknown edition ${JSON.stringify(edition)}. Valid editions: ${editionNames().join(", ")}.`);
  }
}

/** The names of the editions that the contract has. */
export const editions = (): string[] => Object.keys(generated);

/** The names that select a contract: those of the editions, and `as-documented` for the base document. */
export const editionNames = (): string[] => [...editions(), asDocumented];

/**
 * Loads the contract of an edition, or the base document, which states each page in its own edition.
 *
 * @throws UnknownEdition if there is no such edition
 */
export async function loadContract(edition: string = defaultEdition): Promise<Contract> {
  const known: typeof generated = { ...generated, [asDocumented]: base };
  const parts = Object.hasOwn(known, edition) ? known[edition] : undefined;
  if (parts === undefined) throw new UnknownEdition(String(edition));
  const [{ operations }, { answers, bodies }] = await Promise.all([parts.operations(), parts.validators()]);
  // Not imported: Node 20 prints a warning for every import of JSON.
  return { document: JSON.parse(readPackaged(parts.document).toString()), operations, answers, bodies };
}

/** The names of the write-only members of a contract's schemas, such as that of a password. */
export function writeOnlyMembers({ components }: Document): string[] {
  const parts = Object.values(components.schemas).flatMap((schema) => [schema, ...(schema.allOf ?? [])]);
  return parts.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, { writeOnly }]) => (writeOnly ? [name] : [])),
  );
}

const targets = new WeakMap<Document, Map<string, unknown>>();

/** Follows the `$ref` of a value, if it has one. */
export function resolve<T extends { $ref?: string }>(document: Document, value: T): T {
  if (value.$ref === undefined) return value;
  const known = targets.get(document) ?? new Map<string, unknown>();
  targets.set(document, known);
  if (!known.has(value.$ref)) {
    const steps = value.$ref.split("/").slice(1);
    const found = steps.reduce((place, step) => (place as Record<string, unknown>)[step], document as unknown);
    known.set(value.$ref, resolve(document, found as T));
  }
  return known.get(value.$ref) as T;
}

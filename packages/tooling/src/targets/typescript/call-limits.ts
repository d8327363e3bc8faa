import {
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  resolved,
  type SchemaObject,
} from "../../bundle/document.ts";
import { AS_DOCUMENTED } from "../target.ts";
import { argumentsOf } from "./call-arguments.ts";
import { docComment, literal } from "./literal.ts";

/** What a client can check without a validator. */
export interface Limit {
  from?: number;
  to?: number;
  values?: string[];
  form?: string;
  list?: boolean;
  most?: number;
}

/** The limits of an argument: `every` applies to all editions; a narrower limit is under the name of its edition. */
export type Limits = Record<string, Limit>;

const TYPES = `
/** The limit of one or more arguments. */
export interface Limit {
  /** The arguments, separated by spaces: names, or \`operationId.name\` if an operation has its own limit. */
  readonly of: string;
  /** The edition to which the limit applies; absent if it applies to all. */
  readonly edition?: Edition;
  /** The smallest whole number, in digits. */
  readonly from?: number;
  /** The largest whole number, in digits. */
  readonly to?: number;
  /** The accepted values, as strings. */
  readonly values?: readonly string[];
  /** A regular expression for the value. */
  readonly form?: string;
  /** Whether the value is a list of whole numbers from 0. */
  readonly list?: true;
  /** The maximum number of characters, or of members of a list. */
  readonly most?: number;
}
`;

/** An edition, with its operations by operationId. */
interface Edition {
  name: string;
  contract: OpenApiDocument;
  operations: ReadonlyMap<string, OperationObject>;
}

/**
 * The limits of every argument in every edition, and in the base document if it is among them. Operations that share a limit share
 * its entry.
 */
export class CallLimits {
  readonly #editions: Edition[];

  constructor(editions: Record<string, OpenApiDocument>) {
    this.#editions = Object.entries(editions).map(([name, contract]) => ({
      name,
      contract,
      operations: new Map(operationsOf(contract).map(({ operation }) => [operation.operationId, operation])),
    }));
  }

  /** The editions that have an operation; undefined if all have it. */
  editionsWith(operationId: string): string[] | undefined {
    const having = this.#editions.filter(({ operations }) => operations.has(operationId));
    return having.length === this.#editions.length ? undefined : having.map(({ name }) => name);
  }

  /** @param argumentsOf the arguments of each operation, by operationId, including the inspector's own ID */
  render(argumentsOf: Record<string, string[]>): string {
    const shared = new Map<string, Limits>();
    const groups = new Map<string, { of: string[]; edition: string | undefined; limit: Limit }>();
    const state = (key: string, own: Limits) => {
      for (const [where, limit] of Object.entries(own)) {
        const edition = where === "every" ? undefined : where;
        const group = groups.get(literal({ edition, limit })) ?? { of: [], edition, limit };
        group.of.push(key);
        groups.set(literal({ edition, limit }), group);
      }
    };
    for (const [operationId, names] of Object.entries(argumentsOf)) {
      for (const name of names) {
        const own = this.limitsOf(operationId, name);
        const known = shared.get(name);
        if (known === undefined) {
          shared.set(name, own);
          state(name, own);
        } else if (!this.#same(operationId, own, known)) state(`${operationId}.${name}`, { every: {}, ...own });
      }
    }
    return [
      docComment("The editions of the gateway, oldest first.") +
        `export const editions = ${literal(this.#names.filter((name) => name !== AS_DOCUMENTED))} as const;\n`,
      docComment("Selects the base document, which states each page in its own edition, in place of an edition.") +
        `export const asDocumented = ${literal(AS_DOCUMENTED)};\n`,
      docComment("An edition of the gateway, or `as-documented`.") +
        "export type Edition = (typeof editions)[number] | typeof asDocumented;\n",
      TYPES,
      `${docComment("The limits of all arguments that have a limit.")}export const limits: readonly Limit[] = [\n${[
        ...groups.values(),
      ]
        .map(({ of, edition, limit }) => `${literal({ of: of.join(" "), edition, ...limit })},\n`)
        .join("")}];\n`,
    ].join("\n");
  }

  /** Whether two limits are equal in each edition that has the operation. */
  #same(operationId: string, one: Limits, other: Limits): boolean {
    const editions = ["every", ...(this.editionsWith(operationId) ?? this.#names)];
    const of = (limits: Limits, edition: string) => literal(limits[edition] ?? limits["every"] ?? {});
    return editions.every((edition) => of(one, edition) === of(other, edition));
  }

  get #names(): string[] {
    return this.#editions.map(({ name }) => name);
  }

  /** The limits of an argument of an operation. */
  limitsOf(operationId: string, argument: string): Limits {
    return narrowed(
      this.#editions.flatMap(({ name, contract, operations }) => {
        const operation = operations.get(operationId);
        const schema = operation && schemaOf(contract, operation, argument);
        return schema ? [{ edition: name, limit: limitOf(contract, schema) }] : [];
      }),
    );
  }
}

/** The schema of an argument in one edition. */
function schemaOf(contract: OpenApiDocument, operation: OperationObject, argument: string): SchemaObject | undefined {
  const found = argumentsOf(contract, operation, true).find(({ name }) => name === argument);
  return found && resolved(contract, found.schema);
}

function limitOf(contract: OpenApiDocument, schema: SchemaObject): Limit | undefined {
  const { "x-range": range } = schema;
  if (range) return { from: range[0], to: range[1] };
  const values = valuesOf(contract, schema);
  if (values) return { values };
  const most = (schema["maxLength"] ?? schema["maxItems"]) as number | undefined;
  const list = isListOfNumbers(contract, schema);
  if (schema.pattern === undefined && most === undefined && !list) return undefined;
  return {
    ...(schema.pattern !== undefined && { form: schema.pattern }),
    ...(list && { list }),
    ...(most !== undefined && { most }),
  };
}

function isListOfNumbers(contract: OpenApiDocument, { items }: SchemaObject): boolean {
  const { type, minimum } = resolved(contract, items ?? {});
  return type === "integer" && minimum === 0;
}

/** The values as strings, because a value may be sent as a string or as another type. */
function valuesOf(contract: OpenApiDocument, schema: SchemaObject): string[] | undefined {
  const { $ref, type, enum: values, anyOf = [] } = schema;
  if ($ref !== undefined) return valuesOf(contract, resolved(contract, schema));
  if (values) return [...new Set(values.map(String))];
  if (type === "boolean") return ["true", "false"];
  const members = anyOf.map((member) => valuesOf(contract, member));
  return members.length > 0 && members.every((member) => member !== undefined)
    ? [...new Set(members.flat())]
    : undefined;
}

/** The limit of all editions, and the limit of each edition that is narrower. */
function narrowed(found: { edition: string; limit: Limit | undefined }[]): Limits {
  const limits = found.map(({ limit }) => limit);
  const every = limits.every((limit) => limit !== undefined)
    ? limits.reduce<Limit | undefined>(widest, limits[0])
    : undefined;
  const own = found.filter(({ limit }) => limit !== undefined && literal(limit) !== literal(every));
  return Object.fromEntries([
    ...(every ? [["every", every]] : []),
    ...own.map(({ edition, limit }) => [edition, limit]),
  ]);
}

/** The limit that accepts everything that one of two limits accepts. Only ranges differ between editions. */
function widest(one: Limit | undefined, other: Limit | undefined): Limit | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (literal(one) === literal(other)) return one;
  if (one.from === undefined || other.from === undefined) return undefined;
  return { from: Math.min(one.from, other.from), to: Math.max(one.to as number, other.to as number) };
}

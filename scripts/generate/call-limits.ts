import { type Contract, component, nameOf, type Operation, operationsOf, type Schema } from "../bundle/contract.ts";
import { bodyOf, INSPECTOR, parametersOf } from "./call-arguments.ts";
import { docComment, literal } from "./literal.ts";
import { type Range, rangeOf } from "./range.ts";

/** What a client can check of a value without a validator. */
interface Limit {
  from?: number;
  to?: number;
  values?: string[];
  form?: string;
  most?: number;
}

/** The limits of one argument: `every` holds what all editions refuse, an edition's own name what it refuses beyond that. */
type Limits = Record<string, Limit>;

const TYPES = `
/** The values that an argument may have. */
export interface Limit {
  /** A whole number in digits, from this one. */
  readonly from?: number;
  /** A whole number in digits, up to this one. */
  readonly to?: number;
  /** One of these, as text. */
  readonly values?: readonly string[];
  /** A text that this expression accepts. */
  readonly form?: string;
  /** At most this many characters, or members of a list. */
  readonly most?: number;
}

/** The limits of an argument: those that hold in every edition of the gateway, and those of an edition that is narrower. */
export type Limits = Readonly<Partial<Record<"every" | Edition, Limit>>>;
`;

/** The limits of every argument in every edition, each distinct one as a constant that the table of calls refers to. */
export class CallLimits {
  readonly #editions: Record<string, Contract>;
  readonly #constants = new Map<string, string>();

  constructor(editions: Record<string, Contract>) {
    this.#editions = editions;
  }

  /** The name of the constant with the limits of an argument; undefined if every edition takes any value. */
  of(operationId: string, argument: string): string | undefined {
    const found = Object.entries(this.#editions).flatMap(([edition, contract]) => {
      const schema = schemaOf(contract, operationId, argument);
      return schema ? [{ edition, ...schema, limit: limitOf(contract, schema.schema) }] : [];
    });
    const limits = narrowed(found);
    if (Object.keys(limits).length === 0) return undefined;
    const name = [...new Set(found.map((it) => it.name))].join("Or");
    const text = literal(limits);
    if ((this.#constants.get(name) ?? text) !== text) throw new Error(`${name} has two different limits.`);
    this.#constants.set(name, text);
    return name;
  }

  /** The editions that have an operation; undefined if all have it. */
  editionsWith(operationId: string): string[] | undefined {
    const having = Object.entries(this.#editions).flatMap(([edition, contract]) =>
      operationIn(contract, operationId) ? [edition] : [],
    );
    return having.length === Object.keys(this.#editions).length ? undefined : having;
  }

  /** The constants that were asked for, to stand before whatever refers to them. */
  render(): string {
    const inspector = this.of(
      operationsOf(Object.values(this.#editions)[0] as Contract)[0]?.operation.operationId ?? "",
      INSPECTOR,
    );
    return [
      docComment("The editions of the gateway, oldest first.") +
        `export const editions = ${literal(Object.keys(this.#editions))} as const;\n`,
      `${docComment("An edition of the gateway.")}export type Edition = (typeof editions)[number];\n`,
      TYPES,
      ...[...this.#constants].map(([name, text]) => `const ${name}: Limits = ${text};\n`),
      docComment("The limits of the inspector's own ID, which is no argument of a call.") +
        `export const inspectorLimits: Limits = ${inspector ?? "{}"};\n`,
    ].join("\n");
  }
}

const operationIn = (contract: Contract, operationId: string): Operation | undefined =>
  operationsOf(contract).find(({ operation }) => operation.operationId === operationId)?.operation;

/** The schema of an argument in one edition, and a name for it. */
function schemaOf(
  contract: Contract,
  operationId: string,
  argument: string,
): { name: string; schema: Schema } | undefined {
  const operation = operationIn(contract, operationId);
  if (operation === undefined) return undefined;
  const parameter = parametersOf(contract, operation, true).find(({ name }) => name === argument);
  const schema = parameter?.schema ?? bodyOf(contract, operation)?.schema.properties?.[argument];
  if (schema === undefined) return undefined;
  return schema.$ref === undefined
    ? { name: argument, schema }
    : { name: nameOf(schema.$ref), schema: component(contract, "schemas", { $ref: schema.$ref }) };
}

function limitOf(contract: Contract, schema: Schema): Limit | undefined {
  const range: Range | undefined = rangeOf(schema.pattern);
  if (range) return { from: range.minimum, to: range.maximum };
  const values = valuesOf(contract, schema);
  if (values) return { values };
  const most = (schema["maxLength"] ?? schema["maxItems"]) as number | undefined;
  if (schema.pattern === undefined && most === undefined) return undefined;
  return { ...(schema.pattern !== undefined && { form: schema.pattern }), ...(most !== undefined && { most }) };
}

/** A value may be sent as text or not, so only its text counts. */
function valuesOf(contract: Contract, { $ref, type, enum: values, anyOf = [] }: Schema): string[] | undefined {
  if ($ref !== undefined) return valuesOf(contract, component(contract, "schemas", { $ref }));
  if (values) return [...new Set(values.map(String))];
  if (type === "boolean") return ["true", "false"];
  const members = anyOf.map((member) => valuesOf(contract, member));
  return members.length > 0 && members.every((member) => member !== undefined)
    ? [...new Set(members.flat())]
    : undefined;
}

/** What all editions refuse, and for each edition that refuses more, its own limit. */
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

/** A limit that refuses nothing that either of two takes. Only ranges are known to differ between editions. */
function widest(one: Limit | undefined, other: Limit | undefined): Limit | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (literal(one) === literal(other)) return one;
  if (one.from === undefined || other.from === undefined) return undefined;
  return { from: Math.min(one.from, other.from), to: Math.max(one.to as number, other.to as number) };
}

import {
  component,
  nameOf,
  type OpenApiDocument,
  operationsOf,
  type ReferenceObject,
  type SchemaObject,
} from "../../../src/bundle/document.ts";
import type { JsonPath } from "../../../src/lint/place.ts";
import { at, contract, type Mutation, put, remove, together } from "../mutation.ts";
import { ownRules } from "../ruleset.ts";

const { parameters, schemas, examples, responses, headers = {}, requestBodies = {} } = contract.components;

/** The facts of shared components: schemas, parameters, IDs, examples. */
export const componentFacts = (): Mutation[] => [
  together(
    "no component has a description",
    Object.entries({ schemas, parameters, headers, requestBodies }).flatMap(([kind, named]) =>
      Object.keys(named).map((name) => remove(["components", kind, name, "description"], "component-described")),
    ),
  ),
  ...Object.entries(parameters).flatMap(([name, { schema, example }]) => {
    const place = ["components", "parameters", name];
    return [
      put([...place, "schema"], "in place", component(contract, "schemas", schema), "component-referenced"),
      ...(example === undefined ? [] : [put([...place, "example"], "a number", 1, "example-valid")]),
    ];
  }),
  ...wireSchemas().flatMap((place) => [
    remove([...place, "type"], "text-on-the-wire"),
    put(place, "unbounded", { type: "string", description: "Any text." }, "text-on-the-wire"),
  ]),
  ...Object.entries(schemas).flatMap(([name, schema]) => valueFacts(schema, ["components", "schemas", name])),
  ...Object.entries(parameters).flatMap(([name, { "x-tenant": tenant }]) => [
    {
      ...put(
        ["components", "schemas", name],
        "a schema too",
        { type: "string", description: "Any text." },
        "component-named-once",
      ),
      kind: "a schema has the name of a parameter",
      places: [["components", "parameters", name]],
    },
    ...(tenant ? [put(["components", "parameters", name, "x-tenant"], "unknown", "the same", "tenant-known")] : []),
  ]),
  ...Object.keys(examples).map(exampleFact),
  ...idPlaces().map(idFact),
  ...[
    ["x-unlisted"],
    ["info", "x-unlisted"],
    ["components", "x-unlisted"],
    ["tags", 0, "x-displayName"],
    ["servers", 0, "x-source"],
    ["paths", operationsOf(contract)[0]?.path ?? "", "x-source"],
    ["components", "schemas", Object.keys(schemas)[0] ?? "", "x-consequence"],
    ["components", "parameters", Object.keys(parameters)[0] ?? "", "x-unlisted"],
  ].map((place) => ({ ...put(place, "there", {}, "extensions-known"), kind: "an unknown extension is there" })),
];

/** The values of a schema and of its alternatives: type, names, meanings, and that each is in only one alternative. */
function valueFacts(schema: SchemaObject, place: JsonPath): Mutation[] {
  const { "x-enum-varnames": names, "x-range": range, anyOf = [], description } = schema;
  const [half, ...others] = anyOf.filter((part) => part.enum);
  return [
    ...(names
      ? [
          remove([...place, "x-enum-varnames"], "enum-named", place),
          put([...place, "x-enum-varnames", 1], "a repetition", names[0], "enum-named", place),
          remove([...place, "x-enum-descriptions"], "enum-named", place),
          put([...place, "x-enum-varnames", 0], "a word in small letters", "small", "enum-named", place),
        ]
      : []),
    ...(half
      ? [
          put(
            [...place, "anyOf", anyOf.length],
            "a repetition",
            { type: half.type, enum: half.enum },
            "values-once",
            place,
          ),
        ]
      : []),
    ...(half && others.some(({ type }) => type !== half.type)
      ? [
          {
            ...put(place, "a mixture", { description, enum: anyOf.flatMap((part) => part.enum ?? []) }, "enum-typed"),
            kind: "numbers and texts are one list",
          },
        ]
      : []),
    ...(range
      ? [
          put([...place, "x-range"], "the wrong way round", [...range].reverse(), "range-as-data", place),
          { ...remove([...place, "x-range"], "range-as-data", [...place, "pattern"]), missing: true },
        ]
      : []),
    ...anyOf.flatMap((part, index) => valueFacts(part, [...place, "anyOf", index])),
  ];
}

/** The schemas of parameters in a path or a query. */
function wireSchemas(): JsonPath[] {
  const inUrl = Object.values(parameters).filter(({ in: place }) => place === "path" || place === "query");
  return [...new Set(inUrl.map(({ schema }) => nameOf(schema.$ref)))].map((name) => ["components", "schemas", name]);
}

/** An example is checked against the schema of each response or body that has it. */
function exampleFact(name: string): Mutation {
  const usersOf = (kind: string, bodies: object) =>
    Object.entries(bodies).flatMap(([user, body]) => {
      const media = ["content", "application/json", "examples"];
      return Object.entries(at(body, media) as Record<string, ReferenceObject>)
        .filter(([, { $ref }]) => $ref === `#/components/examples/${name}`)
        .map(([key]): JsonPath => ["components", kind, user, ...media, key]);
    });
  const value = ["components", "examples", name, "value"];
  const answers = usersOf("responses", responses);
  return answers.length > 0
    ? put([...value, "message"], "a number", 1, "example-valid", ...answers)
    : put(value, "a number", 1, "example-valid", ...usersOf("requestBodies", requestBodies));
}

/** The references to an ID: in parameters, and in the properties of bodies, responses and events. */
function idPlaces(): JsonPath[] {
  const ids = Object.keys(ownRules["ids-shared"]?.then.functionOptions ?? {});
  const walk = (node: unknown, place: JsonPath): JsonPath[] => {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, child]) =>
      place.at(-1) === "properties" && ids.includes(key) ? [[...place, key]] : walk(child, [...place, key]),
    );
  };
  return [
    ...Object.keys(parameters)
      .filter((name) => ids.includes(parameters[name]?.name ?? ""))
      .map((name) => ["components", "parameters", name, "schema"]),
    ...walk(schemas, ["components", "schemas"]),
  ];
}

const idFact = (place: JsonPath): Mutation => ({
  fact: `${place.join(".")} is a text of its own`,
  kind: "an id is a text of its own",
  mutate: (copy: OpenApiDocument) => {
    copy.components.schemas["Changed"] = { type: "string", minLength: 1, description: "Any text." };
    const parent = at(copy, place.slice(0, -1)) as Record<string, ReferenceObject>;
    parent[place.at(-1) ?? ""] = { $ref: "#/components/schemas/Changed" };
  },
  rule: "ids-shared",
  places: [place],
});

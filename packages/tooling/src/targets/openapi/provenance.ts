import { type Certainty, CLIENT_CODE, NOT_RECORDED, type Source, type Statement } from "../../bundle/certainty.ts";
import {
  type Listing,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type ParameterObject,
} from "../../bundle/document.ts";
import { valueRows } from "../../bundle/values.ts";

/** This contract has not been checked against a live gateway yet. Later, each operation will state whether it was. */
const VERIFIED = "not yet";

/** `provenance.md`: for each fact of each operation the page, its edition and how certain the fact is. */
export function renderProvenance(contract: OpenApiDocument): string {
  const rows = operationsOf(contract).flatMap(({ operation }) =>
    factsOf(contract, operation).map((cells) => [`\`${operation.operationId}\``, ...cells, VERIFIED]),
  );
  const head = ["operation", "fact", "page", "edition", "certainty", "verified on a live gateway"];
  return [
    "# Where each fact comes from",
    "",
    `The pages are the vendor's; *${NOT_RECORDED}* means that the fact was read there, but title, number or date were not noted.`,
    "",
    ...tableOf([head, ...rows]),
    "",
    "# Values",
    "",
    "The pages of the operations and events that have them name these values; their names are ours.",
    "",
    ...tableOf([["schema", "value", "name", "meaning"], ...values(contract)]),
    "",
    "# Result codes",
    "",
    "The documented meanings are those of page cec_07_0580. *not read*: only the number of the code was seen.",
    "",
    ...tableOf([["code", "family", "certainty of the meaning"], ...resultCodes(contract)]),
    "",
    "# Events",
    "",
    "The documented events are those of page cec_07_1274 and of the pages of the operations, unless another page is named.",
    "",
    ...tableOf([["event", "certainty"], ...events(contract)]),
    "",
    "# On the wire",
    "",
    "What is known of requests and responses in addition to the vendor's pages.",
    "",
    ...tableOf([["fact", "text", "certainty"], ...wireFacts(contract)]),
    "",
    "# Unknown",
    "",
    "What no source states.",
    "",
    ...tableOf([["subject", "what is unknown"], ...unknowns(contract)]),
    "",
  ].join("\n");
}

const tableOf = ([head = [], ...rows]: string[][]): string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

/** Every named value of the schemas, but for the result codes, which have a catalogue. */
const values = (contract: OpenApiDocument): string[][] =>
  Object.entries(contract.components.schemas)
    .filter(
      ([, { enum: listed = [] }]) => !listed.some((value) => String(value) in contract.components["x-result-codes"]),
    )
    .flatMap(([schema, own]) => valueRows(contract, own).map((row) => [`\`${schema}\``, ...row]));

const resultCodes = ({ components }: OpenApiDocument): string[][] =>
  Object.entries(components["x-result-codes"]).map(([code, { family, meaningRead, certainty = "documented" }]) => [
    `\`${code}\``,
    family,
    meaningRead === false ? `${certainty}, meaning not read` : certainty,
  ]);

const events = ({ components }: OpenApiDocument): string[][] =>
  Object.entries(components["x-triggered-events"]).map(([event, { certainty = "documented", source }]) => [
    `\`${event}\``,
    source?.id === undefined ? certainty : `${certainty} (${source.id})`,
  ]);

const wireFacts = ({ components }: OpenApiDocument): string[][] =>
  Object.entries(components["x-wire-facts"] ?? {}).map(([name, { text, certainty = "documented" }]) => [
    `\`${name}\``,
    text,
    certainty,
  ]);

const unknowns = (contract: OpenApiDocument): string[][] => {
  const { parameters, securitySchemes } = contract.components;
  const subjects: [string, { "x-unknown"?: string[] }][] = [
    ["every operation", contract],
    ...operationsOf(contract).map(({ operation }): [string, OperationObject] => [
      `\`${operation.operationId}\``,
      operation,
    ]),
    ...Object.entries(parameters).map(([name, parameter]): [string, ParameterObject] => [
      `parameter \`${name}\``,
      parameter,
    ]),
    ...Object.entries(securitySchemes).map(([name, scheme]): [string, { "x-unknown"?: string[] }] => [
      `\`${name}\``,
      scheme,
    ]),
  ];
  return subjects.flatMap(([subject, { "x-unknown": sentences = [] }]) =>
    sentences.map((sentence) => [subject, sentence]),
  );
};

function factsOf({ components }: OpenApiDocument, operation: OperationObject): string[][] {
  const page = operation["x-source"];
  const { "x-prerequisites": names, "x-noticed-by": noticed } = operation;
  const prerequisites = names.map((name) => components["x-prerequisites"][name]).filter((found) => found !== undefined);
  const triggered = operation["x-triggered-events"];
  const furtherEvents = new Set((triggered.others ?? []).map(({ certainty = "documented" }) => certainty));
  const isInferred = [...triggered.events, ...(triggered.others ?? [])].some((entry) => entry.inferredReceiver);
  const effects = Object.entries(noticed).map(([person, effect]): [string, Statement | undefined] => [
    person,
    typeof effect === "string" ? components["x-noticed-by"][effect] : effect,
  ]);
  return [
    ["path", ...cells(page)],
    ["parameters", ...cells(page)],
    ["result codes", ...listing(operation["x-result-codes"], page)],
    ["events", ...listing(triggered, page)],
    ...[...furtherEvents].map((certainty) => ["further events", ...unpaged(certainty)]),
    ...(isInferred ? [["receivers of events", ...unpaged("inferred")]] : []),
    ...grouped("prerequisites", prerequisites, page),
    ...effects.map(([person, effect]) => [`effect on the ${person}`, ...cells(statementSource(effect, page))]),
  ];
}

const cells = ({ page, id, edition, published, certainty }: Source): string[] =>
  published === undefined
    ? [
        page === undefined || page === NOT_RECORDED ? (id ?? NOT_RECORDED) : `${page} (${id})`,
        edition ?? NOT_RECORDED,
        certainty,
      ]
    : [CLIENT_CODE, published, certainty];

/** The cells of a fact that names no source. Nobody wrote down what is inferred. */
const unpaged = (certainty: Certainty): string[] => {
  const page = { inferred: "none", "vendor sample": CLIENT_CODE, sample: NOT_RECORDED, documented: NOT_RECORDED };
  return [page[certainty], certainty === "inferred" ? "none" : NOT_RECORDED, certainty];
};

function listing({ list, source }: Listing, page: Source): string[] {
  const [where = "", edition = "", certainty = ""] = cells(source ?? page);
  if (list === "complete") return [where, edition, certainty];
  if (source === undefined && page.published !== undefined) return [where, edition, "no list is documented"];
  return [where, edition, list === "not seen" ? "list not seen" : `${certainty}, list partly seen`];
}

const statementSource = (statement: Statement | undefined, page: Source): Source =>
  statement?.source ?? { ...page, ...(statement?.certainty && { certainty: statement.certainty }) };

/** One row for each source that the statements have, not one for each statement. */
function grouped(fact: string, statements: Statement[], page: Source): string[][] {
  const sources = new Map(statements.map((statement) => [JSON.stringify(statementSource(statement, page)), statement]));
  return [...sources.values()].map((statement) => [fact, ...cells(statementSource(statement, page))]);
}

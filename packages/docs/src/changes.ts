import {
  component,
  entryOf,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  responseOf,
  statementOf,
} from "@qualitycontrol/tooling/bundle/document";
import { stated } from "./certainty.ts";
import { contractOf, type Edition } from "./editions.ts";
import { capital, code } from "./markdown.ts";
import { answerMembers, type Member, members } from "./members.ts";
import { rangeText, schemaRange } from "./range-text.ts";
import { entryLink } from "./route.ts";

/** What two editions state differently about an operation. */
export interface Change {
  subject: string;
  older: string;
  newer: string;
}

/** Two consecutive editions, and what changed between them, by operationId. */
export interface Changes {
  older: string;
  newer: string;
  /** The result codes and events that only one of them has. */
  entries: Change[];
  /** In the order of the newer contract. */
  operations: Map<string, { operation: OperationObject; changes: Change[] }>;
}

const ABSENT = "–";
const PRESENT = "yes";

/**
 * What changed for each operation from one edition to the next. It lists what the editions state, not what follows from it, such
 * as the vendor's page, or how much of a list was read.
 *
 * @param editions newest first; the base document, which mixes the editions, is not compared
 */
export function changesBetween(editions: readonly Edition[]): Changes[] {
  const coherent = editions.slice(0, -1);
  return coherent.slice(1).map((older, index) => {
    const newer = coherent[index] as Edition;
    const [before, after] = [contractOf(older), contractOf(newer)];
    return {
      older: older.name,
      newer: newer.name,
      entries: differing(entriesOf(before), entriesOf(after)),
      operations: compare(before, after),
    };
  });
}

const entriesOf = ({ components }: OpenApiDocument): Facts =>
  new Map([
    ...Object.keys(components["x-result-codes"]).map((code): [string, string] => [entryLink("codes", code), PRESENT]),
    ...Object.keys(components["x-triggered-events"]).map((event): [string, string] => [
      entryLink("events", event),
      PRESENT,
    ]),
  ]);

function compare(older: OpenApiDocument, newer: OpenApiDocument): Changes["operations"] {
  const [before, after] = [factsOf(older), factsOf(newer)];
  const found: Changes["operations"] = new Map();
  for (const [id, { operation }] of new Map([...after, ...before])) {
    const [from, to] = [before.get(id)?.facts, after.get(id)?.facts];
    const changes =
      from && to ? differing(from, to) : [{ subject: "The operation", older: mark(from), newer: mark(to) }];
    if (changes.length > 0) found.set(id, { operation, changes });
  }
  return found;
}

const mark = (facts: object | undefined): string => (facts ? PRESENT : ABSENT);

const differing = (from: Map<string, string>, to: Map<string, string>): Change[] =>
  [...new Set([...from.keys(), ...to.keys()])]
    .map((subject) => ({ subject, older: from.get(subject) ?? ABSENT, newer: to.get(subject) ?? ABSENT }))
    .filter(({ older, newer }) => older !== newer);

type Facts = Map<string, string>;

const factsOf = (contract: OpenApiDocument): Map<string, { operation: OperationObject; facts: Facts }> =>
  new Map(
    operationsOf(contract).map(({ operation }) => [
      operation.operationId,
      { operation, facts: new Map(statements(contract, operation)) },
    ]),
  );

/** What an edition states about an operation, by subject. */
function statements(contract: OpenApiDocument, operation: OperationObject): [subject: string, value: string][] {
  const { "x-prerequisites": needs, "x-noticed-by": people, "x-triggered-events": triggered } = operation;
  const { components } = contract;
  const body = operation.requestBody && component(contract, "requestBodies", operation.requestBody);
  const { schema: answer } = responseOf(contract, operation).content["application/json"];
  return [
    ["Name", operation.summary],
    ...(operation.parameters ?? []).map((ref): [string, string] => {
      const parameter = component(contract, "parameters", ref);
      return [`Parameter ${code(parameter.name)}`, rangeText(contract, parameter) ?? PRESENT];
    }),
    ...(body ? memberFacts("In the body: ", members(contract, body.content["application/json"].schema, true)) : []),
    ...memberFacts("In the response: ", answerMembers(contract, answer)),
    ...operation["x-result-codes"].codes.map((entry): [string, string] => [
      `Result code ${entryLink("codes", entry)}`,
      PRESENT,
    ]),
    ...[...triggered.events, ...(triggered.others ?? [])].map(
      ({ event, receiver, inferredReceiver }): [string, string] => [
        `Event ${entryLink("events", event)}`,
        `received by the ${receiver ?? inferredReceiver ?? "agent"}`,
      ],
    ),
    ...needs.map((name): [string, string] => [stated(entryOf(components["x-prerequisites"], name)), PRESENT]),
    ...Object.entries(people).map(([person, statement]): [string, string] => [
      `What it means to the ${person}`,
      stated(statementOf(components["x-noticed-by"], statement)),
    ]),
  ];
}

/** The members, with their ranges. */
const memberFacts = (before: string, all: Member[]): [subject: string, value: string][] =>
  all.map(({ path, schema }) => [capital(`${before}${code(path)}`), schemaRange(schema) ?? PRESENT]);

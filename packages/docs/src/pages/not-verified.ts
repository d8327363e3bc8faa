import type { Certainty, Statement } from "@qualitycontrol/tooling/bundle/certainty";
import { CONSEQUENCES } from "@qualitycontrol/tooling/bundle/consequences";
import {
  type Consequence,
  component,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  statementOf,
  type TriggeredEventEntry,
} from "@qualitycontrol/tooling/bundle/document";
import { describePage, mark } from "../certainty.ts";
import { blocks, capital, code, list, table } from "../markdown.ts";
import type { Page } from "../page.ts";
import { partsOf } from "../parts.ts";
import { entryLink, NOT_VERIFIED_HEADINGS, operationLink } from "../route.ts";

/**
 * The page that lists what no page of the vendor states, and nobody has verified on a live gateway: what is inferred, what was
 * seen in client code only, what is unknown. The operations are listed in the order in which to try them.
 */
export function notVerifiedPage(contract: OpenApiDocument): Page {
  const operations = operationsOf(contract).map(({ operation }) => operation);
  return {
    path: "not-verified",
    title: "Not verified on a live gateway",
    summary: "What is inferred, was seen in client code only, or is unknown, for every operation.",
    parts: partsOf(
      blocks(
        "Nothing in this reference has been verified on a live gateway yet. Most of it is from the vendor's pages. This page lists the rest, for every operation: what is *inferred*, what was seen in client code only (*vendor sample*, *sample*), and what is unknown. It is generated from the same marks as the reference.",
        "Try the operations in the order of this page, the least harmful first, with an agent and a customer who know about the test. Where this page states a doubt, note what your gateway does, and report it to the maintainers of this contract.",
        ...(Object.keys(CONSEQUENCES) as Consequence[]).map((kind) =>
          section(
            contract,
            kind,
            operations.filter((operation) => operation["x-consequence"] === kind),
          ),
        ),
        "## All operations",
        list([...(contract["x-unknown"] ?? []), ...securityUnknowns(contract)]),
        "What was seen on the wire, but is on no page:",
        list(
          Object.entries(contract.components["x-wire-facts"] ?? {}).flatMap(([name, fact]) =>
            statements([fact]).map((text) => `${code(name)}: ${text}`),
          ),
        ),
        "## Events",
        "These events are on no page that we read:",
        list(entries(contract, "x-triggered-events", "events")),
        "## Result codes",
        "The meanings of these codes are on no page that we read, or were not read:",
        list(entries(contract, "x-result-codes", "codes")),
      ),
    ),
  };
}

function section(contract: OpenApiDocument, kind: Consequence, operations: OperationObject[]): string | undefined {
  if (operations.length === 0) return undefined;
  return blocks(
    `## ${NOT_VERIFIED_HEADINGS[kind]}`,
    CONSEQUENCES[kind],
    table(
      ["Operation", "Not known for certain"],
      operations.map((operation) => [operationLink(operation), doubtsOf(contract, operation).join("<br>")]),
    ),
  );
}

/** Everything about an operation that no page of the vendor states, in the order in which the reference shows it. */
export function doubtsOf(contract: OpenApiDocument, operation: OperationObject): string[] {
  const { components } = contract;
  const { "x-availability": availability, "x-source": source, "x-noticed-by": people } = operation;
  const { "x-triggered-events": triggered, "x-result-codes": codes } = operation;
  const doubts = [
    ...(availability ? [`Whether a gateway offers it: it was seen only in ${describePage(source)}.`] : []),
    ...(operation["x-unknown"] ?? []),
    ...(operation.parameters ?? []).flatMap((ref) => {
      const { name, "x-unknown": unknown = [] } = component(contract, "parameters", ref);
      return unknown.map((sentence) => `${code(name)}: ${sentence}`);
    }),
    ...statements(operation["x-prerequisites"].map((name) => components["x-prerequisites"][name])),
    ...effectDoubts(contract, people),
    ...[...triggered.events, ...(triggered.others ?? [])].flatMap(eventDoubt),
    ...listDoubt("events", triggered.list, availability),
    ...codes.codes.flatMap((entry) => {
      const { certainty } = components["x-result-codes"][entry] ?? {};
      return isCertain(certainty) ? [] : [`The meaning of ${entryLink("codes", entry)}${mark(certainty)}`];
    }),
    ...listDoubt("result codes", codes.list, availability),
  ];
  return doubts.length > 0 ? doubts : ["Everything that this reference states is on a page of the vendor."];
}

const isCertain = (certainty: Certainty = "documented"): boolean => certainty === "documented";

/** The statements that are not documented, each with its certainty. */
const statements = (all: readonly (Statement | undefined)[]): string[] =>
  all.flatMap((statement) => {
    const certainty = statement?.certainty ?? statement?.source?.certainty;
    return statement === undefined || isCertain(certainty) ? [] : [`${statement.text}${mark(certainty)}`];
  });

/** The effects that are not documented, each with all people who notice it. */
function effectDoubts({ components }: OpenApiDocument, people: OperationObject["x-noticed-by"]): string[] {
  const doubts = Object.entries(people).flatMap(([person, effect]) =>
    statements([statementOf(components["x-noticed-by"], effect)]).map((text) => ({
      person,
      text,
    })),
  );
  return [...Map.groupBy(doubts, ({ text }) => text)].map(
    ([text, those]) => `${capital(those.map(({ person }) => person).join(", "))}: ${text}`,
  );
}

function eventDoubt({ event, receiver, inferredReceiver, certainty }: TriggeredEventEntry): string[] {
  const link = entryLink("events", event);
  if (!isCertain(certainty))
    return [`That the ${receiver ?? inferredReceiver ?? "agent"} receives ${link}${mark(certainty)}`];
  return inferredReceiver ? [`That it is the ${inferredReceiver} who receives ${link}${mark("inferred")}`] : [];
}

/** Without a page, there is no list that could be complete. */
function listDoubt(what: string, state: string, availability: string | undefined): string[] {
  if (state === "complete" || availability !== undefined) return [];
  return [
    state === "partial"
      ? `Whether there are other ${what} than those listed`
      : `Which ${what} there are: we could not read the documented list`,
  ];
}

const securityUnknowns = ({ components }: OpenApiDocument): string[] =>
  Object.entries(components.securitySchemes).flatMap(([name, { "x-unknown": unknown = [] }]) =>
    unknown.map((sentence) => `${code(name)}: ${sentence}`),
  );

function entries(
  { components }: OpenApiDocument,
  kind: "x-triggered-events" | "x-result-codes",
  catalogue: "events" | "codes",
): string[] {
  return Object.entries(components[kind]).flatMap(([entry, { meaning, certainty, ...more }]) => {
    const isRead = !("meaningRead" in more);
    if (isCertain(certainty) && isRead) return [];
    return [`${entryLink(catalogue, entry)}: ${meaning}${mark(certainty)}`];
  });
}

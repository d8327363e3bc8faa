import { CONSEQUENCES } from "@qualitycontrol/tooling/bundle/consequences";
import {
  entryOf,
  type Listing,
  type OpenApiDocument,
  type OperationObject,
  statementOf,
  type TriggeredEventEntry,
} from "@qualitycontrol/tooling/bundle/document";
import { describePage, mark, stated } from "./certainty.ts";
import { blocks, capital, code, list, table } from "./markdown.ts";
import type { Part } from "./page.ts";
import { entryLink, notVerifiedTarget } from "./route.ts";

/** The description of an operation with everything its extensions hold, as one text. */
export const describeOperation = (contract: OpenApiDocument, operation: OperationObject): string =>
  blocks(...operationParts(contract, operation).flatMap(({ heading, text }) => [heading && `#### ${heading}`, text]));

/** What the extensions of an operation hold, in parts. The first is its description. */
export function operationParts(contract: OpenApiDocument, operation: OperationObject): Part[] {
  return [
    { text: blocks(availability(operation), operation.description, consequence(operation)) },
    { heading: "Before you send it", text: prerequisites(contract, operation) },
    { heading: "What people notice", text: noticedBy(contract, operation) },
    { heading: "Events", text: events(contract, operation) },
    { heading: "Result codes", text: resultCodes(contract, operation) },
    { heading: "Source", text: source(operation) },
  ];
}

/** Shown before everything else where no current page lists the operation. */
function availability({ "x-availability": known, "x-source": origin }: OperationObject): string | undefined {
  if (known === undefined) return undefined;
  return blocks(
    '<div class="availability" role="note">',
    `**Availability ${known}.** No current page of the vendor lists this operation. It was seen in ${describePage(origin)}. Whether a gateway offers it is unknown: be ready for HTTP 404 or 405, or for HTML.`,
    "</div>",
  );
}

/** What a request changes, shown before everything else. */
function consequence({ "x-consequence": kind }: OperationObject): string {
  const doubts = `Nothing of this is verified on a live gateway: read first [what is not known for certain](${notVerifiedTarget(kind)}).`;
  const text = kind === "call" || kind === "call-cut" ? `${CONSEQUENCES[kind]} ${doubts}` : CONSEQUENCES[kind];
  return blocks(`<div class="consequence ${kind}" role="note">`, text, "</div>");
}

function prerequisites({ components }: OpenApiDocument, { "x-prerequisites": names }: OperationObject): string {
  if (names.length === 0) return "Nothing is required.";
  return list(names.map((name) => stated(entryOf(components["x-prerequisites"], name))));
}

function noticedBy({ components }: OpenApiDocument, { "x-noticed-by": people }: OperationObject): string {
  return table(
    ["Person", "Notices"],
    Object.entries(people).map(([person, statement]) => [
      capital(person),
      stated(statementOf(components["x-noticed-by"], statement)),
    ]),
  );
}

function events({ components }: OpenApiDocument, operation: OperationObject): string {
  const { "x-triggered-events": triggered } = operation;
  const row = (entry: TriggeredEventEntry) => {
    const { meaning, receiver } = entryOf(components["x-triggered-events"], entry.event);
    const event = `${entryLink("events", entry.event)}${mark(entry.certainty)}`;
    return [event, meaning, receivedBy(entry) ?? capital(receiver)];
  };
  const head = ["Event", "Meaning", "Received by"];
  const { events: listed, others = [] } = triggered;
  return blocks(
    listed.length > 0 ? table(head, listed.map(row)) : undefined,
    howComplete(operation, triggered, listed.length, "The documentation lists no events."),
    ...(others.length > 0 ? ["From other sources:", table(head, others.map(row))] : []),
  );
}

function receivedBy({ receiver, inferredReceiver }: TriggeredEventEntry): string | undefined {
  if (receiver) return capital(receiver);
  return inferredReceiver && `${capital(inferredReceiver)}${mark("inferred")}`;
}

function resultCodes({ components }: OpenApiDocument, operation: OperationObject): string {
  const { "x-result-codes": listed } = operation;
  const catalogue = components["x-result-codes"];
  const rows = listed.codes.map((entry) => {
    const { meaning, advice = "", certainty } = entryOf(catalogue, entry);
    return [entryLink("codes", entry), `${meaning}${mark(certainty)}`, advice];
  });
  const gatewayWide = Object.keys(catalogue).filter((entry) => catalogue[entry]?.gatewayWide);
  return blocks(
    rows.length > 0 ? table(["Code", "Meaning", "What to do"], rows) : undefined,
    howComplete(operation, listed, rows.length, "The documentation lists no result codes."),
    listed.list === "complete"
      ? `Any operation may also return ${gatewayWide.map((entry) => entryLink("codes", entry)).join(", ")}.`
      : "Any code of the catalogue may be returned.",
  );
}

function howComplete(
  { "x-availability": availability }: OperationObject,
  { list: state, source: origin }: Listing,
  length: number,
  none: string,
): string | undefined {
  if (availability) return "No list is documented.";
  if (state === "not seen") return "We could not read the documented list.";
  if (state === "complete") return length === 0 ? none : undefined;
  const page = origin
    ? ` It is taken from ${describePage(origin)}; we could not read the list on the operation's own page.`
    : "";
  return `${length === 0 ? none : ""} This list may not be complete.${page}`.trim();
}

function source({ operationId, "x-consequence": kind, ...operation }: OperationObject): string {
  const { "x-log-method": logMethod, "x-source": origin } = operation;
  return list([
    `Name in the gateway's log: ${code(logMethod)}`,
    `operationId: ${code(operationId)}`,
    `${origin.published ? "Seen in" : "Vendor's page"}: ${describePage(origin)}${mark(origin.certainty)}`,
    `Verified on a live gateway: [not yet](${notVerifiedTarget(kind)})`,
  ]);
}

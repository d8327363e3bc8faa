import type {
  Consequence,
  Listing,
  OpenApiDocument,
  OperationObject,
  TriggeredEventEntry,
} from "@qualitycontrol/tooling/bundle/document";
import { describePage, mark, stated } from "./certainty.ts";
import { blocks, capital, code, list, table } from "./markdown.ts";
import { entryLink } from "./route.ts";

/** What a request changes, shown before everything else. */
const CONSEQUENCES: Record<Consequence, string> = {
  none: "Changes nothing.",
  session: "Begins, keeps or ends the session of an agent, or takes its waiting events.",
  "agent-state": "Changes the state of an agent.",
  call: "Changes a live call: who takes part, or who hears whom.",
  "call-cut":
    "Cuts a live call: a person loses the call they are in. Ask for confirmation before you send it, and never retry it blindly.",
};

/** The description of an operation with everything its extensions hold, as Markdown. */
export function describeOperation(contract: OpenApiDocument, operation: OperationObject): string {
  return blocks(
    operation.description,
    consequence(operation),
    "#### Before you send it",
    prerequisites(contract, operation),
    "#### What people notice",
    noticedBy(contract, operation),
    "#### Events",
    events(contract, operation),
    "#### Result codes",
    resultCodes(contract, operation),
    "#### Source",
    source(operation),
  );
}

function consequence({ "x-consequence": kind }: OperationObject): string {
  return blocks(`<div class="consequence ${kind}" role="note">`, CONSEQUENCES[kind], "</div>");
}

function prerequisites({ components }: OpenApiDocument, { "x-prerequisites": names }: OperationObject): string {
  if (names.length === 0) return "Nothing is required.";
  return list(names.map((name) => stated(known(components["x-prerequisites"], name))));
}

function noticedBy({ components }: OpenApiDocument, { "x-noticed-by": people }: OperationObject): string {
  return table(
    ["Person", "Notices"],
    Object.entries(people).map(([person, statement]) => [
      capital(person),
      stated(typeof statement === "string" ? known(components["x-noticed-by"], statement) : statement),
    ]),
  );
}

function events({ components }: OpenApiDocument, { "x-triggered-events": triggered }: OperationObject): string {
  const row = (entry: TriggeredEventEntry) => {
    const { meaning, receiver } = known(components["x-triggered-events"], entry.event);
    const event = `${entryLink("events", entry.event)}${mark(entry.certainty)}`;
    return [event, meaning, receivedBy(entry) ?? capital(receiver)];
  };
  const head = ["Event", "Meaning", "Received by"];
  const { events: listed, others = [] } = triggered;
  return blocks(
    listed.length > 0 ? table(head, listed.map(row)) : undefined,
    howComplete(triggered, listed.length, "The documentation lists no events."),
    ...(others.length > 0 ? ["From other sources:", table(head, others.map(row))] : []),
  );
}

function receivedBy({ receiver, inferredReceiver }: TriggeredEventEntry): string | undefined {
  if (receiver) return capital(receiver);
  return inferredReceiver && `${capital(inferredReceiver)}${mark("inferred")}`;
}

function resultCodes({ components }: OpenApiDocument, { "x-result-codes": listed }: OperationObject): string {
  const catalogue = components["x-result-codes"];
  const rows = listed.codes.map((entry) => {
    const { meaning, advice = "", certainty } = known(catalogue, entry);
    return [entryLink("codes", entry), `${meaning}${mark(certainty)}`, advice];
  });
  const gatewayWide = Object.keys(catalogue).filter((entry) => catalogue[entry]?.gatewayWide);
  return blocks(
    rows.length > 0 ? table(["Code", "Meaning", "What to do"], rows) : undefined,
    howComplete(listed, rows.length, "The documentation lists no result codes."),
    listed.list === "complete"
      ? `Any operation may also return ${gatewayWide.map((entry) => entryLink("codes", entry)).join(", ")}.`
      : "Any code of the catalogue may be returned.",
  );
}

function howComplete({ list: state, source: origin }: Listing, length: number, none: string): string | undefined {
  if (state === "not seen") return "We could not read the documented list.";
  if (state === "complete") return length === 0 ? none : undefined;
  const page = origin
    ? ` It is taken from ${describePage(origin)}; we could not read the list on the operation's own page.`
    : "";
  return `${length === 0 ? none : ""} This list may not be complete.${page}`.trim();
}

function source({ operationId, "x-log-method": logMethod, "x-source": origin }: OperationObject): string {
  return list([
    `Name in the gateway's log: ${code(logMethod)}`,
    `operationId: ${code(operationId)}`,
    `Vendor's page: ${describePage(origin)}${mark(origin.certainty)}`,
    "Verified on a live gateway: not yet",
  ]);
}

function known<T>(catalogue: Record<string, T>, name: string): T {
  const found = catalogue[name];
  if (found === undefined) throw new Error(`${name} is in no catalogue.`);
  return found;
}

import {
  component,
  type EventEntry,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type TriggeredEventEntry,
} from "@qualitycontrol/tooling/bundle/document";
import { mark } from "../certainty.ts";
import { describeContent } from "../events.ts";
import { blocks, capital, table } from "../markdown.ts";
import type { Page, Part } from "../page.ts";
import { entryLink, operationLink } from "../route.ts";

/** A page for each event. */
export const eventPages = (contract: OpenApiDocument): Page[] =>
  Object.entries(contract.components["x-triggered-events"]).map(([event, facts]) => ({
    path: `events/${event}`,
    title: event,
    summary: facts.meaning,
    parts: parts(contract, event, facts),
  }));

function parts(contract: OpenApiDocument, event: string, { meaning, advice, receiver, certainty }: EventEntry): Part[] {
  return [
    { text: blocks(`**${meaning}**${mark(certainty)}`, `Received by: ${capital(receiver)}`, `${advice} (our advice)`) },
    { heading: "Content", text: describeContent(contract, event) },
    { heading: "When it comes, and what follows", text: occurrences(contract, event) },
    { heading: "Example", text: "As the event poll returns it:", samples: example(contract, event), isAside: true },
  ];
}

/** The response to an event poll with the event. */
function example(contract: OpenApiDocument, event: string) {
  const { value } = component(contract, "examples", { $ref: `#/components/examples/${event}` });
  return [{ language: "json", label: event, source: JSON.stringify(value, null, 2) }];
}

/** The requests that cause an event, each with the events that it lists after it for the same person. */
function occurrences(contract: OpenApiDocument, event: string): string {
  const rows = operationsOf(contract).flatMap(({ operation }) => occurrencesIn(operation, event));
  if (rows.length === 0) return "No operation of this reference lists it, so it may come at any time.";
  return blocks(
    "The events that follow are those for the same receiver, in the order of the operation's list. The documentation does not state the order in which they arrive, so do not rely on it.",
    table(["After this request", "Received by", "Events that follow"], rows),
  );
}

function occurrencesIn(operation: OperationObject, event: string): string[][] {
  const { events, others = [] } = operation["x-triggered-events"];
  const all = [...events, ...others];
  return all.flatMap((triggered, at) => {
    if (triggered.event !== event) return [];
    const receiver = receiverOf(triggered);
    const next = all.slice(at + 1).filter((later) => receiverOf(later) === receiver);
    return [
      [
        operationLink(operation) + mark(triggered.certainty),
        receiver ? capital(receiver) + mark(triggered.receiver ? undefined : "inferred") : "Unknown",
        next.map((later) => entryLink("events", later.event) + mark(later.certainty)).join(", ") || "None is listed",
      ],
    ];
  });
}

const receiverOf = ({ receiver, inferredReceiver }: TriggeredEventEntry) => receiver ?? inferredReceiver;

/** The list of all events. */
export function eventsPage(contract: OpenApiDocument): Page {
  return {
    path: "events/index",
    title: "All events",
    summary: "What the gateway reports to a signed-in agent, one event at a time.",
    parts: [
      {
        text: blocks(
          "What the gateway reports to a signed-in agent, one event at a time. [Poll for the next event](operation:pollEvents) returns them. Expect undocumented events, and ignore them.",
          table(
            ["Event", "Meaning", "Received by"],
            Object.entries(contract.components["x-triggered-events"]).map(
              ([event, { meaning, receiver, certainty }]) => [
                entryLink("events", event),
                meaning + mark(certainty),
                capital(receiver),
              ],
            ),
          ),
        ),
      },
    ],
  };
}

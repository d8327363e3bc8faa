import {
  component,
  type EventEntry,
  type OpenApiDocument,
  type OperationObject,
} from "@qualitycontrol/tooling/bundle/document";
import { mark } from "../certainty.ts";
import { describeContent } from "../events.ts";
import { blocks, capital, list, table } from "../markdown.ts";
import type { Page, Part } from "../page.ts";
import { entryLink, operationLinks } from "../route.ts";

/** A page for each event. */
export const eventPages = (contract: OpenApiDocument): Page[] =>
  Object.entries(contract.components["x-triggered-events"]).map(([event, facts]) => ({
    path: `events/${event}`,
    title: event,
    summary: facts.meaning,
    parts: parts(contract, event, facts),
  }));

function parts(contract: OpenApiDocument, event: string, { meaning, advice, receiver, certainty }: EventEntry): Part[] {
  const links = operationLinks(contract, (operation) => triggers(operation, event));
  return [
    { text: blocks(`**${meaning}**${mark(certainty)}`, `Received by: ${capital(receiver)}`, `${advice} (our advice)`) },
    { heading: "Content", text: describeContent(contract, event) },
    {
      heading: "Operations that trigger it",
      text: links.length > 0 ? list(links) : "No operation of this reference lists it.",
    },
    { heading: "Example", text: "As the event poll returns it:", samples: example(contract, event), isAside: true },
  ];
}

/** The response to an event poll with the event. */
function example(contract: OpenApiDocument, event: string) {
  const { value } = component(contract, "examples", { $ref: `#/components/examples/${event}` });
  return [{ language: "json", label: event, source: JSON.stringify(value, null, 2) }];
}

const triggers = ({ "x-triggered-events": { events, others = [] } }: OperationObject, event: string): boolean =>
  [...events, ...others].some((triggered) => triggered.event === event);

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

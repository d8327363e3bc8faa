import { marked } from "../../bundle/certainty.ts";
import type { OpenApiDocument } from "../../bundle/document.ts";
import { docComment, literal, wrap } from "./literal.ts";

/** `events.ts`: the catalogue of event types. */
export function renderEvents({ components }: OpenApiDocument): string {
  const catalogue = components["x-triggered-events"];
  const entries = Object.entries(catalogue).map(([eventType, { certainty = "documented", ...entry }]) => [
    eventType,
    { eventType, ...entry, certainty },
  ]);
  const comments = Object.fromEntries(
    Object.entries(catalogue).map(([eventType, { meaning, receiver, certainty }]) => [
      eventType,
      docComment(wrap(marked(meaning, certainty)), `Received by ${receiver}.`),
    ]),
  );
  return [
    docComment("Every documented event type: what it means and who receives it.") +
      `export const events = ${literal(Object.fromEntries(entries), comments)} as const;\n`,
    `${docComment("The name of a documented event type.")}export type EventType = keyof typeof events;\n`,
  ].join("\n");
}

import { contentShapes, eventShape, type Shape } from "@qualitycontrol/contract/calls";
import type { AgentEvent, EventItem, MalformedEvent, Unordered } from "./item.ts";

/** Converts an event to an item of a stream: a malformed one if code that relies on the event's type could throw. */
export function eventItem(event: object): Unordered<EventItem | MalformedEvent> {
  const problem = problemIn(event as Record<string, unknown>);
  return problem === undefined
    ? { kind: "event", event: event as AgentEvent }
    : { kind: "malformedEvent", event, problem };
}

function problemIn(event: Record<string, unknown>): string | undefined {
  const { eventType, content } = event;
  if (typeof eventType !== "string") return mismatch("eventType", eventType, "string");
  // An undocumented event has no documented content to check.
  if (!Object.hasOwn(contentShapes, eventType)) return undefined;
  const { "": own, ...members } = contentShapes[eventType as keyof typeof contentShapes];
  const outer: Shape = own === undefined ? eventShape : { ...eventShape, content: own };
  return (
    firstMismatch(event, outer) ??
    (typeOf(content) === "object" ? firstMismatch(content, members, "content.") : undefined)
  );
}

function firstMismatch(value: unknown, shape: Shape, prefix = ""): string | undefined {
  for (const [name, types] of Object.entries(shape)) {
    const member = Object(value)[name];
    if (!types.split("|").includes(typeOf(member))) return mismatch(prefix + name, member, types);
  }
  return undefined;
}

const mismatch = (name: string, value: unknown, types: string): string =>
  `${name} is ${value === undefined ? "missing" : `of type ${typeOf(value)}`}, expected ${types.replaceAll("|", " or ")}`;

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

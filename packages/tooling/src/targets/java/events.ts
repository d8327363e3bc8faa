import { marked } from "../../bundle/certainty.ts";
import type { OpenApiDocument, SchemaObject } from "../../bundle/document.ts";
import type { Files } from "../target.ts";
import { commonShape, contentShape } from "../typescript/event-shapes.ts";
import { javadoc } from "./javadoc.ts";
import { className, constantName, text } from "./names.ts";
import { renderRecordFile, type SharedSchemas } from "./records.ts";
import { certaintyOf } from "./result-codes.ts";

/** The sealed hierarchy of events, a record for each, and the catalogue of their types. */
export function renderEvents(contract: OpenApiDocument, shared: SharedSchemas): Files {
  const catalogue = contract.components["x-triggered-events"];
  const types = Object.keys(catalogue);
  const files: Files = {
    "AgentEvent.java": AGENT_EVENT,
    "DocumentedEvent.java": documentedEvent(types.map(className)),
    "UndocumentedEvent.java": undocumentedEvent(contract, shared),
    "EventType.java": eventType(contract),
  };
  for (const type of types) {
    const { meaning, receiver, certainty } = catalogue[type] as (typeof catalogue)[string];
    files[`${className(type)}.java`] = renderRecordFile(
      contract,
      {
        name: className(type),
        schema: contract.components.schemas[type] as SchemaObject,
        comment: [`\`${type}\`: ${marked(meaning, certainty)}`, `Received by ${receiver}.`],
        implement: "DocumentedEvent",
        without: ["eventType"],
        checked: true,
        body: `@Override public EventType type() { return EventType.${constantName(type)}; }`,
      },
      shared,
    );
  }
  return files;
}

const AGENT_EVENT = `import java.util.Map;

/** An event of the agent: documented or undocumented. Expect undocumented events, and ignore them. */
public sealed interface AgentEvent permits DocumentedEvent, UndocumentedEvent {
/**
 * The type, as the gateway names it.
 *
 * @return the type
 */
String eventType();

/**
 * All members as received, undocumented ones too.
 *
 * @return the event as received
 */
Map<String, Object> json();

/**
 * Reads an event. Only the types of documented members are checked.
 *
 * @param json the event as received
 * @return the event
 * @throws MalformedEventException if it has no type, or is documented and a member is missing or has the wrong type
 */
static AgentEvent from(Map<String, Object> json) {
EventShape.of("eventType", "string").check(json);
String eventType = (String) json.get("eventType");
return EventType.of(eventType).<AgentEvent>map(it -> it.read(json)).orElseGet(() -> UndocumentedEvent.from(json));
}
}
`;

const documentedEvent = (classes: string[]): string => `import java.util.Optional;

/** An event whose type is documented or a vendor sample. */
public sealed interface DocumentedEvent extends AgentEvent permits ${classes.join(", ")} {
/**
 * The entry of its type in the catalogue.
 *
 * @return the type
 */
EventType type();

/**
 * The agent ID of the receiver.
 *
 * @return the agent ID
 */
String workNo();

/**
 * When the event happened, in epoch milliseconds, by the clock of the gateway. Only newer gateways send it.
 *
 * @return the time
 */
Optional<Long> eventGenTime();

@Override default String eventType() { return type().eventType(); }
}
`;

function undocumentedEvent(contract: OpenApiDocument, shared: SharedSchemas): string {
  const schema = contract.components.schemas["UndocumentedEvent"] as SchemaObject;
  const comment = [schema.description];
  const source = { name: "UndocumentedEvent", schema, comment, implement: "AgentEvent", checked: true };
  return renderRecordFile(contract, source, shared);
}

function eventType(contract: OpenApiDocument): string {
  const { schemas, "x-triggered-events": catalogue } = contract.components;
  const constants = Object.entries(catalogue).map(([type, { meaning, receiver, certainty }]) => {
    const schema = schemas[type] as SchemaObject;
    const { "": content, ...members } = contentShape(contract, schema);
    const shape = Object.entries({
      ...commonShape(contract, schema),
      ...(content !== undefined && { content }),
      ...Object.fromEntries(Object.entries(members).map(([name, types]) => [`content.${name}`, types])),
    }).flatMap((pair) => pair.map(text));
    const own = className(type);
    return `${javadoc([`\`${type}\`: ${marked(meaning, certainty)}`, `Received by ${receiver}.`])}${constantName(type)}(${[
      text(type),
      text(meaning),
      text(receiver),
      certaintyOf(certainty),
      `${own}.class`,
      `${own}::from`,
      `EventShape.of(${shape.join(", ")})`,
    ].join(", ")})`;
  });
  return `import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every documented type of event: what it means and who receives it. */
public enum EventType {
${constants.join(",\n\n")};

private final String eventType;
private final String meaning;
private final String receiver;
private final Certainty certainty;
private final Class<? extends DocumentedEvent> eventClass;
private final Function<Map<String, Object>, ? extends DocumentedEvent> reader;
private final EventShape shape;

<E extends DocumentedEvent> EventType(String eventType, String meaning, String receiver, Certainty certainty, Class<E> eventClass, Function<Map<String, Object>, E> reader, EventShape shape) {
this.eventType = eventType;
this.meaning = meaning;
this.receiver = receiver;
this.certainty = certainty;
this.eventClass = eventClass;
this.reader = reader;
this.shape = shape;
}

/**
 * The type, as the gateway names it.
 *
 * @return the type
 */
public String eventType() { return eventType; }

/**
 * What an event of this type means.
 *
 * @return a sentence
 */
public String meaning() { return meaning; }

/**
 * Who receives it.
 *
 * @return the receiver
 */
public String receiver() { return receiver; }

/**
 * How certain the meaning is.
 *
 * @return the certainty
 */
public Certainty certainty() { return certainty; }

/**
 * The record of its events.
 *
 * @return the class
 */
public Class<? extends DocumentedEvent> eventClass() { return eventClass; }

DocumentedEvent read(Map<String, Object> json) {
shape.check(json);
return reader.apply(json);
}

/**
 * The type of a name.
 *
 * @param eventType the type, as the gateway names it
 * @return the type; empty if it is undocumented
 */
public static Optional<EventType> of(String eventType) { return Stream.of(values()).filter(it -> it.eventType.equals(eventType)).findFirst(); }
}
`;
}

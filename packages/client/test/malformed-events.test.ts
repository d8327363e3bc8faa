import { EventNotSeen, events, type StreamItem, waitFor } from "@qualitycontrol/client/events";
import { contentShapes } from "@qualitycontrol/contract/calls";
import { events as catalogue, type EventType } from "@qualitycontrol/contract/events";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { answers } from "@qualitycontrol/contract/validators";
import { describe, expect, it } from "vitest";
import { anyOrder } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

const examples = document.components.examples as Record<string, unknown>;
const types = Object.keys(catalogue) as EventType[];
const eventOf = (type: string) =>
  structuredClone(examples[type] as { value: { event: Record<string, unknown> } }).value.event;

/** An inspector whose polls return the given events, one each, and then the end of the session. */
function inspectorWith(...given: unknown[]) {
  const bodies = [...given.map((event) => ({ message: "", retcode: "0", event })), { message: "", retcode: "100-006" }];
  return inspectorAt("http://localhost", { fetch: async () => Response.json(bodies.shift()) });
}

async function itemOf(event: unknown): Promise<StreamItem> {
  await using stream = events(inspectorWith(event));
  const { value } = await stream.next();
  return value as StreamItem;
}

const VALUES = [null, undefined, "1", 1, true, [], {}];

/** A documented event with one value replaced by one of another type. */
function* changesOf(event: Record<string, unknown>): Generator<{ place: string; event: Record<string, unknown> }> {
  const { content, workNo } = event;
  const changed = (place: string, was: unknown, change: (value: unknown) => Record<string, unknown>) =>
    VALUES.filter((value) => typeof value !== typeof was || value === null).map((value) => ({
      place: `${place} is ${JSON.stringify(value)}`,
      event: { ...event, ...change(value) },
    }));
  yield* changed("content", content, (content) => ({ content }));
  yield* changed("workNo", workNo, (workNo) => ({ workNo }));
  for (const [name, was] of Object.entries(content instanceof Object ? content : {})) {
    yield* changed(`content.${name}`, was, (value) => ({ content: { ...(content as object), [name]: value } }));
  }
}

const isValid = (event: unknown) =>
  answers.pollEvents(JSON.parse(JSON.stringify({ message: "", retcode: "0", event })));

describe("every documented event", () => {
  it("has a shape", () => {
    expect(Object.keys(contentShapes)).toEqual(types);
  });

  it.for(types)("%s is accepted as documented", async (type) => {
    const event = eventOf(type);
    expect(isValid(event)).toBe(true);
    expect(await itemOf(event)).toEqual({ ...anyOrder, kind: "event", event });
    const more = { ...event, added: 1, kind: "gap", content: addTo(event["content"]) };
    expect(await itemOf(more), "undocumented members are accepted").toEqual({
      ...anyOrder,
      kind: "event",
      event: more,
    });
  });

  it.for(types)("%s is malformed if its content is missing or wrong", async (type) => {
    const promises = Object.keys(contentShapes[type]).length > 0;
    for (const { place, event } of changesOf(eventOf(type))) {
      const item = await itemOf(event);
      if (isValid(event))
        expect(item, place).toEqual({ ...anyOrder, kind: "event", event: JSON.parse(JSON.stringify(event)) });
      // Additional content is accepted if null or no content is documented.
      else if (promises || !place.startsWith("content is")) {
        expect(item, place).toEqual({
          ...anyOrder,
          kind: "malformedEvent",
          event: JSON.parse(JSON.stringify(event)),
          problem: expect.stringMatching(/^(content|workNo)[.\w]* is (missing|of type \w+), expected [\w ]+$/),
        });
      } else expect(item.kind, place).toBe("event");
    }
  });
});

const addTo = (content: unknown) => (content instanceof Object ? { ...content, added: 1 } : content);

describe("an event without a documented type", () => {
  it.for([{}, { eventType: null }, { eventType: 5 }, { eventType: ["AgentState_Busy"] }])(
    "is malformed if it has no type: %j",
    async (event) => {
      expect(await itemOf(event)).toEqual({
        ...anyOrder,
        kind: "malformedEvent",
        event,
        problem: expect.stringMatching(/^eventType is (missing|of type \w+), expected string$/),
      });
    },
  );

  const kinds = ["event", "gap", "pollRefused", "malformedEvent", "sessionAtRisk"] satisfies StreamItem["kind"][];
  it.for([...kinds, "toString", "__proto__", "constructor", ""])("is an event if it is named %j", async (name) => {
    const event = { eventType: name, kind: "gap", overdue: true, content: { kind: name } };
    expect(await itemOf(event)).toEqual({ ...anyOrder, kind: "event", event });
  });
});

it("an item keeps its kind in a structured clone and in JSON", async () => {
  for (const event of [eventOf("AgentEvent_Talking"), { eventType: "AgentEvent_Talking" }]) {
    const item = await itemOf(event);
    expect(structuredClone(item)).toEqual(item);
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
  }
});

it("the sign-out event ends the stream even if it is malformed", async () => {
  const event = { ...eventOf("AgentOther_ShutdownService"), content: null };
  const items: StreamItem[] = [];
  for await (const item of events(inspectorWith(event))) items.push(item);
  expect(items).toMatchObject([{ kind: "malformedEvent", event }]);
});

describe("waitFor", () => {
  it("rejects immediately if the event is malformed, and says what is wrong with it", async () => {
    const event = { ...eventOf("AgentEvent_Talking"), content: null };
    const error = await errorOf(waitFor(inspectorWith(event), "AgentEvent_Talking", { timeout: 300_000 }));
    expect(error).toBeInstanceOf(EventNotSeen);
    expect(error).toMatchObject({
      because: "malformed",
      malformed: { kind: "malformedEvent", event },
      message: "AgentEvent_Talking arrived but is malformed: content is of type null, expected object.",
    });
  });

  it("ignores other malformed events, and events named like an item", async () => {
    const awaited = eventOf("AgentEvent_Talking");
    const others = [{ ...eventOf("AgentEvent_Conference"), content: "x" }, { eventType: "gap" }, {}];
    const inspector = inspectorWith(...others, awaited);
    expect(await waitFor(inspector, "AgentEvent_Talking", { timeout: 300_000 })).toEqual(awaited);
  });
});

import type { EventType } from "@qualitycontrol/contract/events";
import type { components } from "@qualitycontrol/contract/types";
import { expectTypeOf, test } from "vitest";

type Schemas = components["schemas"];
type Event = Schemas["Event"];
type ContentOf<T extends EventType> = Extract<Event, { eventType: T }>["content"];

test("an event narrows by its type to exactly one member of the union", () => {
  const narrow = (event: Event) => {
    if (event.eventType === "AgentEvent_Talking") {
      expectTypeOf(event).toEqualTypeOf<Schemas["AgentEvent_Talking"]>();
      expectTypeOf(event.content.callid).toBeString();
    }
    if (event.eventType === "AgentState_Busy") expectTypeOf(event).toEqualTypeOf<Schemas["AgentState_Busy"]>();
    if (event.eventType === "AgentEvent_Call_Release") expectTypeOf(event.content).toBeString();
  };
  expectTypeOf(narrow).toBeFunction();
});

test("a documented event narrows by its type, too, and accepts no other type", () => {
  const narrow = (event: Schemas["DocumentedEvent"]) => {
    if (event.eventType === "AgentEvent_Talking") expectTypeOf(event).toEqualTypeOf<Schemas["AgentEvent_Talking"]>();
    // @ts-expect-error no such event is documented
    if (event.eventType === "AgentEvent_Nothing") return;
  };
  expectTypeOf(narrow).toBeFunction();
  expectTypeOf<Schemas["DocumentedEvent"]["eventType"]>().toEqualTypeOf<EventType>();
});

test("every documented type has a member, and content as documented", () => {
  expectTypeOf<Exclude<EventType, Event["eventType"]>>().toBeNever();
  // The same id has three spellings: `callid`, `callId` and no name at all.
  expectTypeOf<ContentOf<"AgentEvent_Talking">>().toHaveProperty("callid");
  expectTypeOf<ContentOf<"AgentMediaEvent_Record">>().toHaveProperty("callId");
  expectTypeOf<ContentOf<"AgentEvent_Call_Release">>().toBeString();
  expectTypeOf<NonNullable<Schemas["AgentMediaEvent_Record"]["content"]>["taskId"]>().toEqualTypeOf<number | string>();
});

test("an undocumented event is what remains after all documented ones", () => {
  type Undocumented = Exclude<Event, { eventType: EventType }>;
  expectTypeOf<Undocumented>().toEqualTypeOf<Schemas["UndocumentedEvent"]>();
  expectTypeOf<Undocumented["content"]>().toEqualTypeOf<unknown>();
});

test("in a response without an event, `event` is null or missing", () => {
  expectTypeOf<Schemas["NextEvent"]["event"]>().toEqualTypeOf<Event | null | undefined>();
});

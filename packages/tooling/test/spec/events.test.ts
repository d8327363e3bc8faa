import { events } from "@qualitycontrol/contract/events";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { answers } from "@qualitycontrol/contract/validators";
import { describe, expect, test } from "vitest";

test.each(Object.entries(events))("%s is described from the side of its receiver", (_, { meaning }) => {
  expect(meaning).toMatch(/\breceiver\b/);
  expect(meaning).not.toMatch(/\bthe agent\b/i);
});

test("events that only the vendor's clients show report what an inspector forced", () => {
  for (const [operation, event] of [
    [operations.forceIdle, "AgentState_Force_Ready"],
    [operations.forceBusy, "AgentState_Force_SetNotReady"],
  ] as const) {
    expect(events[event].certainty).toBe("vendor sample");
    expect(operation.events.others).toContainEqual({ event, receiver: "agent", certainty: "vendor sample" });
  }
});

describe("the event of a monitored agent", () => {
  const { value } = contract.components.examples.QC_AgentState_Notify;
  const withContent = (content: object) => ({ ...value, event: { ...value.event, content } });

  test("has the members that the page prints", () => {
    expect(value.event).toEqual({
      eventType: "QC_AgentState_Notify",
      workNo: "30169",
      content: {
        subtype: "QC_AgentState_Login",
        monitoredagent: "49999",
        agentname: "49999",
        mediaserver: "CtiServer",
        jsonKey: ["subtype", "monitoredagent", "agentname", "mediaserver"],
      },
      jsonKey: ["eventType", "workNo", "content"],
    });
    expect(answers.pollEvents(withContent({}))).toBe(false);
  });

  test("has two documented subtypes and 17 vendor samples, and may have others", () => {
    const [documented, seen] = contract.components.schemas.MonitoredChange.anyOf;
    expect(documented?.enum).toEqual(["QC_AgentState_Login", "QC_AgentState_Logout"]);
    expect(seen?.enum).toHaveLength(17);
    for (const meaning of seen?.["x-enum-descriptions"] ?? []) expect(meaning).toMatch(/ \(vendor sample\)$/);
    for (const subtype of ["QC_AgentState_Login", "QC_AgentState_Monitor", "QC_AgentState_Unknown"])
      expect(answers.pollEvents(withContent({ ...value.event.content, subtype }))).toBe(true);
  });
});

test("a poll without an event is answered as a client of the vendor compares it", () => {
  const { text } = contract.components["x-wire-facts"].NoEvent;
  expect(text).toContain(`\`${JSON.stringify(contract.components.examples.NoEvent.value)}\``);
});

test("when listening begins, the inspector's own phone rings", () => {
  const ringing = operations.addSupervise.events.events.find(({ event }) => event === "AgentOther_PhoneAlerting");
  expect(ringing).toMatchObject({ receiver: "inspector" });
  expect(events.AgentOther_PhoneAlerting.meaning).toMatch(/receiver's own phone rings.* permanently off hook/);
});

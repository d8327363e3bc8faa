import { events } from "@qualitycontrol/contract/events";
import { operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";

test.each(Object.entries(events))("%s is described from the side of its receiver", (_, { meaning }) => {
  expect(meaning).toMatch(/\breceiver\b/);
  expect(meaning).not.toMatch(/\bthe agent\b/i);
});

test("when listening begins, the inspector's own phone rings", () => {
  const ringing = operations.addSupervise.events.events.find(({ event }) => event === "AgentOther_PhoneAlerting");
  expect(ringing).toMatchObject({ receiver: "inspector" });
  expect(events.AgentOther_PhoneAlerting.meaning).toMatch(/receiver's own phone rings.* permanently off hook/);
});

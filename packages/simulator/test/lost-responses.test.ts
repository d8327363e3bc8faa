import { describe, expect, test } from "vitest";
import type { Reply } from "../src/simulation/reply.ts";
import { people } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";

const { inspector } = people;

describe("an event that no one will receive is reported as lost:", () => {
  const busy = "AgentState_SetNotReady_Success";
  const entries = (harness: TestHarness, wanted: string) =>
    harness.control.readJournal().entries.flatMap(({ kind, event }) => (kind === wanted ? [event] : []));
  const forceIn = (harness: TestHarness) =>
    harness.ask("forceLogin", inspector, { body: { password: people.password, phonenum: "40038", status: "4" } });

  /** A signed-in inspector without waiting events, and an empty journal. */
  function signedIn(undelivered: "kept" | "lost" = "lost"): TestHarness {
    const harness = new TestHarness({ settings: { undelivered } });
    harness.signIn(inspector);
    harness.events(inspector);
    harness.simulation.journal.clear();
    return harness;
  }

  /** Sends a poll that waits, and returns its response when it comes. */
  function poll(harness: TestHarness) {
    const polled: { answer?: Reply; gone?: (() => void) | undefined } = {};
    const parameters = { agentid: inspector };
    polled.gone = harness.simulation.ask(
      { operation: "pollEvents", parameters, guid: harness.guidOf(inspector) },
      undefined,
      (reply) => {
        polled.answer = reply;
      },
    );
    return polled;
  }

  test("a waiting event when the agent is signed out for silence", () => {
    const harness = signedIn();
    harness.control.changeAgent(inspector, { state: "busy" });
    harness.after(120);
    expect(entries(harness, "lost")).toEqual([busy, "AgentOther_ShutdownService"]);
    expect(entries(harness, "lost")).toEqual(entries(harness, "event"));
  });

  test("a waiting event when the agent signs in again", () => {
    const harness = signedIn();
    harness.control.changeAgent(inspector, { state: "busy" });
    forceIn(harness);
    expect(entries(harness, "lost")).toEqual([busy, "AgentOther_ShutdownService"]);
    expect(harness.events(inspector)).toEqual(["AgentOther_InService", "AgentState_Ready"]);
  });

  test("a waiting event after a sign-out, at the next sign-in", () => {
    const harness = signedIn();
    harness.ask("logout", inspector);
    expect(entries(harness, "lost")).toEqual([]);
    harness.signIn(inspector);
    expect(entries(harness, "lost")).toEqual(["AgentOther_ShutdownService"]);
  });

  test("not the event that a waiting poll gets when the agent signs in by force", () => {
    const harness = signedIn();
    const polled = poll(harness);
    forceIn(harness);
    expect(polled.answer?.event?.eventType).toBe("AgentOther_ShutdownService");
    expect(entries(harness, "lost")).toEqual([]);
  });

  test.each(["kept", "lost"] as const)(
    "a response in transit that a resynchronization overtakes (%s)",
    (undelivered) => {
      const harness = signedIn(undelivered);
      harness.control.changeAgent(inspector, { state: "busy" });
      const { answer } = poll(harness);
      expect(harness.ask("syncAgentInfo", inspector)).toMatchObject({ retcode: "0" });
      answer?.delivered?.(false);
      expect(entries(harness, "lost")).toEqual([busy]);
      expect(harness.events(inspector)).toEqual([]);

      // Only of that response.
      harness.control.changeAgent(inspector, { state: "idle" });
      poll(harness).answer?.delivered?.(false);
      const ready = ["AgentState_CancelNotReady_Success", "AgentState_Ready"];
      const kept = undelivered === "kept" ? harness.events(inspector) : entries(harness, "lost").slice(1);
      expect(ready).toContain(kept[0]);
    },
  );

  test.each(["kept", "lost"] as const)("a response in transit to a session that has ended (%s)", (undelivered) => {
    const harness = signedIn(undelivered);
    harness.control.changeAgent(inspector, { state: "busy" });
    const { answer } = poll(harness);
    expect(answer?.event?.eventType).toBe(busy);
    forceIn(harness);
    answer?.delivered?.(false);
    expect(entries(harness, "lost")).toEqual(["AgentOther_ShutdownService", busy]);
  });
});

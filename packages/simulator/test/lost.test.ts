import { describe, expect, test } from "vitest";
import type { Reply } from "../src/simulation.ts";
import { people } from "./cast.ts";
import { Stage } from "./stage.ts";

const { inspector } = people;

describe("an event that nobody will receive is reported as lost:", () => {
  const busy = "AgentState_SetNotReady_Success";
  const entries = (stage: Stage, wanted: string) =>
    stage.control.readJournal().entries.flatMap(({ kind, event }) => (kind === wanted ? [event] : []));
  const forceIn = (stage: Stage) =>
    stage.ask("forceLogin", inspector, { body: { password: people.password, phonenum: "40038", status: "4" } });

  /** An inspector who has signed in, no event of whom waits, with an empty journal. */
  function signedIn(undelivered: "kept" | "lost" = "lost"): Stage {
    const stage = new Stage({ settings: { undelivered } });
    stage.signIn(inspector);
    stage.events(inspector);
    stage.simulation.journal.clear();
    return stage;
  }

  /** Sends a poll that waits, and takes its answer when it comes. */
  function poll(stage: Stage) {
    const polled: { answer?: Reply; gone?: (() => void) | undefined } = {};
    const parameters = { agentid: inspector };
    polled.gone = stage.simulation.ask(
      { operation: "pollEvents", parameters, guid: stage.guidOf(inspector) },
      undefined,
      (reply) => {
        polled.answer = reply;
      },
    );
    return polled;
  }

  test("what waits when the agent is signed out for silence", () => {
    const stage = signedIn();
    stage.control.changeAgent(inspector, { state: "busy" });
    stage.after(120);
    expect(entries(stage, "lost")).toEqual([busy, "AgentOther_ShutdownService"]);
    expect(entries(stage, "lost")).toEqual(entries(stage, "event"));
  });

  test("what waits when the agent signs in again", () => {
    const stage = signedIn();
    stage.control.changeAgent(inspector, { state: "busy" });
    forceIn(stage);
    expect(entries(stage, "lost")).toEqual([busy, "AgentOther_ShutdownService"]);
    expect(stage.events(inspector)).toEqual(["AgentOther_InService", "AgentState_Ready"]);
  });

  test("what waits after a sign-out, at the next sign-in", () => {
    const stage = signedIn();
    stage.ask("logout", inspector);
    expect(entries(stage, "lost")).toEqual([]);
    stage.signIn(inspector);
    expect(entries(stage, "lost")).toEqual(["AgentOther_ShutdownService"]);
  });

  test("not what a poll that waits gets when the agent signs in by force", () => {
    const stage = signedIn();
    const polled = poll(stage);
    forceIn(stage);
    expect(polled.answer?.event?.eventType).toBe("AgentOther_ShutdownService");
    expect(entries(stage, "lost")).toEqual([]);
  });

  test.each(["kept", "lost"] as const)("an answer on its way to a session that is over (%s)", (undelivered) => {
    const stage = signedIn(undelivered);
    stage.control.changeAgent(inspector, { state: "busy" });
    const { answer } = poll(stage);
    expect(answer?.event?.eventType).toBe(busy);
    forceIn(stage);
    answer?.arrived?.(false);
    expect(entries(stage, "lost")).toEqual(["AgentOther_ShutdownService", busy]);
  });
});

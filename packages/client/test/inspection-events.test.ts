import type { Inspector } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { type Inspection, inspect, inspectionOf, type Mode } from "@qualitycontrol/client/inspection";
import { resumeSession, type SavedSession, signIn, signOut } from "@qualitycontrol/client/session";
import { MonitoredChange } from "@qualitycontrol/contract/values";
import { describe, expect, it } from "vitest";
import { record, refusalOf } from "./inspection-fixture.ts";
import { FIRST_INSPECTOR, type Simulated, simulate, worldWithCall } from "./simulator-fixture.ts";
import { openPolls, readInBackground, useFakeClocks } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

useFakeClocks();

const { world, workNo, callId } = worldWithCall();
const self = String(FIRST_INSPECTOR);

/** Signs an inspector in and brings the inspection into a state. */
async function start(
  simulated: Simulated,
  state: Mode | "talking",
): Promise<{ inspector: Inspector; inspection: Inspection }> {
  simulated.step = 500;
  const inspector = await simulated.signIn();
  const inspection = await inspect(inspector, { workNo, mode: state === "talking" ? "listen" : state });
  await simulated.advance(2_000);
  if (state === "talking") await inspection.intercept();
  await simulated.advance(1_000);
  return { inspector, inspection };
}

describe("an inspection ends", () => {
  it.each(["listen", "insert", "whisper", "talking"] as const)(
    "when the inspector hangs up the phone (%s)",
    async (state) => {
      await using simulated = await simulate({ world });
      const { inspection } = await start(simulated, state);
      simulated.control.hangUp(self);
      await simulated.advance(3_000);
      expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "phone-hung-up", heardBy: "nobody", workNo });
      await simulated.advance(1_000);
      expect(openPolls(simulated), "the poll").toBe(0);
    },
  );

  it.each([
    [
      "inspect",
      (_: Inspection, inspector: Inspector) => inspect(inspector, { workNo, mode: "listen" }),
      "addSupervise",
    ],
    ["switchTo", (it: Inspection) => it.switchTo("whisper"), "requestSwitchInsertWhisperAgent"],
    ["leave", (it: Inspection) => it.leave(), "stopSuperviseOrInsert"],
    ["intercept", (it: Inspection) => it.intercept(callId), "interceptCall"],
  ] as const)("when the inspector hangs up while %s is pending", async (action, act, operation) => {
    await using simulated = await simulate({ world });
    simulated.step = 500;
    const inspector = await simulated.signIn();
    const inspection = inspectionOf(inspector);
    if (action !== "inspect") await inspect(inspector, { workNo, mode: "listen" });
    await simulated.advance(15_000);
    // The response is lost.
    simulated.control.addFault({ kind: "drop-after", operation });
    const states = record(inspection);
    const step = errorOf(act(inspection, inspector));
    await simulated.settled();
    simulated.control.hangUp(action === "leave" ? workNo : self);
    await step;
    await simulated.advance(15_000);
    // Whether the join was that of this event cannot be said.
    expect(inspection.state).toBe(action === "inspect" ? "unknown" : "ended");
    expect(states).not.toContain("whispering");
  });

  it("when the platform releases the phone, with what a monitored agent did just before", async () => {
    await using simulated = await simulate({ world });
    const { inspector, inspection } = await start(simulated, "whisper");
    await inspector.beginMonitor({ agents: workNo });
    simulated.control.endCall(callId, "agent");
    await simulated.advance(6_000);
    expect(inspection.snapshot).toMatchObject({
      state: "ended",
      reason: "released",
      inferredCause: MonitoredChange.HungUp,
    });
  });

  it("when the inspector signs out", async () => {
    await using simulated = await simulate({ world });
    const { inspector, inspection } = await start(simulated, "insert");
    await signOut(inspector);
    await simulated.advance(500);
    expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "signed-out" });
  });

  it("when the session is over", async () => {
    await using simulated = await simulate({ world });
    const { inspection } = await start(simulated, "listen");
    simulated.control.changeAgent(self, { state: "signed out" });
    await simulated.advance(3_000);
    expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "signed-out" });
  });
});

describe("an event that may be older than a step", () => {
  it("ends nothing: the sign-in's AgentState_Ready arrives after the join", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    const inspection = await inspect(inspector, { workNo, mode: "listen" });
    const states = record(inspection);
    await simulated.advance(4_000);
    expect(simulated.emitted.get(self)?.some((key) => key.startsWith("AgentState_Ready"))).toBe(true);
    expect(states).toEqual(["listening"]);
  });

  it("ends nothing: those of the inspection before", async () => {
    await using simulated = await simulate({ world });
    const { inspector, inspection } = await start(simulated, "listen");
    const controller = new AbortController();
    const stream = events(inspector, controller);
    const reading = (async () => {
      for await (const _ of stream);
    })();
    await simulated.advance(15_000);
    await inspection.leave();
    await inspect(inspector, { workNo, mode: "insert" });
    const states = record(inspection);
    await simulated.advance(6_000);
    expect(states).toEqual(["inserted"]);
    controller.abort();
    await reading;
  });
});

describe("an inspection becomes unknown", () => {
  it("where an event may be missing", async () => {
    await using simulated = await simulate({ world });
    const { inspection } = await start(simulated, "insert");
    simulated.control.addFault({ kind: "drop-after", operation: "pollEvents" });
    await simulated.advance(12_000);
    const states = record(inspection);
    // AgentOther_PhoneRelease is lost. AgentState_Ready does not say why.
    simulated.control.hangUp(self);
    await simulated.advance(250);
    expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "events-missing", lastKnown: "inserted" });
    await simulated.advance(3_000);
    expect(states).toEqual(["inserted", "unknown", "ended"]);
    expect(inspection.snapshot).toMatchObject({ reason: "unknown" });
  });

  it("after a resume, and says so", async () => {
    await using simulated = await simulate({ world });
    let saved: SavedSession | undefined;
    const options = {
      ...simulated.optionsFor(FIRST_INSPECTOR),
      onSession: (it: SavedSession | undefined) => (saved = it),
    };
    const before = await signIn(options, { status: "4" });
    await before.addSupervise({ workNo });
    const inspector = await resumeSession(options, saved as SavedSession);
    const inspection = inspectionOf(inspector);
    expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "resumed", lastKnown: undefined });
    expect(await refusalOf(inspection.leave())).toMatchObject({ code: "state-unknown" });
    await inspection.send("stopSuperviseOrInsert", { workNo });
    expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "left", workNo });
  });
});

it("an older event ends nothing after a new inspection has replaced a disposed one", async () => {
  await using simulated = await simulate({ world });
  const inspector = await simulated.signIn();
  const controller = new AbortController();
  const stream = readInBackground(events(inspector, controller));
  const inspection = await inspect(inspector, { workNo, mode: "listen" });
  inspection.dispose();
  const states = record(inspectionOf(inspector));
  await simulated.advance(4_000);
  expect(simulated.emitted.get(self)?.some((key) => key.startsWith("AgentState_Ready"))).toBe(true);
  expect(states).toEqual(["unknown"]);
  inspectionOf(inspector).dispose();
  controller.abort();
  await stream.ended;
});

it("an intercept whose response is lost is known to have taken effect by AgentEvent_Talking", async () => {
  await using simulated = await simulate({ world });
  const { inspection } = await start(simulated, "listen");
  simulated.control.addFault({ kind: "drop-after", operation: "intercept" });
  await errorOf(inspection.intercept());
  await simulated.advance(4_000);
  expect(inspection.snapshot).toMatchObject({ state: "talking", callId, heardBy: "customer" });
});

it("refused polls end a stream, but not the poll of an inspection, which is unknown", async () => {
  await using simulated = await simulate({ world });
  const { inspector, inspection } = await start(simulated, "talking");
  const { ended } = readInBackground(events(inspector));
  simulated.faultFor = ({ operation }) =>
    operation === "pollEvents" ? { kind: "retcode", retcode: "900-002" } : undefined;
  await simulated.advance(60_000);
  expect(await errorOf(ended)).toMatchObject({ retcode: "900-002" });
  expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "events-missing", lastKnown: "talking" });
  simulated.faultFor = () => undefined;
  await simulated.advance(150_000);
  expect(simulated.control.readFloor().agents.find((agent) => agent.workno === self)?.call).toBe(callId);
  expect(openPolls(simulated), "the poll").toBe(1);
  inspection.dispose();
});

it("a page that stops reading does not end the poll that keeps an intercepted customer's call", async () => {
  await using simulated = await simulate({ world });
  const { inspector, inspection } = await start(simulated, "talking");
  const stream = events(inspector);
  const waiting = stream.next();
  await simulated.advance(1_000);
  await stream.return();
  await waiting;
  for await (const { state } of inspection) {
    expect(state).toBe("talking");
    break;
  }
  simulated.step = 1_000;
  await simulated.advance(150_000);
  expect(simulated.control.readFloor().agents.find((agent) => agent.workno === self)?.call).toBe(callId);
  expect(inspection.state).toBe("talking");
});

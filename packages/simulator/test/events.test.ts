import { type EventType, events } from "@qualitycontrol/contract/events";
import { expect, test } from "vitest";
import { people } from "./people-fixture.ts";
import { consequences } from "./rule-scenarios/consequences.ts";
import { effects } from "./rule-scenarios/effects.ts";
import { TestHarness } from "./test-harness.ts";

const { inspector, idle, talking } = people;

/** Events that the simulator never emits, and why. */
const neverEmitted: Partial<Record<EventType, string>> = {
  AgentOther_PhoneBusy: "every phone can answer",
  AgentEvent_Conference: "no operation of the contract begins a conference",
};

/** What no scenario of the rules does. */
const furtherActs = (harness: TestHarness) => {
  harness.setUp().control.startCall({ agent: idle, direction: "outbound", fails: true });
  harness.control.startCall({ agent: idle, direction: "outbound" });
  for (const state of ["wrap-up", "rest"] as const) {
    harness.control.changeAgent(inspector, { state });
    harness.retcode("sayFree", inspector);
  }
};

test("every event of the contract is emitted, or there is a reason why not", () => {
  const emitted = new Set<string>();
  const runs = [...Object.values(effects), ...Object.values(consequences)].map(({ run }) => run);
  for (const run of [...runs, furtherActs]) {
    run(new TestHarness({ explain: ({ kind, event = "" }) => kind === "event" && emitted.add(event) }));
  }
  const missing = (Object.keys(events) as EventType[]).filter((type) => !emitted.has(type));
  expect(missing.sort()).toEqual(Object.keys(neverEmitted).sort());
});

test.each([
  [
    "both",
    ["AgentState_Force_SetNotReady", "AgentState_SetNotReady_Success", "AgentState_Force_Ready", "AgentState_Ready"],
  ],
  ["state", ["AgentState_SetNotReady_Success", "AgentState_Ready"]],
  ["forced", ["AgentState_Force_SetNotReady", "AgentState_Force_Ready"]],
] as const)(
  "an agent whom an inspector forces busy and idle gets the events of the setting: %s",
  (forced, expected) => {
    const harness = new TestHarness({ settings: { forced } }).setUp();
    harness.retcode("forceBusy", inspector, { workNo: idle });
    harness.retcode("forceIdle", inspector, { workNo: idle });
    expect(harness.events(idle)).toEqual(expected);
  },
);

test("a forced state that waits for the end of a call has its events then", () => {
  const harness = new TestHarness().setUp();
  harness.retcode("forceBusy", inspector, { workNo: talking });
  expect(harness.events(talking)).toEqual([]);
  harness.control.endCall(harness.callOf(talking));
  expect(harness.events(talking).slice(-2)).toEqual(["AgentState_Force_SetNotReady", "AgentState_SetNotReady_Success"]);
});

test("wrap-up on request has another event than wrap-up after a call", () => {
  const harness = new TestHarness().setUp();
  harness.control.changeAgent(idle, { state: "wrap-up" });
  expect(harness.events(idle)).toEqual(["AgentState_SetWork_Success"]);
});

/** The contents of the last events of an agent, by type. */
function contentsOf(harness: TestHarness): Record<string, unknown> {
  const { entries } = harness.control.readJournal();
  return Object.fromEntries(
    entries.flatMap(({ kind, event, content }) => (kind === "event" && event ? [[event, content]] : [])),
  );
}

test("an outbound call rings at the customer, and names the agent's phone as the caller", () => {
  const harness = new TestHarness().setUp();
  const { callid, direction } = harness.control.startCall({
    agent: idle,
    direction: "outbound",
    customer: "10099",
    ringing: true,
  });
  expect(direction).toBe("outbound");
  expect(harness.events(idle)).toEqual(["AgentState_Busy", "AgentOther_PhoneOffhook", "AgentEvent_Customer_Alerting"]);
  harness.control.answerCall(callid);
  expect(harness.events(idle)).toEqual(["AgentEvent_Talking", "AgentMediaEvent_Record"]);
  const numbers = { caller: "70091", called: "10099" };
  expect(contentsOf(harness)).toMatchObject({
    AgentEvent_Customer_Alerting: { callid, otherPhone: "10099" },
    AgentEvent_Talking: { callid, feature: "7", ...numbers },
    AgentMediaEvent_Record: { callId: callid, ...numbers },
  });
  expect(harness.ask("syncAgentInfo", idle)?.result).toEqual({
    callinfo: { callid, ...numbers },
    agentStateInfo: { lastState: 7, callFeature: "7" },
  });
});

test("an outbound call that fails is over at once", () => {
  const harness = new TestHarness().setUp();
  const call = harness.control.startCall({ agent: idle, direction: "outbound", fails: true });
  expect(harness.events(idle)).toEqual([
    "AgentState_Busy",
    "AgentOther_PhoneOffhook",
    "AgentEvent_Customer_Alerting",
    "AgentEvent_Call_Out_Fail",
    "AgentOther_PhoneRelease",
    "AgentState_Ready",
  ]);
  expect(harness.control.readFloor().calls).not.toContainEqual(call);
  expect(() => harness.control.startCall({ agent: idle, fails: true })).toThrow("Only an outbound call can fail.");
});

import { expect, test } from "vitest";
import { people } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";

const { inspector, colleague, talking, idle, onVideo } = people;

test("two inspectors inspect one agent if the tenant allows it, and leave one by one", () => {
  const harness = new TestHarness().setUp();
  Object.assign(harness.tenantOf(inspector), { inspectorsPerAgent: 2 });
  const join = () => [
    harness.retcode("addSupervise", inspector, { workNo: talking }),
    harness.retcode("requestWhisperAgent", colleague, { whisperagentid: talking }),
  ];
  expect(join()).toEqual(["0", "0"]);
  expect(harness.events(talking)).toEqual(["AgentOther_BeQcStart", "AgentOther_BeQcStart"]);
  expect(harness.retcode("stopSuperviseOrInsert", inspector, { workNo: talking })).toBe("0");
  expect(harness.onFloor(colleague)?.inspects).toEqual({ agent: talking, mode: "whisper" });
});

test("an inspector in a call is inspected if the tenant allows it", () => {
  const harness = new TestHarness().setUp();
  Object.assign(harness.tenantOf(inspector), { inspectorsInspected: true });
  harness.control.startCall({ agent: colleague });
  expect(harness.retcode("addSupervise", inspector, { workNo: colleague })).toBe("0");
});

test("listening to, joining or whispering into a video call is refused", () => {
  const harness = new TestHarness().setUp();
  const codes = [
    harness.retcode("addSupervise", inspector, { workNo: onVideo }),
    harness.retcode("addInsert", inspector, { workNo: onVideo }),
    harness.retcode("requestWhisperAgent", inspector, { whisperagentid: onVideo }),
  ];
  expect(codes).toEqual(["900-003", "900-003", "900-003"]);
});

/** The agent is silent for two minutes; the inspector polls meanwhile. */
function fallSilent(harness: TestHarness): void {
  harness.after(110);
  harness.events(inspector);
  harness.after(10);
}

test.each([
  ["hangs up", (harness: TestHarness) => harness.control.endCall(harness.callOf(talking), "agent")],
  ["is left by the customer", (harness: TestHarness) => harness.control.endCall(harness.callOf(talking), "customer")],
  ["signs out by force", (harness: TestHarness) => harness.retcode("forceLogout", talking)],
  [
    "is signed out by another inspector",
    (harness: TestHarness) => harness.retcode("forceLogOutAgent", colleague, { workNo: talking }),
  ],
  ["is silent for two minutes", fallSilent],
])("when the agent %s, the inspector is idle again and notified", (_, happens) => {
  const harness = new TestHarness({ settings: { authMode: 1 } }).setUp();
  harness.retcode("addSupervise", inspector, { workNo: talking });
  harness.events(inspector);
  happens(harness);
  if (harness.onFloor(talking)?.state !== "signed out") expect(harness.onFloor(talking)?.status).toBe(4);
  expect(harness.onFloor(inspector)).toMatchObject({ status: 4, state: "idle" });
  expect(harness.onFloor(inspector)?.inspects).toBeUndefined();
  expect(harness.events(inspector).slice(-2)).toEqual(["AgentOther_PhoneRelease", "AgentState_Ready"]);
});

test("an inspector who hangs up the phone is idle again, and the agent's call goes on", () => {
  const harness = new TestHarness({ settings: { authMode: 1 } }).setUp();
  harness.retcode("requestWhisperAgent", inspector, { whisperagentid: talking });
  harness.events(inspector);
  harness.events(talking);
  expect(harness.control.hangUp(inspector)).toMatchObject({ status: 4, state: "idle" });
  expect(harness.events(inspector)).toEqual(["AgentOther_PhoneRelease", "AgentState_Ready"]);
  expect(harness.events(talking)).toEqual(["AgentOther_BeQcStop"]);
  const released = harness.control.readJournal().entries.find(({ event }) => event === "AgentOther_PhoneRelease");
  expect(released).toMatchObject({ agentid: inspector, content: { phoneState: 2 } });
  expect(harness.callOf(talking)).toBeDefined();
  expect(() => harness.control.hangUp(inspector)).toThrow("neither in a call nor inspecting");
  harness.control.hangUp(talking);
  expect(harness.onFloor(talking)?.call).toBeUndefined();
});

test("a rest requested during a call begins after it, with a reminder at its end", () => {
  const harness = new TestHarness().setUp();
  harness.retcode("forceRest", inspector, { workNo: talking, time: "30", reason: "1" });
  expect(harness.onFloor(talking)?.status).toBe(9);
  harness.control.endCall(harness.callOf(talking));
  expect(harness.events(talking).at(-1)).toBe("AgentState_SetRest_Success");
  harness.after(30);
  expect(harness.events(talking)).toEqual(["AgentState_Rest_Timeout"]);
  expect(harness.onFloor(idle)?.status).toBe(4);
});

import { describe, expect, test } from "vitest";
import { people, testWorld } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";

const { inspector, talking, idle, colleague } = people;
const rest = { time: "30", reason: "1" };

/** A world whose rests await an approval. */
function strictWorld() {
  const world = testWorld();
  for (const tenant of world.tenants) tenant.rest = "awaits approval";
  return world;
}

describe("a rest waits after its request", () => {
  test("for a second: the agent is in pre-rest, and the time of the rest begins when it is granted", () => {
    const harness = new TestHarness().setUp();
    expect(harness.retcode("forceRest", inspector, { workNo: idle, ...rest })).toBe("0");
    expect(harness.onFloor(idle)).toMatchObject({ status: 9, state: "idle" });
    harness.after(1);
    expect(harness.onFloor(idle)).toMatchObject({ status: 8, state: "rest" });
    expect(harness.events(idle)).toEqual(["AgentState_SetRest_Success"]);
    harness.after(29);
    expect(harness.events(idle)).toEqual([]);
    harness.after(1);
    expect(harness.events(idle)).toEqual(["AgentState_Rest_Timeout"]);
  });

  test("during a call until its end, without another state between", () => {
    const harness = new TestHarness().setUp();
    harness.retcode("forceRest", inspector, { workNo: talking, ...rest });
    harness.after(60);
    expect(harness.onFloor(talking)?.status).toBe(9);
    harness.control.endCall(harness.callOf(talking));
    expect(harness.events(talking).slice(-2)).toEqual(["AgentOther_PhoneRelease", "AgentState_SetRest_Success"]);
  });

  test.each([
    ["is forced idle", "forceIdle", ["AgentState_Force_Ready", "AgentState_Ready"]],
    ["is forced busy", "forceBusy", ["AgentState_Force_SetNotReady", "AgentState_SetNotReady_Success"]],
  ] as const)("and is dropped if the agent %s", (_, operation, events) => {
    const harness = new TestHarness().setUp();
    harness.retcode("forceRest", inspector, { workNo: idle, ...rest });
    harness.retcode(operation, inspector, { workNo: idle });
    harness.after(60);
    expect(harness.events(idle)).toEqual(events);
  });

  test.each([
    ["asks to be idle", "sayFree", 4],
    ["asks to be busy", "sayBusy", 3],
    ["signs out", "logout", 2],
  ] as const)("and is dropped if the agent %s", (_, operation, status) => {
    const harness = new TestHarness().setUp();
    harness.retcode("forceRest", inspector, { workNo: idle, ...rest });
    expect(harness.retcode(operation, idle)).toBe("0");
    harness.after(60);
    expect(harness.onFloor(idle)?.status).toBe(status);
    expect(harness.events(idle)).not.toContain("AgentState_SetRest_Success");
  });

  test("and the agent neither gets a call nor begins to inspect meanwhile", () => {
    const harness = new TestHarness().setUp();
    harness.retcode("forceRest", inspector, { workNo: colleague, ...rest });
    expect(() => harness.control.startCall({ agent: colleague })).toThrow(`The agent ${colleague} is not idle.`);
    expect(harness.retcode("addSupervise", colleague, { workNo: talking })).toBe("900-005");
  });
});

describe("a rest that awaits an approval", () => {
  test("begins when the control grants it, with the time of its request", () => {
    const harness = new TestHarness({ world: strictWorld() }).setUp();
    harness.retcode("forceRest", inspector, { workNo: idle, ...rest });
    harness.after(60);
    expect([harness.onFloor(idle)?.status, harness.events(idle)]).toEqual([9, []]);
    harness.control.changeAgent(idle, { state: "rest" });
    expect([harness.onFloor(idle)?.status, harness.events(idle)]).toEqual([8, ["AgentState_SetRest_Success"]]);
    harness.after(30);
    expect(harness.events(idle)).toEqual(["AgentState_Rest_Timeout"]);
  });

  test("goes on waiting after a call, and after an inspection", () => {
    const harness = new TestHarness({ world: strictWorld() }).setUp();
    harness.retcode("addSupervise", colleague, { workNo: talking });
    for (const workNo of [talking, colleague]) harness.retcode("forceRest", inspector, { workNo, ...rest });
    harness.control.endCall(harness.callOf(talking));
    for (const agent of [talking, colleague]) {
      expect(harness.events(agent).at(-1)).toBe("AgentState_Ready");
      expect(harness.onFloor(agent)).toMatchObject({ status: 9, state: "idle" });
    }
  });

  test("goes on waiting when the inspector leaves", () => {
    const harness = new TestHarness({ world: strictWorld() }).setUp();
    harness.retcode("addSupervise", colleague, { workNo: talking });
    harness.retcode("forceRest", inspector, { workNo: colleague, ...rest });
    harness.retcode("stopSuperviseOrInsert", colleague, { workNo: talking });
    expect(harness.onFloor(colleague)).toMatchObject({ status: 9, state: "idle" });
  });
});

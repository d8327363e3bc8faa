import { expect, test } from "vitest";
import { people } from "./cast.ts";
import { Stage } from "./stage.ts";

const { inspector, colleague, talking, idle, onVideo } = people;

test("two inspectors inspect one agent where the tenant allows it, and leave one by one", () => {
  const stage = new Stage().setOut();
  Object.assign(stage.tenantOf(inspector), { inspectorsPerAgent: 2 });
  const join = () => [
    stage.retcode("addSupervise", inspector, { workNo: talking }),
    stage.retcode("requestWhisperAgent", colleague, { whisperagentid: talking }),
  ];
  expect(join()).toEqual(["0", "0"]);
  expect(stage.events(talking)).toEqual(["AgentOther_BeQcStart", "AgentOther_BeQcStart"]);
  expect(stage.retcode("stopSuperviseOrInsert", inspector, { workNo: talking })).toBe("0");
  expect(stage.onFloor(colleague)?.inspects).toEqual({ agent: talking, mode: "whisper" });
});

test("an inspector who talks is inspected where the tenant allows it", () => {
  const stage = new Stage().setOut();
  Object.assign(stage.tenantOf(inspector), { inspectorsInspected: true });
  stage.control.startCall({ agent: colleague });
  expect(stage.retcode("addSupervise", inspector, { workNo: colleague })).toBe("0");
});

test("nobody joins, whispers into or listens to a video call", () => {
  const stage = new Stage().setOut();
  const codes = [
    stage.retcode("addSupervise", inspector, { workNo: onVideo }),
    stage.retcode("addInsert", inspector, { workNo: onVideo }),
    stage.retcode("requestWhisperAgent", inspector, { whisperagentid: onVideo }),
  ];
  expect(codes).toEqual(["900-003", "900-003", "900-003"]);
});

/** The agent is silent for two minutes; the inspector polls meanwhile. */
function fallSilent(stage: Stage): void {
  stage.after(110);
  stage.events(inspector);
  stage.after(10);
}

test.each([
  ["hangs up", (stage: Stage) => stage.control.endCall(stage.callOf(talking), "agent")],
  ["is left by the customer", (stage: Stage) => stage.control.endCall(stage.callOf(talking), "customer")],
  ["signs out by force", (stage: Stage) => stage.retcode("forceLogout", talking)],
  [
    "is signed out by another inspector",
    (stage: Stage) => stage.retcode("forceLogOutAgent", colleague, { workNo: talking }),
  ],
  ["is silent for two minutes", fallSilent],
])("when the agent %s, the inspector is idle again, and told so", (_, happens) => {
  const stage = new Stage({ settings: { authMode: 1 } }).setOut();
  stage.retcode("addSupervise", inspector, { workNo: talking });
  stage.events(inspector);
  happens(stage);
  if (stage.onFloor(talking)?.state !== "signed out") expect(stage.onFloor(talking)?.status).toBe(4);
  expect(stage.onFloor(inspector)).toMatchObject({ status: 4, state: "idle" });
  expect(stage.onFloor(inspector)?.inspects).toBeUndefined();
  expect(stage.events(inspector).slice(-2)).toEqual(["AgentOther_PhoneRelease", "AgentState_Ready"]);
});

test("a rest that is asked for in a call begins after it, and is reminded of when it is over", () => {
  const stage = new Stage().setOut();
  stage.retcode("forceRest", inspector, { workNo: talking, time: "30", reason: "1" });
  expect(stage.onFloor(talking)?.status).toBe(9);
  stage.control.endCall(stage.callOf(talking));
  expect(stage.events(talking).at(-1)).toBe("AgentState_SetRest_Success");
  stage.after(30);
  expect(stage.events(talking)).toEqual(["AgentState_Rest_Timeout"]);
  expect(stage.onFloor(idle)?.status).toBe(4);
});

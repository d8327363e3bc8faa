import { people } from "../people-fixture.ts";
import { afterwards, type Scenario } from "./scenario.ts";

const { inspector, talking, idle, password } = people;

/** Like `effects`, for the operations that begin, keep, resynchronize or end a session. */
export const sessionEffects: Record<string, { run: Scenario; seen: unknown }> = {
  login: {
    run: (harness) =>
      [["4"], ["3"], ["5"]].map(([status], index) => {
        const agent = [inspector, talking, idle][index] as string;
        harness.signIn(agent, { status });
        return afterwards(harness, agent);
      }),
    seen: [
      [{ status: 4, events: ["AgentOther_InService", "AgentState_Ready"] }],
      [{ status: 3, events: ["AgentOther_InService", "AgentState_SetNotReady_Success"] }],
      [{ status: 5, events: ["AgentOther_InService", "AgentState_Work"] }],
    ],
  },
  forceLogin: {
    run: (harness) => {
      const before = harness.setUp().guidOf(inspector);
      harness.retcode("forceLogin", inspector, { body: { password, phonenum: "40038" } });
      return [
        harness.guidOf(inspector) !== before,
        harness.ask("sayFree", inspector, {}, before)?.retcode,
        harness.events(inspector),
      ];
    },
    seen: [true, "100-006", ["AgentOther_InService", "AgentState_Ready"]],
  },
  logout: {
    run: (harness) => harness.setUp().retcode("logout", inspector) && afterwards(harness, inspector),
    seen: [{ status: 2, events: ["AgentOther_ShutdownService"] }],
  },
  forceLogout: {
    run: (harness) =>
      harness.setUp().retcode("forceLogout", talking) && [
        harness.onFloor(talking)?.call,
        harness.events(talking).at(-1),
      ],
    seen: [undefined, "AgentOther_ShutdownService"],
  },
  forceLogoutWithReason: {
    run: (harness) =>
      harness.setUp().retcode("forceLogoutWithReason", talking, { reason: "1" }) && [
        harness.onFloor(talking)?.call,
        harness.events(talking).at(-1),
      ],
    seen: [undefined, "AgentOther_ShutdownService"],
  },
  updateGuid: {
    run: (harness) => {
      const before = harness.setUp().guidOf(inspector);
      const { result } = harness.ask("updateGuid", inspector) ?? {};
      const { guid } = result as { guid: string };
      return [guid !== before, [before, guid].map((it) => harness.ask("sayBusy", inspector, {}, it)?.retcode)];
    },
    seen: [true, ["0", "0"]],
  },
  syncAgentInfo: {
    run: (harness) => {
      harness.setUp().retcode("sayBusy", inspector);
      const { result } = harness.ask("syncAgentInfo", inspector) ?? {};
      return [result, harness.events(inspector)];
    },
    seen: [{ callinfo: {}, agentStateInfo: { lastState: 3 } }, []],
  },
  handShake: {
    run: (harness) => {
      harness.signIn(inspector, { callBackUri: "https://desk.example", serviceToken: "token" });
      harness.after(100);
      harness.retcode("handShake", inspector);
      harness.after(100);
      return harness.onFloor(inspector)?.status;
    },
    seen: 4,
  },
};

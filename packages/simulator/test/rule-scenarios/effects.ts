import { people } from "../people-fixture.ts";
import { afterInterception, intercepted } from "./interception.ts";
import { lookUpEffects } from "./look-up-effects.ts";
import { afterwards, listen, type Scenario, whisper } from "./scenario.ts";
import { sessionEffects } from "./session-effects.ts";

const { inspector, talking, idle } = people;

/** For each effect: a scenario, and everything visible that it results in. */
export const effects: Record<string, { run: Scenario; seen: unknown }> = {
  addSupervise: {
    run: (harness) => listen(harness) && afterwards(harness, inspector, talking),
    seen: [
      {
        status: 3,
        inspects: { agent: talking, mode: "listen" },
        events: ["AgentOther_PhoneAlerting", "AgentOther_PhoneOffhook", "AgentState_Busy"],
      },
      { status: 7, events: ["AgentOther_BeQcStart"] },
    ],
  },
  addInsert: {
    run: (harness) =>
      harness.setUp().retcode("addInsert", inspector, { workNo: idle }) && afterwards(harness, inspector, idle),
    seen: [
      {
        status: 3,
        inspects: { agent: idle, mode: "insert" },
        events: ["AgentState_Busy", "AgentOther_PhoneAlerting", "AgentOther_PhoneOffhook"],
      },
      { status: 4, events: ["AgentOther_BeQcStart"] },
    ],
  },
  requestWhisperAgent: {
    run: (harness) => whisper(harness) && afterwards(harness, inspector, talking),
    seen: [
      {
        status: 3,
        inspects: { agent: talking, mode: "whisper" },
        events: ["AgentOther_PhoneAlerting", "AgentOther_PhoneOffhook", "AgentState_Busy"],
      },
      { status: 7, events: ["AgentOther_BeQcStart"] },
    ],
  },
  switchSuperviseOrInsert: {
    run: (harness) => {
      listen(harness);
      harness.events(talking);
      const first = harness.retcode("switchSuperviseOrInsert", inspector, { workNo: talking });
      const mode = harness.onFloor(inspector)?.inspects?.mode;
      harness.retcode("switchSuperviseOrInsert", inspector, { workNo: talking });
      return [first, mode, harness.onFloor(inspector)?.inspects?.mode, harness.events(talking)];
    },
    seen: ["0", "insert", "listen", ["AgentOther_BeQcStart", "AgentOther_BeQcStart"]],
  },
  requestSwitchInsertWhisperAgent: {
    run: (harness) => {
      listen(harness);
      harness.events(talking);
      const modes = ["2", "1", "0"].map((switchtype) => {
        harness.retcode("requestSwitchInsertWhisperAgent", inspector, { whisperagentid: talking, switchtype });
        return harness.onFloor(inspector)?.inspects?.mode;
      });
      return [modes, harness.events(talking).length];
    },
    seen: [["whisper", "insert", "listen"], 3],
  },
  stopSuperviseOrInsert: {
    run: (harness) => {
      listen(harness);
      afterwards(harness, inspector, talking);
      harness.retcode("stopSuperviseOrInsert", inspector, { workNo: talking });
      return afterwards(harness, inspector, talking);
    },
    seen: [
      { status: 4, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] },
      { status: 7, events: ["AgentOther_BeQcStop"] },
    ],
  },
  requestStopWhisperAgent: {
    run: (harness) => {
      whisper(harness);
      afterwards(harness, inspector, talking);
      harness.retcode("requestStopWhisperAgent", inspector, { whisperagentid: talking });
      return afterwards(harness, inspector, talking);
    },
    seen: [
      { status: 4, events: [] },
      { status: 7, events: ["AgentOther_BeQcStop"] },
    ],
  },
  intercept: { run: (harness) => intercepted(harness, "intercept"), seen: afterInterception() },
  interceptCall: { run: (harness) => intercepted(harness, "interceptCall"), seen: afterInterception() },
  forceBusy: {
    run: (harness) => harness.setUp().retcode("forceBusy", inspector, { workNo: idle }) && afterwards(harness, idle),
    seen: [{ status: 3, events: ["AgentState_Force_SetNotReady", "AgentState_SetNotReady_Success"] }],
  },
  forceIdle: {
    run: (harness) => {
      harness.setUp().retcode("sayBusy", idle, { reason: "200" });
      harness.events(idle);
      return harness.retcode("forceIdle", inspector, { workNo: idle }) && afterwards(harness, idle);
    },
    seen: [{ status: 4, events: ["AgentState_Force_Ready", "AgentState_Ready"] }],
  },
  forceRest: {
    run: (harness) =>
      harness.setUp().retcode("forceRest", inspector, { workNo: idle, time: "60", reason: "1" }) &&
      afterwards(harness, idle),
    seen: [{ status: 9, events: [] }],
  },
  forceLogOutAgent: {
    run: (harness) =>
      harness.setUp().retcode("forceLogOutAgent", inspector, { workNo: idle }) && afterwards(harness, idle),
    seen: [{ status: 2, events: ["AgentOther_ShutdownService"] }],
  },
  forceDropCall: {
    run: (harness) => {
      harness.setUp();
      return (
        harness.retcode("forceDropCall", inspector, { callid: harness.callOf(talking) }) && afterwards(harness, talking)
      );
    },
    seen: [
      {
        status: 4,
        events: [
          "AgentMediaEvent_StopRecordDone",
          "AgentEvent_Call_Release",
          "AgentEvent_Customer_Release",
          "AgentOther_PhoneRelease",
          "AgentState_Ready",
        ],
      },
    ],
  },
  adjustSkill: {
    run: (harness) => {
      harness.setUp().retcode("adjustSkill", inspector, { body: { workNo: talking, skills: [30] } });
      return harness.onFloor(talking)?.skills;
    },
    seen: [30],
  },
  ...sessionEffects,
  ...lookUpEffects,
  resetSkill: {
    run: (harness) => {
      harness.setUp().retcode("resetSkill", talking, { autoflag: "false", skillid: "25;30" });
      const some = harness.onFloor(talking)?.skills;
      harness.retcode("resetSkill", talking, { autoflag: "true" });
      return [some, harness.onFloor(talking)?.skills];
    },
    seen: [[25], [10, 25]],
  },
  sayFree: {
    run: (harness) => {
      harness.setUp().retcode("sayBusy", inspector);
      harness.events(inspector);
      return harness.retcode("sayFree", inspector) && afterwards(harness, inspector);
    },
    seen: [{ status: 4, events: ["AgentState_CancelNotReady_Success"] }],
  },
  cancelBusy: {
    run: (harness) => {
      harness.setUp().retcode("sayBusy", inspector);
      harness.events(inspector);
      harness.retcode("cancelBusy", inspector);
      return harness.retcode("cancelBusy", inspector) && afterwards(harness, inspector);
    },
    seen: [{ status: 4, events: ["AgentState_CancelNotReady_Success"] }],
  },
  sayBusy: {
    run: (harness) =>
      harness.setUp().retcode("sayBusy", inspector, { reason: "210" }) && afterwards(harness, inspector),
    seen: [{ status: 3, events: ["AgentState_SetNotReady_Success"] }],
  },
  beginMonitor: {
    run: (harness) => {
      harness.setUp().retcode("beginMonitor", inspector, { agents: `${talking};${people.away}` });
      return harness.onFloor(inspector)?.monitors;
    },
    seen: [talking, people.away],
  },
  endMonitor: {
    run: (harness) => {
      harness.setUp().retcode("beginMonitor", inspector, { agents: `${talking};${idle}` });
      harness.retcode("endMonitor", inspector, { agents: talking });
      return harness.onFloor(inspector)?.monitors;
    },
    seen: [idle],
  },
};

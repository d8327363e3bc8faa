import { people } from "./cast.ts";
import type { Stage } from "./stage.ts";

const { inspector, colleague, trainee, talking, idle, onVideo, offHook, away, elsewhere, nobody, outsider, password } =
  people;

/** What a rule makes of a short play, as a reader can check it. The play ends in what the rule decides. */
export type Play = (stage: Stage) => unknown;

const listen = (stage: Stage) => stage.setOut().retcode("addSupervise", inspector, { workNo: talking });
const whisper = (stage: Stage) => stage.setOut().retcode("requestWhisperAgent", inspector, { whisperagentid: talking });
const afterwards = (stage: Stage, ...agents: string[]) =>
  agents.map((agent) => ({
    status: stage.onFloor(agent)?.status,
    inspects: stage.onFloor(agent)?.inspects,
    events: stage.events(agent),
  }));

/** For each rule that refuses: a play, and the code that it ends in. */
export const refusals: Record<string, { play: Play; code: string }> = {
  "sign-out-parameter": { code: "100-005", play: (stage) => stage.setOut().retcode("logout", "12") },
  parameter: { code: "000-002", play: (stage) => stage.setOut().retcode("addInsert", inspector, { workNo: "12" }) },
  "sign-in-empty": {
    code: "100-001",
    play: (stage) => stage.ask("forceLogin", inspector, { body: { password } })?.retcode,
  },
  "sign-in-illegal": { code: "100-011", play: (stage) => stage.signIn(inspector, { status: "7" }) },
  message: {
    code: "000-006",
    play: (stage) => stage.setOut().retcode("adjustSkill", inspector, { body: { workNo: talking, skills: ["10"] } }),
  },
  "signed-out-already": {
    code: "100-008",
    play: (stage) => stage.setOut().retcode("logout", inspector) && stage.retcode("logout", inspector),
  },
  "not-signed-in": {
    code: "100-006",
    play: (stage) => stage.setOut().retcode("logout", inspector) && stage.retcode("sayFree", inspector),
  },
  "guid-wrong": {
    code: "100-006",
    play: (stage) => stage.setOut().ask("sayFree", inspector, {}, stage.guidOf(talking))?.retcode,
  },
  "guid-dead": {
    code: "000-003",
    play: (stage) => {
      stage.setOut();
      const first = stage.guidOf(inspector);
      for (const _ of [1, 2]) {
        stage.after(61);
        stage.events(inspector);
      }
      return stage.ask("sayFree", inspector, {}, first)?.retcode;
    },
  },
  "polling-already": {
    code: "000-007",
    play: (stage) => {
      const poll = {
        operation: "pollEvents",
        parameters: { agentid: inspector },
        guid: stage.setOut().guidOf(inspector),
      } as const;
      stage.simulation.ask(poll, undefined, () => {});
      return stage.ask("pollEvents", inspector)?.retcode;
    },
  },
  "agent-not-named": { code: "000-002", play: (stage) => stage.setOut().retcode("requestWhisperAgent", inspector) },
  "adjustment-incomplete": {
    code: "100-001",
    play: (stage) => stage.setOut().retcode("adjustSkill", inspector, { body: { workNo: talking } }),
  },
  "sign-in-unavailable": {
    code: "100-003",
    play: (stage) => {
      Object.assign(stage.tenantOf(inspector), { signIn: "no resource" });
      return stage.signIn(inspector);
    },
  },
  "account-locked": { code: "110-016", play: (stage) => stage.signIn(away) },
  uportal: { code: "100-017", play: (stage) => stage.signIn(outsider) },
  credentials: { code: "100-004", play: (stage) => stage.signIn(inspector, { password: "wrong" }) },
  "agent-type": { code: "100-012", play: (stage) => stage.signIn(colleague, { agenttype: "11" }) },
  "phone-invalid": { code: "100-013", play: (stage) => stage.signIn(elsewhere, { phonenum: "none" }) },
  "phone-out-of-range": { code: "100-014", play: (stage) => stage.signIn(inspector, { phonenum: "10086" }) },
  "ip-address": { code: "100-016", play: (stage) => stage.signIn(inspector, { ip: "1.2.3" }) },
  "signed-in-already": { code: "100-002", play: (stage) => stage.setOut().signIn(inspector) },
  "not-forcible": {
    code: "100-015",
    play: (stage) => stage.setOut().retcode("forceLogin", colleague, { body: { password: "", phonenum: "40039" } }),
  },
  "agent-operations": {
    code: "100-007",
    play: (stage) => {
      Object.assign(stage.setOut().tenantOf(idle), { agentOperations: "no resource" });
      return stage.retcode("sayBusy", idle);
    },
  },
  "state-permission": {
    code: "100-009",
    play: (stage) => {
      stage.setOut().control.changeAgent(idle, { permissions: { state: false } });
      return stage.retcode("sayBusy", idle);
    },
  },
  "inspection-provider": {
    code: "900-001",
    play: (stage) => {
      Object.assign(stage.tenantOf(inspector), { inspection: "no provider" });
      return listen(stage);
    },
  },
  "inspection-resource": {
    code: "900-003",
    play: (stage) => {
      Object.assign(stage.tenantOf(inspector), { inspection: "no resource" });
      return listen(stage);
    },
  },
  oneself: { code: "000-005", play: (stage) => stage.setOut().retcode("addInsert", inspector, { workNo: inspector }) },
  "foreign-agent": {
    code: "900-004",
    play: (stage) => stage.setOut().retcode("addInsert", inspector, { workNo: elsewhere }),
  },
  "agent-unknown": {
    code: "900-004",
    play: (stage) => stage.setOut().retcode("addInsert", inspector, { workNo: nobody }),
  },
  "command-permission": {
    code: "900-002",
    play: (stage) => stage.setOut().retcode("forceBusy", idle, { workNo: talking }),
  },
  "no-inspector": {
    code: "900-002",
    play: (stage) => stage.setOut().signIn(trainee) && stage.retcode("intercept", trainee, { workNo: talking }),
  },
  "call-list-permission": {
    code: "900-002",
    play: (stage) => stage.setOut().retcode("queryAllCallInfoByAgentWorkNoEx", idle, { workno: talking }),
  },
  InspectorIdle: {
    code: "900-005",
    play: (stage) =>
      stage.setOut().retcode("sayBusy", inspector) && stage.retcode("addSupervise", inspector, { workNo: talking }),
  },
  InspectionPermission: {
    code: "900-002",
    play: (stage) => stage.setOut().signIn(trainee) && stage.retcode("addSupervise", trainee, { workNo: talking }),
  },
  WhisperPermission: {
    code: "900-002",
    play: (stage) =>
      stage.setOut().signIn(trainee) && stage.retcode("requestWhisperAgent", trainee, { whisperagentid: talking }),
  },
  AgentSignedIn: {
    code: "900-003",
    play: (stage) => stage.setOut().retcode("adjustSkill", inspector, { body: { workNo: away, skills: [10] } }),
  },
  AgentInCall: {
    code: "900-005",
    play: (stage) => stage.setOut().retcode("addSupervise", inspector, { workNo: idle }),
  },
  NotVideo: {
    code: "900-003",
    play: (stage) => stage.setOut().retcode("addSupervise", inspector, { workNo: onVideo }),
  },
  InspectorsAllowed: {
    code: "900-002",
    play: (stage) => {
      stage.setOut().control.startCall({ agent: colleague });
      return stage.retcode("addSupervise", inspector, { workNo: colleague });
    },
  },
  InspectorInspecting: {
    code: "900-003",
    play: (stage) => stage.setOut().retcode("intercept", inspector, { workNo: talking }),
  },
  InspectorListeningOrInserting: {
    code: "900-005",
    play: (stage) => whisper(stage) && stage.retcode("switchSuperviseOrInsert", inspector, { workNo: talking }),
  },
  InspectorHasListenedOrInserted: {
    code: "900-003",
    play: (stage) => whisper(stage) && stage.retcode("stopSuperviseOrInsert", inspector, { workNo: talking }),
  },
  InspectorHasWhispered: {
    code: "900-005",
    play: (stage) => listen(stage) && stage.retcode("requestStopWhisperAgent", inspector, { whisperagentid: talking }),
  },
  NotInCall: { code: "100-007", play: (stage) => stage.setOut().retcode("logout", talking) },
  "call-rings": {
    code: "900-003",
    play: (stage) => {
      stage.setOut().control.startCall({ agent: idle, ringing: true });
      return stage.retcode("addInsert", inspector, { workNo: idle });
    },
  },
  "inspected-already": {
    code: "900-003",
    play: (stage) => listen(stage) && stage.retcode("addSupervise", colleague, { workNo: talking }),
  },
  "mode-permission": {
    code: "900-002",
    play: (stage) => {
      listen(stage);
      stage.control.changeAgent(inspector, { permissions: { whisper: false } });
      return stage.retcode("requestSwitchInsertWhisperAgent", inspector, { whisperagentid: talking, switchtype: "2" });
    },
  },
  "nothing-to-intercept": {
    code: "900-003",
    play: (stage) =>
      stage.setOut().retcode("addInsert", inspector, { workNo: idle }) &&
      stage.retcode("intercept", inspector, { workNo: idle }),
  },
  "call-unknown": {
    code: "900-003",
    play: (stage) => listen(stage) && stage.retcode("interceptCall", inspector, { workNo: talking, callId: "1-1" }),
  },
  "skill-unknown": {
    code: "900-003",
    play: (stage) => stage.setOut().retcode("adjustSkill", inspector, { body: { workNo: talking, skills: [99] } }),
  },
  "own-state": { code: "100-009", play: (stage) => stage.setOut().retcode("sayBusy", talking) },
};

/** For each rule that does something: a play that ends in everything that can be seen of it. */
export const effects: Record<string, { play: Play; seen: unknown }> = {
  addSupervise: {
    play: (stage) => listen(stage) && afterwards(stage, inspector, talking),
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
    play: (stage) =>
      stage.setOut().retcode("addInsert", inspector, { workNo: idle }) && afterwards(stage, inspector, idle),
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
    play: (stage) => whisper(stage) && afterwards(stage, inspector, talking),
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
    play: (stage) => {
      listen(stage);
      stage.events(talking);
      const first = stage.retcode("switchSuperviseOrInsert", inspector, { workNo: talking });
      const mode = stage.onFloor(inspector)?.inspects?.mode;
      stage.retcode("switchSuperviseOrInsert", inspector, { workNo: talking });
      return [first, mode, stage.onFloor(inspector)?.inspects?.mode, stage.events(talking)];
    },
    seen: ["0", "insert", "listen", ["AgentOther_BeQcStart", "AgentOther_BeQcStart"]],
  },
  requestSwitchInsertWhisperAgent: {
    play: (stage) => {
      listen(stage);
      stage.events(talking);
      const modes = ["2", "1", "0"].map((switchtype) => {
        stage.retcode("requestSwitchInsertWhisperAgent", inspector, { whisperagentid: talking, switchtype });
        return stage.onFloor(inspector)?.inspects?.mode;
      });
      return [modes, stage.events(talking).length];
    },
    seen: [["whisper", "insert", "listen"], 3],
  },
  stopSuperviseOrInsert: {
    play: (stage) => {
      listen(stage);
      afterwards(stage, inspector, talking);
      stage.retcode("stopSuperviseOrInsert", inspector, { workNo: talking });
      return afterwards(stage, inspector, talking);
    },
    seen: [
      { status: 4, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] },
      { status: 7, events: ["AgentOther_BeQcStop"] },
    ],
  },
  requestStopWhisperAgent: {
    play: (stage) => {
      whisper(stage);
      afterwards(stage, inspector, talking);
      stage.retcode("requestStopWhisperAgent", inspector, { whisperagentid: talking });
      return afterwards(stage, inspector, talking);
    },
    seen: [
      { status: 4, events: [] },
      { status: 7, events: ["AgentOther_BeQcStop"] },
    ],
  },
  intercept: { play: (stage) => intercepted(stage, "intercept"), seen: afterInterception() },
  interceptCall: { play: (stage) => intercepted(stage, "interceptCall"), seen: afterInterception() },
  forceBusy: {
    play: (stage) => stage.setOut().retcode("forceBusy", inspector, { workNo: idle }) && afterwards(stage, idle),
    seen: [{ status: 3, events: ["AgentState_SetNotReady_Success"] }],
  },
  forceIdle: {
    play: (stage) => {
      stage.setOut().retcode("sayBusy", idle, { reason: "200" });
      stage.events(idle);
      return stage.retcode("forceIdle", inspector, { workNo: idle }) && afterwards(stage, idle);
    },
    seen: [{ status: 4, events: ["AgentState_Ready"] }],
  },
  forceRest: {
    play: (stage) =>
      stage.setOut().retcode("forceRest", inspector, { workNo: idle, time: "60", reason: "1" }) &&
      afterwards(stage, idle),
    seen: [{ status: 8, events: ["AgentState_SetRest_Success"] }],
  },
  forceLogOutAgent: {
    play: (stage) => stage.setOut().retcode("forceLogOutAgent", inspector, { workNo: idle }) && afterwards(stage, idle),
    seen: [{ status: 2, events: ["AgentOther_ShutdownService"] }],
  },
  forceDropCall: {
    play: (stage) => {
      stage.setOut();
      return stage.retcode("forceDropCall", inspector, { callid: stage.callOf(talking) }) && afterwards(stage, talking);
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
    play: (stage) => {
      stage.setOut().retcode("adjustSkill", inspector, { body: { workNo: talking, skills: [30] } });
      return stage.onFloor(talking)?.skills;
    },
    seen: [30],
  },
  login: {
    play: (stage) =>
      [["4"], ["3"], ["5"]].map(([status], index) => {
        const agent = [inspector, talking, idle][index] as string;
        stage.signIn(agent, { status });
        return afterwards(stage, agent);
      }),
    seen: [
      [{ status: 4, events: ["AgentOther_InService", "AgentState_Ready"] }],
      [{ status: 3, events: ["AgentOther_InService", "AgentState_SetNotReady_Success"] }],
      [{ status: 5, events: ["AgentOther_InService", "AgentState_Work"] }],
    ],
  },
  forceLogin: {
    play: (stage) => {
      const before = stage.setOut().guidOf(inspector);
      stage.retcode("forceLogin", inspector, { body: { password, phonenum: "40038" } });
      return [
        stage.guidOf(inspector) !== before,
        stage.ask("sayFree", inspector, {}, before)?.retcode,
        stage.events(inspector),
      ];
    },
    seen: [true, "100-006", ["AgentOther_InService", "AgentState_Ready"]],
  },
  logout: {
    play: (stage) => stage.setOut().retcode("logout", inspector) && afterwards(stage, inspector),
    seen: [{ status: 2, events: ["AgentOther_ShutdownService"] }],
  },
  forceLogout: {
    play: (stage) =>
      stage.setOut().retcode("forceLogout", talking) && [stage.onFloor(talking)?.call, stage.events(talking).at(-1)],
    seen: [undefined, "AgentOther_ShutdownService"],
  },
  handShake: {
    play: (stage) => {
      stage.signIn(inspector, { callBackUri: "https://desk.example", serviceToken: "token" });
      stage.after(100);
      stage.retcode("handShake", inspector);
      stage.after(100);
      return stage.onFloor(inspector)?.status;
    },
    seen: 4,
  },
  resetSkill: {
    play: (stage) => {
      stage.setOut().retcode("resetSkill", talking, { autoflag: "false", skillid: "25;30" });
      const some = stage.onFloor(talking)?.skills;
      stage.retcode("resetSkill", talking, { autoflag: "true" });
      return [some, stage.onFloor(talking)?.skills];
    },
    seen: [[25], [10, 25]],
  },
  sayFree: {
    play: (stage) => {
      stage.setOut().retcode("sayBusy", inspector);
      stage.events(inspector);
      return stage.retcode("sayFree", inspector) && afterwards(stage, inspector);
    },
    seen: [{ status: 4, events: ["AgentState_CancelNotReady_Success"] }],
  },
  sayBusy: {
    play: (stage) => stage.setOut().retcode("sayBusy", inspector, { reason: "210" }) && afterwards(stage, inspector),
    seen: [{ status: 3, events: ["AgentState_SetNotReady_Success"] }],
  },
  queryAllCallInfoByAgentWorkNoEx: {
    play: (stage) => {
      const { result } = stage.setOut().ask("queryAllCallInfoByAgentWorkNoEx", inspector, { workno: talking }) ?? {};
      return (result as string[] | undefined)?.[0] === stage.callOf(talking);
    },
    seen: true,
  },
  queryAgentInfoByWorkNo: {
    play: (stage) =>
      (
        stage.setOut().ask("queryAgentInfoByWorkNo", inspector, { workno: talking })?.result as
          | { status: number }
          | undefined
      )?.status,
    seen: 7,
  },
};

/** For each rule of what follows by itself: a play that ends in everything that can be seen of it. */
export const consequences: Record<string, { play: Play; seen: unknown }> = {
  callOver: {
    play: (stage) => {
      listen(stage);
      afterwards(stage, inspector, talking);
      stage.control.endCall(stage.callOf(talking), "agent");
      return afterwards(stage, inspector);
    },
    seen: [{ status: 4, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] }],
  },
  afterCall: {
    play: (stage) => {
      stage.signIn(idle, { autoenteridle: "false" });
      stage.control.startCall({ agent: idle });
      stage.events(idle);
      stage.control.endCall(stage.callOf(idle));
      return [stage.onFloor(idle)?.status, stage.events(idle).at(-1)];
    },
    seen: [5, "AgentState_Work"],
  },
  inspectedSignsOut: {
    play: (stage) => {
      stage.setOut().retcode("addInsert", inspector, { workNo: idle });
      stage.events(inspector);
      stage.retcode("logout", idle);
      return afterwards(stage, inspector);
    },
    seen: [{ status: 4, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] }],
  },
  inspectorSignsOut: {
    play: (stage) => {
      listen(stage);
      stage.events(talking);
      stage.retcode("logout", inspector);
      return [stage.events(talking), stage.onFloor(inspector)?.inspects];
    },
    seen: [["AgentOther_BeQcStop"], undefined],
  },
  intercepted: {
    play: (stage) => {
      Object.assign(stage.tenantOf(inspector), { inspectorsPerAgent: 2 });
      listen(stage);
      stage.retcode("addSupervise", colleague, { workNo: talking });
      afterwards(stage, colleague, talking);
      stage.retcode("intercept", inspector, { workNo: talking });
      return [...afterwards(stage, colleague), stage.events(talking)[0]];
    },
    seen: [
      { status: 4, inspects: undefined, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] },
      "AgentOther_BeQcStop",
    ],
  },
  phoneRings: {
    play: (stage) => {
      listen(stage);
      stage.setOutFor([offHook]).events(offHook);
      const code = stage.retcode("addInsert", offHook, { workNo: idle });
      return [code, ...[inspector, offHook].map((agent) => stage.events(agent).includes("AgentOther_PhoneAlerting"))];
    },
    seen: ["0", true, false],
  },
  longPoll: {
    play: (stage) => {
      const guid = stage.setOut().guidOf(inspector);
      const answers: (object | null | undefined)[] = [];
      const poll = { operation: "pollEvents", parameters: { agentid: inspector }, guid } as const;
      stage.simulation.ask(poll, undefined, ({ event }) => answers.push(event));
      stage.after(9.999);
      const before = answers.length;
      stage.after(0.001);
      return [before, ...answers];
    },
    seen: [0, null],
  },
  rotation: {
    play: (stage) => {
      stage.setOut().after(60);
      stage.retcode("sayBusy", inspector);
      const first = stage.guidOf(inspector);
      stage.events(inspector);
      return stage.guidOf(inspector) === first;
    },
    seen: false,
  },
  undelivered: {
    play: (stage) => {
      stage.setOut().simulation.floor.settings.undelivered = "kept";
      stage.retcode("sayBusy", inspector);
      const guid = stage.guidOf(inspector);
      const poll = { operation: "pollEvents", parameters: { agentid: inspector }, guid } as const;
      stage.simulation.ask(poll, undefined, ({ arrived }) => arrived?.(false));
      return stage.events(inspector);
    },
    seen: ["AgentState_SetNotReady_Success"],
  },
  silence: {
    play: (stage) => {
      stage.setOut().after(119);
      const before = stage.onFloor(inspector)?.status;
      stage.after(1);
      return [before, stage.onFloor(inspector)?.status, stage.retcode("pollEvents", inspector)];
    },
    seen: [4, 2, "100-006"],
  },
  restOver: {
    play: (stage) => {
      stage.setOut().retcode("forceRest", inspector, { workNo: idle, time: "60", reason: "1" });
      stage.events(idle);
      stage.after(59);
      const before = stage.events(idle);
      stage.after(1);
      return [before, ...afterwards(stage, idle)];
    },
    seen: [[], { status: 8, events: ["AgentState_Rest_Timeout"] }],
  },
};

function intercepted(stage: Stage, operation: "intercept" | "interceptCall"): unknown {
  listen(stage);
  afterwards(stage, inspector, talking);
  const callId = stage.callOf(talking);
  stage.retcode(operation, inspector, operation === "intercept" ? { workNo: talking } : { workNo: talking, callId });
  return [stage.callOf(inspector) === callId, ...afterwards(stage, inspector, talking)];
}

function afterInterception(): unknown {
  return [
    true,
    { status: 7, events: ["AgentEvent_Talking", "AgentMediaEvent_Record"] },
    {
      status: 4,
      events: [
        "AgentMediaEvent_StopRecordDone",
        "AgentState_Ready",
        "AgentOther_PhoneRelease",
        "AgentEvent_Call_Release",
        "AgentEvent_Customer_Release",
      ],
    },
  ];
}

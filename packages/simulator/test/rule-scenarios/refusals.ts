import { people } from "../people-fixture.ts";
import { listen, type Scenario, whisper } from "./scenario.ts";

const { inspector, colleague, trainee, talking, idle, onVideo, away, elsewhere, nobody, outsider, password } = people;

/** For each refusal: a scenario, and the code that it ends in. */
export const refusals: Record<string, { run: Scenario; code: string }> = {
  "sign-out-parameter": { code: "100-005", run: (harness) => harness.setUp().retcode("logout", "12") },
  parameter: { code: "000-002", run: (harness) => harness.setUp().retcode("addInsert", inspector, { workNo: "12" }) },
  "sign-in-empty": {
    code: "100-001",
    run: (harness) => harness.ask("forceLogin", inspector, { body: { password } })?.retcode,
  },
  "sign-in-illegal": { code: "100-011", run: (harness) => harness.signIn(inspector, { status: "7" }) },
  message: {
    code: "000-006",
    run: (harness) => harness.setUp().retcode("adjustSkill", inspector, { body: { workNo: talking, skills: ["10"] } }),
  },
  "other-node": {
    code: "100-006",
    run: (harness) => {
      harness.simulation.floor.cluster = { cookies: ["first", "second"], chooseNode: () => 1 };
      return harness.setUp().ask("sayFree", inspector, {}, harness.guidOf(inspector), "first")?.retcode;
    },
  },
  "signed-out-already": {
    code: "100-008",
    run: (harness) => harness.setUp().retcode("logout", inspector) && harness.retcode("logout", inspector),
  },
  "not-signed-in": {
    code: "100-006",
    run: (harness) => harness.setUp().retcode("logout", inspector) && harness.retcode("sayFree", inspector),
  },
  "guid-wrong": {
    code: "100-006",
    run: (harness) => harness.setUp().ask("sayFree", inspector, {}, harness.guidOf(talking))?.retcode,
  },
  "guid-dead": {
    code: "000-003",
    run: (harness) => {
      harness.setUp();
      const first = harness.guidOf(inspector);
      for (const _ of [1, 2]) {
        harness.after(61);
        harness.events(inspector);
      }
      return harness.ask("sayFree", inspector, {}, first)?.retcode;
    },
  },
  "polling-already": {
    code: "000-007",
    run: (harness) => {
      const poll = {
        operation: "pollEvents",
        parameters: { agentid: inspector },
        guid: harness.setUp().guidOf(inspector),
      } as const;
      harness.simulation.ask(poll, undefined, () => {});
      return harness.ask("pollEvents", inspector)?.retcode;
    },
  },
  "agent-not-named": { code: "000-002", run: (harness) => harness.setUp().retcode("requestWhisperAgent", inspector) },
  "adjustment-incomplete": {
    code: "100-001",
    run: (harness) => harness.setUp().retcode("adjustSkill", inspector, { body: { workNo: talking } }),
  },
  "sign-in-unavailable": {
    code: "100-003",
    run: (harness) => {
      Object.assign(harness.tenantOf(inspector), { signIn: "no resource" });
      return harness.signIn(inspector);
    },
  },
  "account-locked": { code: "110-016", run: (harness) => harness.signIn(away) },
  uportal: { code: "100-017", run: (harness) => harness.signIn(outsider) },
  credentials: { code: "100-004", run: (harness) => harness.signIn(inspector, { password: "wrong" }) },
  "agent-type": { code: "100-012", run: (harness) => harness.signIn(colleague, { agenttype: "11" }) },
  "phone-invalid": { code: "100-013", run: (harness) => harness.signIn(elsewhere, { phonenum: "none" }) },
  "phone-out-of-range": { code: "100-014", run: (harness) => harness.signIn(inspector, { phonenum: "10086" }) },
  "ip-address": { code: "100-016", run: (harness) => harness.signIn(inspector, { ip: "1.2.3" }) },
  "signed-in-already": { code: "100-002", run: (harness) => harness.setUp().signIn(inspector) },
  "not-forcible": {
    code: "100-015",
    run: (harness) => harness.setUp().retcode("forceLogin", colleague, { body: { password: "", phonenum: "40039" } }),
  },
  "agent-operations": {
    code: "100-007",
    run: (harness) => {
      Object.assign(harness.setUp().tenantOf(idle), { agentOperations: "no resource" });
      return harness.retcode("sayBusy", idle);
    },
  },
  "state-permission": {
    code: "100-009",
    run: (harness) => {
      harness.setUp().control.changeAgent(idle, { permissions: { state: false } });
      return harness.retcode("sayBusy", idle);
    },
  },
  "inspection-provider": {
    code: "900-001",
    run: (harness) => {
      Object.assign(harness.tenantOf(inspector), { inspection: "no provider" });
      return listen(harness);
    },
  },
  "inspection-resource": {
    code: "900-003",
    run: (harness) => {
      Object.assign(harness.tenantOf(inspector), { inspection: "no resource" });
      return listen(harness);
    },
  },
  oneself: {
    code: "000-005",
    run: (harness) => harness.setUp().retcode("addInsert", inspector, { workNo: inspector }),
  },
  "foreign-agent": {
    code: "900-004",
    run: (harness) => harness.setUp().retcode("addInsert", inspector, { workNo: elsewhere }),
  },
  "agent-unknown": {
    code: "900-004",
    run: (harness) => harness.setUp().retcode("addInsert", inspector, { workNo: nobody }),
  },
  "command-permission": {
    code: "900-002",
    run: (harness) => harness.setUp().retcode("forceBusy", idle, { workNo: talking }),
  },
  "no-inspector": {
    code: "900-002",
    run: (harness) => harness.setUp().signIn(trainee) && harness.retcode("intercept", trainee, { workNo: talking }),
  },
  "monitored-not-named": { code: "000-002", run: (harness) => harness.setUp().retcode("beginMonitor", inspector) },
  "monitor-permission": {
    code: "900-002",
    run: (harness) => harness.setUp().retcode("endMonitor", idle, { agents: talking }),
  },
  "monitored-unknown": {
    code: "900-004",
    run: (harness) => harness.setUp().retcode("beginMonitor", inspector, { agents: `${talking};${elsewhere}` }),
  },
  "call-not-found": {
    code: "200-026",
    run: (harness) => harness.setUp().retcode("callInfoByCallId", inspector, { callid: "1-1" }),
  },
  "call-list-permission": {
    code: "900-002",
    run: (harness) => harness.setUp().retcode("queryAllCallInfoByAgentWorkNoEx", idle, { workno: talking }),
  },
  InspectorIdle: {
    code: "900-005",
    run: (harness) =>
      harness.setUp().retcode("sayBusy", inspector) && harness.retcode("addSupervise", inspector, { workNo: talking }),
  },
  InspectionPermission: {
    code: "900-002",
    run: (harness) => harness.setUp().signIn(trainee) && harness.retcode("addSupervise", trainee, { workNo: talking }),
  },
  WhisperPermission: {
    code: "900-002",
    run: (harness) =>
      harness.setUp().signIn(trainee) && harness.retcode("requestWhisperAgent", trainee, { whisperagentid: talking }),
  },
  AgentSignedIn: {
    code: "900-003",
    run: (harness) => harness.setUp().retcode("adjustSkill", inspector, { body: { workNo: away, skills: [10] } }),
  },
  AgentInCall: {
    code: "900-005",
    run: (harness) => harness.setUp().retcode("addSupervise", inspector, { workNo: idle }),
  },
  NotVideo: {
    code: "900-003",
    run: (harness) => harness.setUp().retcode("addSupervise", inspector, { workNo: onVideo }),
  },
  InspectorsAllowed: {
    code: "900-002",
    run: (harness) => {
      harness.setUp().control.startCall({ agent: colleague });
      return harness.retcode("addSupervise", inspector, { workNo: colleague });
    },
  },
  InspectorInspecting: {
    code: "900-003",
    run: (harness) => harness.setUp().retcode("intercept", inspector, { workNo: talking }),
  },
  InspectorListeningOrInserting: {
    code: "900-005",
    run: (harness) => whisper(harness) && harness.retcode("switchSuperviseOrInsert", inspector, { workNo: talking }),
  },
  InspectorHasListenedOrInserted: {
    code: "900-003",
    run: (harness) => whisper(harness) && harness.retcode("stopSuperviseOrInsert", inspector, { workNo: talking }),
  },
  InspectorHasWhispered: {
    code: "900-005",
    run: (harness) =>
      listen(harness) && harness.retcode("requestStopWhisperAgent", inspector, { whisperagentid: talking }),
  },
  NotInCall: { code: "100-007", run: (harness) => harness.setUp().retcode("logout", talking) },
  "call-rings": {
    code: "900-003",
    run: (harness) => {
      harness.setUp().control.startCall({ agent: idle, ringing: true });
      return harness.retcode("addInsert", inspector, { workNo: idle });
    },
  },
  "inspected-already": {
    code: "900-003",
    run: (harness) => listen(harness) && harness.retcode("addSupervise", colleague, { workNo: talking }),
  },
  "mode-permission": {
    code: "900-002",
    run: (harness) => {
      listen(harness);
      harness.control.changeAgent(inspector, { permissions: { whisper: false } });
      return harness.retcode("requestSwitchInsertWhisperAgent", inspector, {
        whisperagentid: talking,
        switchtype: "2",
      });
    },
  },
  "nothing-to-intercept": {
    code: "900-003",
    run: (harness) =>
      harness.setUp().retcode("addInsert", inspector, { workNo: idle }) &&
      harness.retcode("intercept", inspector, { workNo: idle }),
  },
  "call-unknown": {
    code: "900-003",
    run: (harness) =>
      listen(harness) && harness.retcode("interceptCall", inspector, { workNo: talking, callId: "1-1" }),
  },
  "skill-unknown": {
    code: "900-003",
    run: (harness) => harness.setUp().retcode("adjustSkill", inspector, { body: { workNo: talking, skills: [99] } }),
  },
  "own-state": { code: "100-009", run: (harness) => harness.setUp().retcode("sayBusy", talking) },
};

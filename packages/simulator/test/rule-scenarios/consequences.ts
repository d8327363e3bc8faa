import { people } from "../people-fixture.ts";
import { afterwards, listen, type Scenario } from "./scenario.ts";

const { inspector, colleague, talking, idle, offHook } = people;

/** For each consequence: a scenario, and everything visible that it results in. */
export const consequences: Record<string, { run: Scenario; seen: unknown }> = {
  callOver: {
    run: (harness) => {
      listen(harness);
      afterwards(harness, inspector, talking);
      harness.control.endCall(harness.callOf(talking), "agent");
      return afterwards(harness, inspector);
    },
    seen: [{ status: 4, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] }],
  },
  afterCall: {
    run: (harness) => {
      harness.signIn(idle, { autoenteridle: "false" });
      harness.control.startCall({ agent: idle });
      harness.events(idle);
      harness.control.endCall(harness.callOf(idle));
      return [harness.onFloor(idle)?.status, harness.events(idle).at(-1)];
    },
    seen: [5, "AgentState_Work"],
  },
  inspectedSignsOut: {
    run: (harness) => {
      harness.setUp().retcode("addInsert", inspector, { workNo: idle });
      harness.events(inspector);
      harness.retcode("logout", idle);
      return afterwards(harness, inspector);
    },
    seen: [{ status: 4, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] }],
  },
  inspectorSignsOut: {
    run: (harness) => {
      listen(harness);
      harness.events(talking);
      harness.retcode("logout", inspector);
      return [harness.events(talking), harness.onFloor(inspector)?.inspects];
    },
    seen: [["AgentOther_BeQcStop"], undefined],
  },
  monitorSignsOut: {
    run: (harness) => {
      harness.setUp().retcode("beginMonitor", inspector, { agents: idle });
      harness.retcode("logout", inspector);
      harness.signIn(inspector);
      harness.retcode("sayBusy", idle);
      return [harness.onFloor(inspector)?.monitors, harness.events(inspector)];
    },
    seen: [undefined, ["AgentOther_InService", "AgentState_Ready"]],
  },
  monitored: {
    run: (harness) => {
      harness.setUp().retcode("beginMonitor", inspector, { agents: idle });
      harness.retcode("sayBusy", idle);
      return [harness.events(inspector), harness.events(idle)];
    },
    seen: [["QC_AgentState_Notify"], ["AgentState_SetNotReady_Success"]],
  },
  intercepted: {
    run: (harness) => {
      Object.assign(harness.tenantOf(inspector), { inspectorsPerAgent: 2 });
      listen(harness);
      harness.retcode("addSupervise", colleague, { workNo: talking });
      afterwards(harness, colleague, talking);
      harness.retcode("intercept", inspector, { workNo: talking });
      return [...afterwards(harness, colleague), harness.events(talking)[0]];
    },
    seen: [
      { status: 4, inspects: undefined, events: ["AgentOther_PhoneRelease", "AgentState_Ready"] },
      "AgentOther_BeQcStop",
    ],
  },
  phoneRings: {
    run: (harness) => {
      listen(harness);
      harness.signInAll([offHook]).events(offHook);
      const code = harness.retcode("addInsert", offHook, { workNo: idle });
      return [code, ...[inspector, offHook].map((agent) => harness.events(agent).includes("AgentOther_PhoneAlerting"))];
    },
    seen: ["0", true, false],
  },
  longPoll: {
    run: (harness) => {
      const guid = harness.setUp().guidOf(inspector);
      const answers: (object | null | undefined)[] = [];
      const poll = { operation: "pollEvents", parameters: { agentid: inspector }, guid } as const;
      harness.simulation.ask(poll, undefined, ({ event }) => answers.push(event));
      harness.after(9.999);
      const before = answers.length;
      harness.after(0.001);
      return [before, ...answers];
    },
    seen: [0, null],
  },
  rotation: {
    run: (harness) => {
      harness.setUp().after(60);
      harness.retcode("sayBusy", inspector);
      const first = harness.guidOf(inspector);
      harness.events(inspector);
      return harness.guidOf(inspector) === first;
    },
    seen: false,
  },
  undelivered: {
    run: (harness) => {
      harness.setUp().simulation.floor.settings.undelivered = "kept";
      harness.retcode("sayBusy", inspector);
      const guid = harness.guidOf(inspector);
      const poll = { operation: "pollEvents", parameters: { agentid: inspector }, guid } as const;
      harness.simulation.ask(poll, undefined, ({ delivered }) => delivered?.(false));
      return harness.events(inspector);
    },
    seen: ["AgentState_SetNotReady_Success"],
  },
  silence: {
    run: (harness) => {
      harness.setUp().after(119);
      const before = harness.onFloor(inspector)?.status;
      harness.after(1);
      return [before, harness.onFloor(inspector)?.status, harness.retcode("pollEvents", inspector)];
    },
    seen: [4, 2, "100-006"],
  },
  restGranted: {
    run: (harness) => {
      harness.setUp().retcode("forceRest", inspector, { workNo: idle, time: "60", reason: "1" });
      harness.after(0.999);
      const before = afterwards(harness, idle);
      harness.after(0.001);
      return [...before, ...afterwards(harness, idle)];
    },
    seen: [
      { status: 9, events: [] },
      { status: 8, events: ["AgentState_SetRest_Success"] },
    ],
  },
  restOver: {
    run: (harness) => {
      harness.setUp().retcode("forceRest", inspector, { workNo: idle, time: "60", reason: "1" });
      harness.after(1);
      harness.events(idle);
      harness.after(59);
      const before = harness.events(idle);
      harness.after(1);
      return [before, ...afterwards(harness, idle)];
    },
    seen: [[], { status: 8, events: ["AgentState_Rest_Timeout"] }],
  },
};

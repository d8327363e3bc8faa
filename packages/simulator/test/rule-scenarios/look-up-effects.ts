import { expect } from "vitest";
import { people } from "../people-fixture.ts";
import type { Scenario } from "./scenario.ts";

const { inspector, colleague, talking, idle, onVideo, away } = people;

/** Like `effects`, for the operations that look something up. */
export const lookUpEffects: Record<string, { run: Scenario; seen: unknown }> = {
  queryAllCallInfoByAgentWorkNoEx: {
    run: (harness) => {
      const { result } = harness.setUp().ask("queryAllCallInfoByAgentWorkNoEx", inspector, { workno: talking }) ?? {};
      return (result as string[] | undefined)?.[0] === harness.callOf(talking);
    },
    seen: true,
  },
  queryAgentInfoByWorkNo: {
    run: (harness) =>
      (
        harness.setUp().ask("queryAgentInfoByWorkNo", inspector, { workno: talking })?.result as
          | { status: number }
          | undefined
      )?.status,
    seen: 7,
  },
  isCensor: {
    run: (harness) => {
      harness.setUp();
      return [inspector, talking].map((agent) => harness.ask("isCensor", agent)?.result);
    },
    seen: [true, false],
  },
  onlineAgentsOnVdn: {
    run: (harness) => harness.setUp().ask("onlineAgentsOnVdn", talking)?.result,
    seen: [
      { workno: inspector, name: inspector, status: "4" },
      { workno: colleague, name: colleague, status: "4" },
      { workno: talking, name: talking, status: "7" },
      { workno: idle, name: idle, status: "4" },
      { workno: onVideo, name: onVideo, status: "7" },
    ],
  },
  allAgentStatus: {
    run: (harness) => {
      const { result } = harness.setUp().ask("allAgentStatus", idle) ?? {};
      return (result as { workno: string; status: string }[] | undefined)?.map(({ workno, status }) => [
        workno,
        status,
      ]);
    },
    seen: [
      [inspector, "4"],
      [colleague, "4"],
      [people.trainee, "2"],
      [people.offHook, "2"],
      [talking, "7"],
      [idle, "4"],
      [onVideo, "7"],
      [away, "2"],
      [people.outsider, "2"],
    ],
  },
  allAgent: {
    run: (harness) => {
      harness.setUp();
      return [inspector, idle].map((agent) =>
        (harness.ask("allAgent", agent)?.result as { workno: string }[] | undefined)?.map(({ workno }) => workno),
      );
    },
    seen: [[people.trainee, talking, idle, onVideo, away, people.outsider, people.nextDoor], []],
  },
  restReasons: {
    run: (harness) => {
      const before = harness.setUp().ask("restReasons", idle)?.result;
      Object.assign(harness.tenantOf(idle), { restReasons: [{ id: 1, name: "Lunch" }] });
      return [before, harness.ask("restReasons", idle)?.result];
    },
    seen: [[], [{ id: 1, name: "Lunch" }]],
  },
  agentStatus: {
    run: (harness) => {
      harness.setUp();
      return [talking, idle].map((agent) => harness.ask("agentStatus", agent)?.result);
    },
    seen: [{ agentState: 7 }, { agentState: 4 }],
  },
  callInfoByCallId: {
    run: (harness) => {
      const callid = harness.setUp().callOf(talking);
      const { result } = harness.ask("callInfoByCallId", inspector, { callid }) ?? {};
      return [result, callid];
    },
    seen: [
      { callid: expect.any(String), caller: "10086", called: "70092", callfeature: "0" },
      expect.stringMatching(/^\d+-\d+$/),
    ],
  },
  agentSkillsByWorkNo: {
    run: (harness) => {
      harness.setUp().retcode("adjustSkill", inspector, { body: { workNo: talking, skills: [30] } });
      return [talking, away].map((workno) => harness.ask("agentSkillsByWorkNo", inspector, { workno })?.result);
    },
    seen: [[{ name: "30", id: 30, mediatype: 1 }], []],
  },
};

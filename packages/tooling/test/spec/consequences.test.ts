import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { type Operation, operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";

const paths = contract.paths;

test("whatever ends a session by force is treated as cutting a call", () => {
  for (const { consequence } of [
    operations.forceLogin,
    operations.forceLogout,
    operations.forceLogoutWithReason,
    operations.forceLogOutAgent,
  ])
    expect(consequence).toBe("call-cut");
  const { description } = paths["/agentgateway/resource/onlineagent/{agentid}/forcelogin"].put;
  expect(description).toContain("What becomes of a call in the existing session is unknown");
});

test("a resynchronization says first, and in its summary, that it clears the event queue", () => {
  const { summary, description } = paths["/agentgateway/resource/onlineagent/{agentid}/syncagentinfo"].post;
  expect(operations.syncAgentInfo.consequence).toBe("session");
  expect(summary).toContain("clears the event queue");
  expect(description).toMatch(/^\*\*Clears the event queue/);
});

test("monitoring is the consequence of beginning and ending it, and of nothing else", () => {
  const all = Object.values(operations).filter(({ consequence }) => consequence === "monitoring");
  expect(all.map(({ operationId }) => operationId)).toEqual(["beginMonitor", "endMonitor"]);
});

test("every other operation that no current page lists only reads", () => {
  const all: Operation[] = Object.values(operations);
  const vendorSamples = all.filter(({ availability }) => availability === "unknown");
  expect(vendorSamples.map(({ operationId }) => operationId).toSorted()).toEqual(
    [
      ...["isCensor", "onlineAgentsOnVdn", "allAgentStatus", "restReasons", "agentStatus"],
      ...["callInfoByCallId", "agentSkillsByWorkNo", "beginMonitor", "endMonitor", "allAgent"],
    ].toSorted(),
  );
  for (const { consequence, source } of vendorSamples) {
    expect(["none", "monitoring"]).toContain(consequence);
    expect(source.certainty).toBe("vendor sample");
  }
});

import { advancePastTimeout, onHeadersRead } from "../mock-time.ts";
import { asked, body, code, event, failure, success, successOf, withBody, withHeaders } from "./changes.ts";
import type { Mutant } from "./mutant.ts";

/** Gateways with invalid responses. */
export const wrongResponses: Mutant[] = [
  {
    name: "retcode is a number",
    fails: RegExp(successOf("addSupervise")),
    ...body("addSupervise", (it) => ({ ...it, retcode: 0 })),
  },
  {
    name: "retcode is missing",
    fails: RegExp(successOf("addInsert")),
    ...body("addInsert", ({ retcode: _, ...it }) => it),
  },
  {
    name: "an undocumented code",
    fails: /^forceBusy returns 100-006/,
    ...code("forceBusy", "100-006", (it) => ({ ...it, retcode: "777-777" })),
  },
  {
    name: "a code of another operation",
    fails: /^intercept returns 900-003/,
    ...code("intercept", "900-003", (it) => ({ ...it, retcode: "900-005" })),
  },
  {
    name: "another code of the same operation",
    fails: /^sayBusy returns 100-009/,
    ...code("sayBusy", "100-009", (it) => ({ ...it, retcode: "100-007" })),
  },
  {
    name: "a failure is reported as success",
    fails: /^logout returns 100-005/,
    ...code("logout", "100-005", (it) => ({ ...it, retcode: "0" })),
  },
  {
    name: "success is reported as a failure",
    fails: RegExp(successOf("sayFree")),
    ...body("sayFree", (it) => ({ ...it, retcode: "100-007" })),
  },
  {
    name: "message is null",
    fails: RegExp(successOf("forceIdle")),
    ...body("forceIdle", (it) => ({ ...it, message: null })),
  },
  {
    name: "message is missing",
    fails: /^login returns 100-004/,
    ...code("login", "100-004", ({ message: _, ...it }) => it),
  },
  {
    name: "result is text",
    fails: RegExp(successOf("interceptCall")),
    ...body("interceptCall", (it) => ({ ...it, result: "" })),
  },
  {
    name: "result is a list",
    fails: /^adjustSkill returns 100-001/,
    ...code("adjustSkill", "100-001", (it) => ({ ...it, result: [] })),
  },
  {
    name: "result is missing where it is needed",
    fails: RegExp(successOf("queryAgentInfoByWorkNo")),
    ...body("queryAgentInfoByWorkNo", ({ result: _, ...it }) => it),
  },
  {
    name: "a number is sent as text",
    fails: RegExp(successOf("queryAgentInfoByWorkNo")),
    ...body("queryAgentInfoByWorkNo", (it) => ({ ...it, result: { status: "4" } })),
  },
  {
    name: "an agent's status is invalid",
    fails: RegExp(successOf("queryAgentInfoByWorkNo")),
    ...body("queryAgentInfoByWorkNo", (it) => ({ ...it, result: { status: 42 } })),
  },
  {
    name: "call ids are numbers",
    fails: RegExp(successOf("queryAllCallInfoByAgentWorkNoEx")),
    ...body("queryAllCallInfoByAgentWorkNoEx", (it) => ({ ...it, result: [1456401416] })),
  },
  {
    name: "a call id is empty",
    fails: RegExp(successOf("queryAllCallInfoByAgentWorkNoEx")),
    ...body("queryAllCallInfoByAgentWorkNoEx", (it) => ({ ...it, result: [""] })),
  },
  {
    name: "an undocumented property",
    fails: RegExp(successOf("forceDropCall")),
    ...body("forceDropCall", (it) => ({ ...it, trace: 1 })),
  },
  {
    name: "an undocumented property in the result",
    fails: RegExp(successOf("login")),
    ...body("login", (it) => ({ ...it, result: { vdnid: 1, shift: 1 } })),
  },
  {
    name: "a property in a result that is empty",
    fails: RegExp(successOf("forceIdle")),
    ...body("forceIdle", (it) => ({ ...it, result: { shift: 1 } })),
  },
  { name: "the response is a list", fails: RegExp(successOf("handShake")), ...body("handShake", (it) => [it]) },
  {
    name: "the response is text that contains JSON",
    fails: RegExp(successOf("forceLogout")),
    ...body("forceLogout", (it) => JSON.stringify(it)),
  },
  {
    name: "the response is an HTML page",
    fails: RegExp(successOf("forceRest")),
    ...success("forceRest", (answer) => ({ ...answer, body: Buffer.from("<html>Busy</html>") })),
  },
  {
    name: "the response is empty",
    fails: RegExp(successOf("stopSuperviseOrInsert")),
    ...success("stopSuperviseOrInsert", (answer) => ({ ...answer, body: Buffer.alloc(0) })),
  },
  {
    name: "another content type",
    fails: RegExp(successOf("resetSkill")),
    ...success("resetSkill", (answer) => withHeaders(answer, { "content-type": "text/plain" })),
  },
  {
    name: "another charset",
    fails: /^sayFree returns 100-006/,
    ...failure("sayFree", "100-006", (answer) =>
      withHeaders(answer, { "content-type": "application/json; charset=ISO-8859-1" }),
    ),
  },
  {
    name: "bytes that are not UTF-8",
    fails: RegExp(successOf("logout")),
    ...success("logout", (answer) => ({
      ...answer,
      body: Buffer.concat([answer.body.subarray(0, 12), Buffer.from([0xff]), answer.body.subarray(12)]),
    })),
  },
  {
    name: "status 201",
    fails: RegExp(successOf("forceLogin")),
    ...success("forceLogin", (answer) => ({ ...answer, status: 201 })),
  },
  {
    name: "status 500 with a valid body",
    fails: RegExp(successOf("sayBusy")),
    ...success("sayBusy", (answer) => ({ ...answer, status: 500 })),
  },
  {
    name: "a redirect to the same place",
    fails: RegExp(successOf("switchSuperviseOrInsert")),
    ...success("switchSuperviseOrInsert", (answer) => withHeaders({ ...answer, status: 307 }, { location: "/" })),
  },
  {
    name: "a Guid in another form",
    fails: RegExp(successOf("login")),
    ...success("login", (answer) => withHeaders(answer, { "set-guid": "Guid" })),
  },
  {
    name: "the connection breaks during the response",
    fails: /^addSupervise returns 900-001/,
    ...failure(
      "addSupervise",
      "900-001",
      (answer) => (response) =>
        response
          .writeHead(200, { ...answer.headers, "content-length": "1000" })
          .write(answer.body, () => response.destroy()),
    ),
  },
  {
    name: "no response",
    fails: /^addSupervise returns 900-002/,
    ...failure("addSupervise", "900-002", () => advancePastTimeout),
  },
  {
    name: "a late response",
    fails: /^requestStopWhisperAgent returns 900-001/,
    ...failure("requestStopWhisperAgent", "900-001", (answer) => (response) => {
      response.writeHead(200, answer.headers).flushHeaders();
      onHeadersRead(() => {
        advancePastTimeout();
        response.end(answer.body);
      });
    }),
  },
  {
    name: "the response to the previous request",
    fails: /^queryAllCallInfoByAgentWorkNoEx returns (?!0)/,
    answer: (answer, request, { previous }) =>
      asked("queryAllCallInfoByAgentWorkNoEx", request) ? (previous ?? answer) : answer,
  },
  {
    name: "always the first scenario",
    fails: /^resetSkill returns (?!0 )/,
    answer: (answer, request) =>
      asked("resetSkill", request) ? withBody(answer, { message: "", retcode: "0", result: {} }) : answer,
  },
  {
    name: "an event's content has a wrong type",
    fails: /^pollEvents returns 0 AgentOther_BeQcStart$/,
    ...event("AgentOther_BeQcStart", (it) => ({ ...it, content: { qcType: "8", qcAgentId: 1 } })),
  },
  {
    name: "an event's content lacks a member",
    fails: /^pollEvents returns 0 AgentOther_BeQcStop$/,
    ...event("AgentOther_BeQcStop", (it) => ({ ...it, content: { qcType: 8 } })),
  },
  {
    name: "an event has content that it should not have",
    fails: /^pollEvents returns 0 AgentState_Busy$/,
    ...event("AgentState_Busy", (it) => ({ ...it, content: "busy" })),
  },
  {
    name: "an event of an undocumented type",
    fails: /^pollEvents returns 0 AgentState_Ready$/,
    ...event("AgentState_Ready", (it) => ({ ...it, eventType: "AgentState_Idle" })),
  },
  {
    name: "an event of another documented type",
    fails: /^pollEvents returns 0 AgentState_Work$/,
    ...event("AgentState_Work", (it) => ({ ...it, eventType: "AgentState_Ready" })),
  },
  {
    name: "an event in a list",
    fails: /^pollEvents returns 0 AgentEvent_Talking$/,
    ...event("AgentEvent_Talking", (it) => [it]),
  },
  {
    name: "an event next to its envelope",
    fails: /^pollEvents returns 0 AgentOther_InService$/,
    ...body("pollEvents", (it) =>
      (it["event"] as { eventType?: string } | undefined)?.eventType === "AgentOther_InService"
        ? { message: "", retcode: "0", ...(it["event"] as object) }
        : it,
    ),
  },
  {
    name: "an event without an agent",
    fails: /^pollEvents returns 0 AgentEvent_Conference$/,
    ...event("AgentEvent_Conference", (it) => ({ ...it, workNo: 49999 })),
  },
];

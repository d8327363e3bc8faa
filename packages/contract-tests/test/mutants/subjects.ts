import type { OperationId } from "@qualitycontrol/contract/operations";
import { json, withBody } from "./changes.ts";
import { calls, type Mutant } from "./mutant.ts";

type Json = Record<string, unknown>;

/** Gateways that respond about an agent other than the requested one. */
export const wrongSubjects: Mutant[] = [
  about("queryAgentInfoByWorkNo", "every look-up is about the same agent", "responds about", (it) => ({
    ...it,
    result: { ...(it["result"] as Json), workno: "49999" },
  })),
  about("queryAgentInfoByWorkNo", "a look-up is about the sender", "(responds about|returns 0 Success)", (it) => ({
    ...it,
    result: { ...(it["result"] as Json), workno: "30169" },
  })),
  {
    ...about("queryAgentInfoByWorkNo", "a look-up at a gateway is about the sender", "returns 0 Success", (it) => ({
      ...it,
      result: { ...(it["result"] as Json), workno: "30169" },
    })),
    before: "gateway",
  },
  about("queryAgentInfoByWorkNo", "a look-up names no agent", "(responds about|returns 0 Success)", (it) => ({
    ...it,
    result: {},
  })),
  {
    ...about("queryAgentInfoByWorkNo", "a look-up at a gateway names no agent", "returns 0 Success", (it) => ({
      ...it,
      result: {},
    })),
    before: "gateway",
    isOpen: true,
  },
  about("queryAllCallInfoByAgentWorkNoEx", "every list is that of the same agent", "responds about", (it) => ({
    ...it,
    result: ["1456401416-3"],
  })),
  about("queryAllCallInfoByAgentWorkNoEx", "a list holds another agent's call too", "responds about", (it) => ({
    ...it,
    result: [...(it["result"] as string[]), "1456401416-9"],
  })),
  about("login", "every sign-in is that of the same agent", "responds about", (it) => ({
    ...it,
    result: { ...(it["result"] as Json), workno: "30169" },
  })),
  about("forceLogin", "a sign-in by force is another agent's", "(responds about|returns 0 Success)", (it) => ({
    ...it,
    result: { ...(it["result"] as Json), workno: "49999" },
  })),
  about("pollEvents", "another agent's event", "(responds about|returns 0 Success)", (it) => ({
    ...it,
    event: it["event"] && { ...(it["event"] as Json), workNo: "49999" },
  })),
  about("pollEvents", "every event is the inspector's", "responds about", (it) => ({
    ...it,
    event: it["event"] && { ...(it["event"] as Json), workNo: "30169" },
  })),
];

function about(operationId: OperationId, name: string, cases: string, change: (body: Json) => Json): Mutant {
  return {
    name,
    before: "simulator",
    fails: RegExp(`^${operationId} ${cases}`),
    answer: (answer, request) => {
      if (!calls(operationId, request) || answer.status !== 200) return answer;
      const body = json(answer);
      return body["retcode"] === "0" ? withBody(answer, change(body)) : answer;
    },
  };
}

import type { OperationId } from "@qualitycontrol/contract/operations";
import type { Case, ExpectedSubject } from "../case.ts";
import type { ContractRequest } from "../request.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";

/** The JSON Pointer to the agent in an operation's response, and the parameter that names the same agent. */
const subjects: Partial<Record<OperationId, { parameter: string; pointer: string }>> = {
  queryAgentInfoByWorkNo: { parameter: "workno", pointer: "/result/workno" },
  login: { parameter: "agentid", pointer: "/result/workno" },
  forceLogin: { parameter: "agentid", pointer: "/result/workno" },
  pollEvents: { parameter: "agentid", pointer: "/event/workNo" },
};

/** The operation whose response lists the calls of an agent, without naming the agent. */
const listOfCalls: OperationId = "queryAllCallInfoByAgentWorkNoEx";

/** The agent that the response to a request must name, if it names one. */
export function expectedSubject(
  { operation }: CaseContext,
  values: Readonly<Record<string, string>>,
): { about?: ExpectedSubject } {
  const subject = subjects[operation.operationId as OperationId];
  return subject === undefined ? {} : { about: { pointer: subject.pointer, value: values[subject.parameter] } };
}

/** Requests about an agent other than those of the other cases, which a response about a fixed agent would pass. */
export function subjectCases(context: CaseContext): Case[] {
  const { operation, setup, needs, valid, values } = context;
  const { colleague, colleaguesCall } = setup.others;
  // Without a `workno`, the sender asks about itself.
  const isSender = values["workno"] === undefined;
  const asked = { ...values, [isSender ? "agentid" : "workno"]: colleague };
  const { about } =
    operation.operationId === listOfCalls
      ? { about: { pointer: "/result", value: [colleaguesCall] } }
      : expectedSubject(context, asked);
  if (about === undefined) return [];
  const guid = isSender && operation.secured ? "foreign" : undefined;
  const signIns: ContractRequest[] = [
    ...(operation.secured ? [setup.call("login")] : []),
    ...(guid === "foreign" ? [setup.call("login", { inspector: colleague })] : []),
  ];
  const what = "responds about the requested agent";
  return [
    {
      name: `${operation.operationId} ${what}`,
      operation,
      request: ownOnly(valid({ values: asked, ...(guid === undefined ? {} : { guid }) })),
      expected: { kind: "answer", code: "0", about },
      cell: what,
      needs: [...needs, "situations"],
      before: [setup.world, ...signIns],
    },
  ];
}

import type { OperationId } from "@qualitycontrol/contract/operations";
import type { Case, ExpectedSubject } from "../case.ts";
import type { ContractRequest } from "../request.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";

/** Where the response of an operation names an agent, and by which parameter the request names the same one. */
const subjects: Partial<Record<OperationId, { parameter: string; pointer: string }>> = {
  queryAgentInfoByWorkNo: { parameter: "workno", pointer: "/result/workno" },
  login: { parameter: "agentid", pointer: "/result/workno" },
  forceLogin: { parameter: "agentid", pointer: "/result/workno" },
  pollEvents: { parameter: "agentid", pointer: "/event/workNo" },
};

/** The operation whose response names no agent, but the calls of one. */
const listOfCalls: OperationId = "queryAllCallInfoByAgentWorkNoEx";

/** What the response to a request with these values must be about, as far as it can be read in it. */
export function expectedSubject(
  { operation }: CaseContext,
  values: Readonly<Record<string, string>>,
): { about?: ExpectedSubject } {
  const subject = subjects[operation.operationId as OperationId];
  return subject === undefined ? {} : { about: { pointer: subject.pointer, value: values[subject.parameter] } };
}

/** Requests about another agent than all others are about: a response about the usual one would look right there. */
export function subjectCases(context: CaseContext): Case[] {
  const { operation, setup, needs, valid, values } = context;
  const { colleague, colleaguesCall } = setup.others;
  // Who names nobody else asks about oneself.
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
  const what = "answers about the agent who was asked for";
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

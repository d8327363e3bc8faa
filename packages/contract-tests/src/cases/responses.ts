import { events } from "@qualitycontrol/contract/events";
import { type Case, responseName } from "../case.ts";
import type { CaseContext } from "./case-context.ts";
import { expectedSubject } from "./subjects.ts";

/** Each documented response of an operation. Success needs no scenario, every other response its own. */
export function responseCases(context: CaseContext): Case[] {
  const { operation, valid, values, needs } = context;
  return Object.entries(operation.scenarios).map(([scenario, code]) => {
    const event = Object.hasOwn(events, scenario) ? scenario : undefined;
    const plain = scenario === "Success";
    const expected = { kind: "answer", code, ...(event === undefined ? {} : { event }) } as const;
    return {
      name: `${operation.operationId} returns ${code} ${scenario}`,
      operation,
      request: valid(plain ? {} : { scenario }),
      expected: plain ? { ...expected, ...expectedSubject(context, values) } : expected,
      cell: responseName(expected),
      needs: plain ? needs : [...needs, "scenarios"],
    };
  });
}

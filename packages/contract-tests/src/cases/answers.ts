import { events } from "@qualitycontrol/contract/events";
import type { Case } from "../case.ts";
import type { Setting } from "./setting.ts";

/** Each documented answer of an operation: success is asked for plainly, every other one by its scenario. */
export function answerCases({ operation, valid, needs }: Setting): Case[] {
  return Object.entries(operation.scenarios).map(([scenario, code]) => {
    const event = Object.hasOwn(events, scenario) ? scenario : undefined;
    const plain = scenario === "Success";
    return {
      name: `${operation.operationId} answers ${code} ${scenario}`,
      operation,
      request: valid(plain ? {} : { scenario }),
      expected: { kind: "answer", code, ...(event === undefined ? {} : { event }) },
      cell: `answers ${code}${event === undefined ? "" : ` ${event}`}`,
      needs: plain ? needs : [...needs, "scenarios"],
    };
  });
}

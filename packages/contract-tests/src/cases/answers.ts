import { events } from "@qualitycontrol/contract/events";
import { answerOf, type Case } from "../case.ts";
import type { Setting } from "./setting.ts";
import { aboutIn } from "./subjects.ts";

/** Each documented answer of an operation: success is asked for plainly, every other one by its scenario. */
export function answerCases(setting: Setting): Case[] {
  const { operation, valid, values, needs } = setting;
  return Object.entries(operation.scenarios).map(([scenario, code]) => {
    const event = Object.hasOwn(events, scenario) ? scenario : undefined;
    const plain = scenario === "Success";
    const expected = { kind: "answer", code, ...(event === undefined ? {} : { event }) } as const;
    return {
      name: `${operation.operationId} answers ${code} ${scenario}`,
      operation,
      request: valid(plain ? {} : { scenario }),
      expected: plain ? { ...expected, ...aboutIn(setting, values) } : expected,
      cell: answerOf(expected),
      needs: plain ? needs : [...needs, "scenarios"],
    };
  });
}

import type { Contract } from "@qualitycontrol/mock/contract";
import type { Case } from "../case.ts";
import type { Subjects } from "../request.ts";
import { guidCases, methodCases } from "./access.ts";
import { answerCases } from "./answers.ts";
import { bodyCases } from "./bodies.ts";
import { parameterCases } from "./parameters.ts";
import { settingOf } from "./setting.ts";

/** Every case that follows from the contract, operation by operation. */
export function deriveCases(contract: Contract, subjects: Subjects): Case[] {
  return Object.values(contract.operations).flatMap((operation) => {
    const setting = settingOf(contract, operation, subjects);
    return [answerCases, guidCases, methodCases, parameterCases, bodyCases].flatMap((derive) => derive(setting));
  });
}

import type { Contract } from "@qualitycontrol/mock/contract";
import type { Case } from "../case.ts";
import type { Subjects } from "../request.ts";
import { guidCases, methodCases, overrideCases } from "./access.ts";
import { answerCases } from "./answers.ts";
import { bodyCases } from "./bodies.ts";
import { parameterCases } from "./parameters.ts";
import { repetitionCases } from "./repetitions.ts";
import { settingOf } from "./setting.ts";
import { spellingCases } from "./spellings.ts";

const derivations = [
  answerCases,
  guidCases,
  methodCases,
  overrideCases,
  parameterCases,
  spellingCases,
  repetitionCases,
  bodyCases,
];

/** Every case that follows from the contract, operation by operation. */
export function deriveCases(contract: Contract, subjects: Subjects): Case[] {
  return Object.values(contract.operations).flatMap((operation) => {
    const setting = settingOf(contract, operation, subjects);
    return derivations.flatMap((derive) => derive(setting));
  });
}

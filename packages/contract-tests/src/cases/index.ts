import type { Contract } from "@qualitycontrol/mock/contract";
import type { Case } from "../case.ts";
import type { Subjects } from "../request.ts";
import { answerCases } from "./answers.ts";
import { bodyCases } from "./bodies.ts";
import { guidCases } from "./guids.ts";
import { methodCases, overrideCases } from "./methods.ts";
import { parameterCases } from "./parameters.ts";
import { prerequisiteCases } from "./prerequisites.ts";
import { repetitionCases } from "./repetitions.ts";
import { settingOf } from "./setting.ts";
import { spellingCases } from "./spellings.ts";
import { subjectCases } from "./subjects.ts";

const derivations = [
  answerCases,
  subjectCases,
  guidCases,
  methodCases,
  overrideCases,
  parameterCases,
  spellingCases,
  repetitionCases,
  bodyCases,
  prerequisiteCases,
];

/** Every case that follows from the contract, operation by operation. */
export function deriveCases(contract: Contract, subjects: Subjects): Case[] {
  return Object.values(contract.operations).flatMap((operation) => {
    const setting = settingOf(contract, operation, subjects);
    return derivations.flatMap((derive) => derive(setting));
  });
}

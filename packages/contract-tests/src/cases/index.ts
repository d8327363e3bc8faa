import type { Contract } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import type { Subjects } from "../request.ts";
import { answerCases } from "./answers.ts";
import { bodyCases } from "./bodies.ts";
import { guidCases } from "./guids.ts";
import { methodCases, overrideCases } from "./methods.ts";
import { parameterCases } from "./parameters.ts";
import { prerequisiteCases } from "./prerequisites.ts";
import { repetitionCases } from "./repetitions.ts";
import { settingsOf } from "./setting.ts";
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

/** Every case that follows from the contract, operation by operation: of all operations, or of some. */
export const deriveCases = (contract: Contract, subjects: Subjects, only?: readonly string[]): Case[] =>
  settingsOf(contract, subjects, only).flatMap((setting) => derivations.flatMap((derive) => derive(setting)));

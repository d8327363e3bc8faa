import type { Contract } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import type { Subjects } from "../request.ts";
import { bodyCases } from "./bodies.ts";
import { contextsOf } from "./case-context.ts";
import { guidCases } from "./guids.ts";
import { methodCases, overrideCases } from "./methods.ts";
import { parameterCases } from "./parameters.ts";
import { prerequisiteCases } from "./prerequisites.ts";
import { repetitionCases } from "./repetitions.ts";
import { responseCases } from "./responses.ts";
import { spellingCases } from "./spellings.ts";
import { subjectCases } from "./subjects.ts";

const derivations = [
  responseCases,
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

/** Derives all cases from the contract, operation by operation. */
export const deriveCases = (contract: Contract, subjects: Subjects, only?: readonly string[]): Case[] =>
  contextsOf(contract, subjects, only).flatMap((context) => derivations.flatMap((derive) => derive(context)));

import type { operations as baseOperations, OperationId } from "@qualitycontrol/contract/operations";
import type { resultCodes } from "@qualitycontrol/contract/result-codes";

/** The name of a prerequisite of an operation in the contract. */
export type Prerequisite = (typeof baseOperations)[OperationId]["prerequisites"][number];

/** The name of a result code in the contract. */
export type CodeName = (typeof resultCodes)[keyof typeof resultCodes]["name"];

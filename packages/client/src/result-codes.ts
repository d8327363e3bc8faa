import { type ResultCode, resultCodes } from "@qualitycontrol/contract/result-codes";

export type { ResultCode } from "@qualitycontrol/contract/result-codes";
export { resultCodes } from "@qualitycontrol/contract/result-codes";

/** The entry of a result code in the catalogue. */
export type Explanation = (typeof resultCodes)[ResultCode];

/** Returns what a result code means and what to do about it; undefined if it is not in the catalogue. */
export const explain = ({ retcode }: { retcode: string }): Explanation | undefined =>
  Object.hasOwn(resultCodes, retcode) ? resultCodes[retcode as ResultCode] : undefined;

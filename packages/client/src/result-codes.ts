import { type ResultCode, resultCodes } from "@qualitycontrol/contract/result-codes";

export type { ResultCode } from "@qualitycontrol/contract/result-codes";
export { resultCodes } from "@qualitycontrol/contract/result-codes";

/** What the catalogue says of a result code. */
export type Explanation = (typeof resultCodes)[ResultCode];

/** What a result code means and what to do about it; undefined if the catalogue does not know it. */
export const explain = ({ retcode }: { retcode: string }): Explanation | undefined =>
  Object.hasOwn(resultCodes, retcode) ? resultCodes[retcode as ResultCode] : undefined;

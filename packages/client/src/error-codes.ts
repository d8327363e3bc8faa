/** Every code of the errors of this package, with its outcomes, meaning and advice. */
export { type ErrorCode, type ErrorCodeEntry, errorCodes } from "./errors/codes.ts";

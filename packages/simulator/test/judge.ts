import { type OperationId, operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import { answers } from "@qualitycontrol/contract/editions/2025-11/validators";
import { resultCodes } from "@qualitycontrol/contract/result-codes";

/** Every answer of the gateway that was judged in this file, as operation and result code. */
export const judged = new Set<string>();

const gatewayWide = Object.values(resultCodes)
  .filter((code) => code.gatewayWide)
  .map(({ code }) => code as string);

/**
 * Judges the body of an answer by the contract's own validators and lists, which the simulator does not use. A proxy that
 * validates can take its place: then only this function changes.
 *
 * @returns what is wrong with it
 */
export function judge(operation: OperationId, text: string): string[] {
  const body = JSON.parse(text) as { retcode: string };
  judged.add(`${operation} ${body.retcode}`);
  const { list, codes } = operations[operation].resultCodes;
  const documented: string[] = ["0", ...codes, ...gatewayWide];
  const validate = answers[operation];
  return [
    ...(validate(body)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${operation} ${instancePath} ${message}`)),
    ...(list !== "complete" || documented.includes(body.retcode)
      ? []
      : [`${operation} may not answer ${body.retcode}`]),
  ];
}

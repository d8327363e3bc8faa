import type { OperationId } from "@qualitycontrol/contract/operations";
import { reading, readingQuery, restOf } from "./changes.ts";
import type { Mutant } from "./mutant.ts";

/** Gateways that accept an invalid notation of a value. */
export const laxSpellings: Mutant[] = [
  padded("addSupervise", "workNo", "0101"),
  padded("intercept", "workNo", "01000"),
  padded("forceLogOutAgent", "workNo", "010000"),
  padded("stopSuperviseOrInsert", "workNo", "0100000"),
  ...["01", "010", "0100", "01000", "010000"].map((time) => paddedRest("time", -2, time)),
  ...["01", "010", "0100"].map((reason) => paddedRest("reason", -1, reason)),
  inPath("forceBusy", "trailing blank", "49999 "),
  inPath("forceBusy", "trailing LF", "49999\n"),
  inPath("forceBusy", "trailing CRLF", "49999\r\n"),
  inPath("intercept", "encoded twice", "%349999"),
  inQuery("requestWhisperAgent", "whisperagentid", "trailing blank", "49999%20", "49999"),
  inQuery("requestStopWhisperAgent", "whisperagentid", "trailing LF", "49999%0A", "49999"),
  inQuery("sayBusy", "reason", "trailing CRLF", "200%0D%0A", "200"),
  inQuery("requestSwitchInsertWhisperAgent", "switchtype", "encoded twice", "%2532", "2"),
];

function padded(operationId: OperationId, name: string, value: string): Mutant {
  return {
    name: `a zero before ${value.length - 1} digits is ignored: ${operationId}`,
    fails: RegExp(`^${operationId} refuses ${name} padded to ${value.length} `),
    // The first segment in this notation may belong to another parameter.
    ...reading(operationId, (part, isLast) => (part === value && isLast ? String(Number(value)) : part)),
  };
}

function paddedRest(name: string, at: number, value: string): Mutant {
  return {
    name: `a zero before ${value.length - 1} digits of the ${name} is ignored`,
    fails: RegExp(`^forceRest refuses ${name} padded (to \\d )?"${value}"`),
    ...restOf(at, value, String(Number(value))),
  };
}

function inPath(operationId: OperationId, what: string, value: string): Mutant {
  return {
    name: `${what} in the path is taken for the value`,
    fails: RegExp(`^${operationId} refuses workNo ${what} `),
    ...reading(operationId, (part) => (part === value ? "49999" : part)),
  };
}

function inQuery(operationId: OperationId, name: string, what: string, spelled: string, value: string): Mutant {
  return {
    name: `${what} in the query is taken for the value`,
    fails: RegExp(`^${operationId} refuses ${name} ${what} `),
    ...readingQuery(operationId, (query) => query.replace(`${name}=${spelled}`, `${name}=${value}`)),
  };
}

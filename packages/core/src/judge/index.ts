import { events } from "@qualitycontrol/contract/events";
import type { Operation } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { type Conceal, redact } from "@qualitycontrol/wire/conceal";
import { type Contract, resolve, type Schema } from "../contract.ts";
import { bodyViolations } from "./body.ts";
import { driftOf } from "./drift.ts";
import type { RawResponse } from "./raw-response.ts";
import { promisesJson, readBody } from "./read-body.ts";
import { presented, short, show, type Violation } from "./violation.ts";

export { redact } from "@qualitycontrol/wire/conceal";
export type { RawResponse } from "./raw-response.ts";
export { type Reading, readBody } from "./read-body.ts";
export { presented, type Violation } from "./violation.ts";

/** Hides secrets in a text. */
export type Hide = Conceal;

/** What an answer says, and in what it does not keep the contract. */
export interface Judgement {
  violations: Violation[];
  /** The result code, under whatever HTTP status; undefined if there is none. */
  retcode?: string;
  /** The type of the event in it. */
  eventType?: string;
}

/**
 * Judges an answer of an operation by status, headers, schema and the catalogues.
 *
 * @param hide what of the answer must not show; what looks like a Guid never does
 */
export function judge(contract: Contract, operation: Operation, answer: RawResponse, hide: Hide = redact): Judgement {
  const { violations, retcode, eventType } = judged(contract, operation, answer);
  return {
    violations: limited(violations).map((violation) => presented(violation, hide)),
    // What the catalogues have is no secret.
    ...(retcode === undefined
      ? {}
      : { retcode: retcode === "0" || Object.hasOwn(resultCodes, retcode) ? retcode : short(hide(retcode)) }),
    ...(eventType === undefined
      ? {}
      : { eventType: Object.hasOwn(events, eventType) ? eventType : short(hide(eventType)) }),
  };
}

/** So many violations of one response are reported. */
const LIMIT = 100;

function limited(violations: Violation[]): Violation[] {
  if (violations.length <= LIMIT) return violations;
  const sorted = violations.toSorted((one, other) => +(one.kind === "drift") - +(other.kind === "drift"));
  const [first, ...others] = sorted.slice(LIMIT - 1);
  const rest = { expected: "fewer findings", got: `${others.length + 1} more` };
  return [...sorted.slice(0, LIMIT - 1), { kind: first?.kind ?? "drift", place: "body", ...rest }];
}

function judged(contract: Contract, operation: Operation, answer: RawResponse): Judgement {
  const responses = contract.document.paths[operation.path]?.[operation.method.toLowerCase()]?.responses ?? {};
  const violations: Violation[] = [];
  const violation = (place: string, expected: string, got: string) =>
    violations.push({ kind: "violation", place, expected, got });

  if (!Object.hasOwn(responses, String(answer.status))) {
    violation("status", Object.keys(responses).join(" or "), String(answer.status));
  }
  const described = resolve(contract.document, responses["200"] ?? {});
  violations.push(...headerViolations(contract, answer, described.headers ?? {}));

  const body = readBody(answer);
  if (typeof body === "string") {
    violation("body", "JSON in UTF-8", body);
    return { violations };
  }
  const { value } = body;
  violations.push(...body.violations);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    violation("body", "an object", show(value));
    return { violations };
  }
  const { retcode, event } = value as { retcode?: unknown; event?: { eventType?: unknown } | null };
  if (typeof retcode !== "string") {
    violation("body/retcode", "a string", show(retcode));
    return { violations };
  }
  const documented = retcode === "0" || codesOf(operation).includes(retcode);
  if (!documented) {
    violations.push({
      kind: "drift",
      place: "body/retcode",
      expected: `a documented code of ${operation.operationId}`,
      got: show(retcode),
    });
  }
  const branch = documented ? retcode : (codesOf(operation)[0] ?? "0");
  const wrong = bodyViolations(contract, operation, value as Record<string, unknown>, branch);
  const schema = described.content?.["application/json"]?.schema as Schema;
  const drift = driftOf(contract.document, schema, { ...value, retcode: branch });
  const eventType = event?.eventType;
  // A call with as many arguments as a large response has members would fail.
  return {
    violations: violations.concat(wrong, drift),
    retcode,
    ...(typeof eventType === "string" ? { eventType } : {}),
  };
}

const gatewayWide = Object.values(resultCodes).flatMap(({ code, gatewayWide }) => (gatewayWide ? [code] : []));
const everyCode = Object.keys(resultCodes);

/** The result codes that are documented as failures of an operation. A list not seen in full bounds nothing. */
export const codesOf = ({ resultCodes: { list, codes } }: Operation): readonly string[] =>
  list === "complete" ? [...codes, ...gatewayWide] : everyCode;

function headerViolations(
  { document }: Contract,
  { headers }: RawResponse,
  described: Record<string, { $ref: string }>,
): Violation[] {
  const violations: Violation[] = [];
  if (!promisesJson(headers["content-type"])) {
    const got = show(headers["content-type"]);
    violations.push({ kind: "violation", place: "header content-type", expected: "application/json in UTF-8", got });
  }
  for (const [name, header] of Object.entries(described)) {
    const value = headers[name.toLowerCase()];
    const { schema = {} } = resolve<{ $ref?: string; schema?: Schema }>(document, header);
    const { pattern = "" } = resolve(document, schema);
    if (value !== undefined && !new RegExp(pattern).test(String(value))) {
      violations.push({
        kind: "violation",
        place: `header ${name}`,
        expected: `text like ${pattern}`,
        got: "other text",
      });
    }
  }
  return violations;
}

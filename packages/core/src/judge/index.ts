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

/** Conceals secrets in a text. */
export type Hide = Conceal;

/** The result of judging a response. */
export interface Judgement {
  violations: Violation[];
  /** The result code, whatever the HTTP status. Undefined if there is none. */
  retcode?: string;
  /** The type of the response's event. */
  eventType?: string;
}

/**
 * Checks a response of an operation: status, headers, schema and catalogues.
 *
 * @param hide conceals secrets in what is reported. By default, everything that looks like a Guid is concealed.
 */
export function judge(contract: Contract, operation: Operation, response: RawResponse, hide: Hide = redact): Judgement {
  const { violations, retcode, eventType } = judged(contract, operation, response);
  return {
    violations: limited(violations).map((violation) => presented(violation, hide)),
    // A documented value is not a secret.
    ...(retcode === undefined
      ? {}
      : { retcode: retcode === "0" || Object.hasOwn(resultCodes, retcode) ? retcode : short(hide(retcode)) }),
    ...(eventType === undefined
      ? {}
      : { eventType: Object.hasOwn(events, eventType) ? eventType : short(hide(eventType)) }),
  };
}

/** The most violations to report for one response. */
const LIMIT = 100;

function limited(violations: Violation[]): Violation[] {
  if (violations.length <= LIMIT) return violations;
  const sorted = violations.toSorted((one, other) => +(one.kind === "drift") - +(other.kind === "drift"));
  const [first, ...others] = sorted.slice(LIMIT - 1);
  const rest = { expected: "fewer findings", got: `${others.length + 1} more` };
  return [...sorted.slice(0, LIMIT - 1), { kind: first?.kind ?? "drift", place: "body", ...rest }];
}

function judged(contract: Contract, operation: Operation, response: RawResponse): Judgement {
  const responses = contract.document.paths[operation.path]?.[operation.method.toLowerCase()]?.responses ?? {};
  const violations: Violation[] = [];
  const violation = (place: string, expected: string, got: string) =>
    violations.push({ kind: "violation", place, expected, got });

  if (!Object.hasOwn(responses, String(response.status))) {
    violation("status", Object.keys(responses).join(" or "), String(response.status));
  }
  const described = resolve(contract.document, responses["200"] ?? {});
  violations.push(...headerViolations(contract, response, described.headers ?? {}));

  const body = readBody(response);
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
  // `push(...)` would fail for a response with very many members.
  return {
    violations: violations.concat(wrong, drift),
    retcode,
    ...(typeof eventType === "string" ? { eventType } : {}),
  };
}

const gatewayWide = Object.values(resultCodes).flatMap(({ code, gatewayWide }) => (gatewayWide ? [code] : []));
const everyCode = Object.keys(resultCodes);

/** The documented failure codes of an operation. If its list is incomplete, every code is allowed. */
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
    const values = [headers[name.toLowerCase()] ?? []].flat();
    const { schema = {} } = resolve<{ $ref?: string; schema?: Schema }>(document, header);
    const { pattern = "" } = resolve(document, schema);
    if (!values.every((value) => new RegExp(pattern).test(value))) {
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

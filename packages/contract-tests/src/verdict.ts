import type { Operation } from "@qualitycontrol/contract/operations";
import { ResultCode } from "@qualitycontrol/contract/values";
import type { Contract } from "@qualitycontrol/core/contract";
import {
  codesOf,
  type Hide,
  judge,
  presented,
  type RawResponse,
  readBody,
  type Violation,
} from "@qualitycontrol/core/judge";
import { type Case, responseName } from "./case.ts";
import type { Kind } from "./identity.ts";
import { subjectViolations } from "./response-subject.ts";

/** The judgement of a case's response. */
export interface Verdict {
  violations: Violation[];
  /** The result code, whatever the HTTP status. */
  retcode: string | undefined;
  /** The name of the response in the coverage: its result code and event. */
  seen: string | undefined;
}

/** Result codes for a malformed request. */
const ofForm = new Set<string>([ResultCode.WrongParameter, ResultCode.WrongMessageParameter]);

/**
 * Compares a response with what its case expects. The mock must return exactly the chosen response; a simulator and a gateway
 * must respond according to the contract.
 */
export function verdictOn(contract: Contract, probe: Case, answer: RawResponse, kind: Kind, hide: Hide): Verdict {
  const { expected, operation } = probe;
  const { violations, retcode, eventType } = judge(contract, operation, answer, hide);
  const seen = retcode && responseName({ code: retcode, event: eventType });
  const got = retcode === undefined ? `status ${answer.status}` : `retcode ${retcode}`;
  if (expected.kind === "refused") {
    const found = kind === "mock" ? mockRefusalViolations(answer, retcode) : refusalViolations(operation, answer, kind);
    const unrefused = found.map((violation) => presented(violation, hide));
    const open = expected.undocumented === true && kind !== "mock" && unrefused.length > 0;
    return { violations: open ? violations : unrefused, retcode, seen };
  }
  if (kind === "mock") {
    const wanted = expected.kind === "answer" ? expected : { code: "0", event: undefined };
    if (retcode !== undefined && retcode !== wanted.code) {
      violations.push({ kind: "violation", place: "body/retcode", expected: wanted.code, got });
    } else if (wanted.event !== undefined && eventType !== wanted.event) {
      violations.push({
        kind: "violation",
        place: "body/event/eventType",
        expected: wanted.event,
        got: String(eventType),
      });
    }
  } else if (expected.kind === "accepted" && !expected.undocumented && retcode !== undefined && ofForm.has(retcode)) {
    violations.push({ kind: "violation", place: "body/retcode", expected: "acceptance of a valid request", got });
  }
  // The mock returns the contract's examples, whichever agent the request names.
  if (kind !== "mock")
    violations.push(...subjectViolations(probe, answer, kind).map((violation) => presented(violation, hide)));
  return { violations, retcode, seen };
}

/** The mock refuses with an HTTP status. */
function mockRefusalViolations({ status }: RawResponse, retcode: string | undefined): Violation[] {
  if (status >= 400 && status < 500 && retcode === undefined) return [];
  const got = retcode === undefined ? `status ${status}` : `status ${status}, retcode ${retcode}`;
  return [{ kind: "violation", place: "response", expected: "a refusal", got }];
}

/**
 * A refusal has a result code other than success, or a 4xx status. Any other response leaves open whether the gateway executed
 * the request.
 */
function refusalViolations(operation: Operation, answer: RawResponse, target: Kind): Violation[] {
  const { status } = answer;
  const { code, violations } = read(answer);
  const kind = target === "gateway" ? "drift" : "violation";
  if (code === "0") {
    return [{ kind: "violation", place: "response", expected: "a refusal", got: `status ${status}, retcode 0` }];
  }
  if (code !== undefined) {
    if (codesOf(operation).includes(code)) return violations;
    const expected = `a documented code of ${operation.operationId}`;
    return [...violations, { kind, place: "body/retcode", expected, got: JSON.stringify(code) }];
  }
  if (status >= 400 && status < 500) return violations;
  const got = `status ${status} without a result code: unknown whether it was executed`;
  return [...violations, { kind, place: "response", expected: "a refusal", got }];
}

/** The result code of a response, even if it is a number, and the violations that make it ambiguous. */
function read(answer: RawResponse): { code: string | undefined; violations: Violation[] } {
  const reading = readBody(answer);
  if (typeof reading === "string") return { code: undefined, violations: [] };
  const { retcode } = Object(reading.value);
  return {
    code: typeof retcode === "string" || typeof retcode === "number" ? String(retcode) : undefined,
    violations: reading.violations.filter(({ kind }) => kind === "violation"),
  };
}

import type { Operation } from "@qualitycontrol/contract/operations";
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
import type { Case } from "./case.ts";
import type { Kind } from "./identity.ts";
import { subjectViolations } from "./response-subject.ts";

/** What a case's response says and what is wrong with it. */
export interface Verdict {
  violations: Violation[];
  /** The result code, under whatever HTTP status. */
  retcode: string | undefined;
  /** The result code, and the event with it, as the coverage names them. */
  seen: string | undefined;
}

/** Codes by which a gateway says that the form of a request is wrong. */
const ofForm = new Set(["000-002", "000-006"]);

/**
 * Holds a response against what its case expects. The mock must respond exactly as it was asked to; a simulator and a
 * gateway must keep the contract.
 */
export function verdictOn(contract: Contract, probe: Case, answer: RawResponse, kind: Kind, hide: Hide): Verdict {
  const { expected, operation } = probe;
  const { violations, retcode, eventType } = judge(contract, operation, answer, hide);
  const seen = retcode && `answers ${retcode}${eventType === undefined ? "" : ` ${eventType}`}`;
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
  // The mock responds with the examples of the contract, no matter who is asked about.
  if (kind !== "mock")
    violations.push(...subjectViolations(probe, answer, kind).map((violation) => presented(violation, hide)));
  return { violations, retcode, seen };
}

/** The mock refuses by HTTP status. */
function mockRefusalViolations({ status }: RawResponse, retcode: string | undefined): Violation[] {
  if (status >= 400 && status < 500 && retcode === undefined) return [];
  const got = retcode === undefined ? `status ${status}` : `status ${status}, retcode ${retcode}`;
  return [{ kind: "violation", place: "answer", expected: "a refusal", got }];
}

/**
 * A refusal is a response that says so: by a result code other than success, whatever the rest looks like, or by a 4xx.
 * Where a response says neither, nobody can tell whether the gateway executed the request.
 */
function refusalViolations(operation: Operation, answer: RawResponse, target: Kind): Violation[] {
  const { status } = answer;
  const { code, violations } = read(answer);
  const kind = target === "gateway" ? "drift" : "violation";
  if (code === "0") {
    return [{ kind: "violation", place: "answer", expected: "a refusal", got: `status ${status}, retcode 0` }];
  }
  if (code !== undefined) {
    if (codesOf(operation).includes(code)) return violations;
    const expected = `a documented code of ${operation.operationId}`;
    return [...violations, { kind, place: "body/retcode", expected, got: JSON.stringify(code) }];
  }
  if (status >= 400 && status < 500) return violations;
  const got = `status ${status} without a result code: cannot tell whether it was executed`;
  return [...violations, { kind, place: "answer", expected: "a refusal", got }];
}

/** The result code of a response, even as a number, and what makes it ambiguous. */
function read(answer: RawResponse): { code: string | undefined; violations: Violation[] } {
  const reading = readBody(answer);
  if (typeof reading === "string") return { code: undefined, violations: [] };
  const { retcode } = Object(reading.value);
  return {
    code: typeof retcode === "string" || typeof retcode === "number" ? String(retcode) : undefined,
    violations: reading.violations.filter(({ kind }) => kind === "violation"),
  };
}

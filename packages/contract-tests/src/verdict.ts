import type { Contract } from "@qualitycontrol/mock/contract";
import { type Fault, type Hide, judge, type RawAnswer } from "@qualitycontrol/mock/judge";
import { aboutFaults } from "./about.ts";
import type { Case } from "./case.ts";

/** How much is asked of a target: our own mock must do exactly as it was told, any other must keep the contract. */
export type Strictness = "mock" | "gateway";

/** What a case's answer says and what is wrong with it. */
export interface Verdict {
  faults: Fault[];
  /** The result code, and the event with it, as the coverage names them. */
  seen: string | undefined;
}

/** Codes by which a gateway says that the form of a request is wrong. */
const ofForm = new Set(["000-002", "000-006"]);

/** Holds an answer against what its case expects. */
export function verdictOn(
  contract: Contract,
  probe: Case,
  answer: RawAnswer,
  strictness: Strictness,
  hide: Hide,
): Verdict {
  const { expected, operation } = probe;
  const { faults, retcode, eventType } = judge(contract, operation, answer, hide);
  const seen = retcode && `answers ${retcode}${eventType === undefined ? "" : ` ${eventType}`}`;
  const got = retcode === undefined ? `status ${answer.status}` : `retcode ${retcode}`;
  if (expected.kind === "refused") {
    const unrefused = refusalFaults(answer, retcode, strictness);
    return {
      faults: unrefused.length > 0 && expected.undocumented && strictness === "gateway" ? faults : unrefused,
      seen,
    };
  }
  if (strictness === "mock") {
    const wanted = expected.kind === "answer" ? expected : { code: "0", event: undefined };
    if (retcode !== undefined && retcode !== wanted.code) {
      faults.push({ kind: "violation", place: "body/retcode", expected: wanted.code, got });
    } else if (wanted.event !== undefined && eventType !== wanted.event) {
      faults.push({ kind: "violation", place: "body/event/eventType", expected: wanted.event, got: String(eventType) });
    }
  } else if (expected.kind === "accepted" && !expected.undocumented && retcode !== undefined && ofForm.has(retcode)) {
    faults.push({ kind: "violation", place: "body/retcode", expected: "acceptance of a valid request", got });
  }
  // The mock responds with the examples of the contract, whoever is asked about.
  if (strictness !== "mock") faults.push(...aboutFaults(probe, answer));
  return { faults, seen };
}

/**
 * A refusal may have any form at a gateway, because none is documented; but it is never success, and a code that comes
 * with it is no proof of anything else. The mock refuses by HTTP status.
 */
function refusalFaults({ status, body }: RawAnswer, retcode: string | undefined, strictness: Strictness): Fault[] {
  const refused = strictness === "mock" ? status >= 400 && status < 500 && retcode === undefined : !isSuccess(body);
  if (refused) return [];
  const got = retcode === undefined ? `status ${status}` : `status ${status}, retcode ${retcode}`;
  return [{ kind: "violation", place: "answer", expected: "a refusal", got }];
}

function isSuccess(body: Uint8Array): boolean {
  try {
    return String((JSON.parse(Buffer.from(body).toString()) as { retcode?: unknown } | null)?.retcode) === "0";
  } catch {
    return false;
  }
}

import type { Contract } from "@qualitycontrol/core/contract";
import { simulatorExampleHeader } from "@qualitycontrol/core/identity-headers";
import type { Hide, Violation } from "@qualitycontrol/core/judge";
import fc from "fast-check";
import { type Case, type Need, responseName } from "./case.ts";
import { Coverage } from "./coverage.ts";
import type { Send } from "./gate.ts";
import type { Kind } from "./identity.ts";
import { refusesSession } from "./outcome.ts";
import type { Property } from "./properties.ts";
import { isUntried, type Result } from "./result.ts";
import type { SimulatorSetup } from "./simulator-setup.ts";
import { verdictOn } from "./verdict.ts";

/** What the cases of a run share. */
export interface Session {
  contract: Contract;
  kind: Kind;
  send: Send;
  /** Hides the secrets of the run. */
  hide: Hide;
  /** Whose session the requests use. */
  inspector: string;
  /** The set-up of the simulator, where it has a control. */
  simulator: SimulatorSetup | undefined;
  environment: Readonly<Record<string, string | undefined>>;
  coverage: Coverage;
  seed: number;
  runs: number;
}

/** Why a target does not have what a case needs. */
function missingNeed({ kind, simulator, environment }: Session, { needs, expected }: Case): string | undefined {
  const noExpired = kind === "gateway" && environment["QUALITYCONTROL_EXPIRED_GUID"] === undefined;
  const realTime = kind === "simulator" && !simulator?.hasVirtualClock;
  const event = expected.kind === "answer" && expected.event !== undefined;
  const reasons: Record<Need, string | false> = {
    scenarios:
      kind !== "mock" &&
      (event
        ? "only the mock can be asked for a certain event"
        : !simulator && "only the mock can be asked for a certain response"),
    sessions: kind === "mock" && "the mock has no sessions: any Guid is valid",
    "expired Guid":
      (noExpired && "no expired Guid was given") ||
      (realTime && "no Guid expires: the simulator runs in real time. Start it with --clock virtual"),
    situations:
      kind === "mock"
        ? "the mock has no state: it knows neither sessions nor what an operation presupposes"
        : !simulator && "only a simulator with a control can be brought into the situation",
    "request under way": "a request is answered before the next one is received, so none is under way then",
    "no password": kind === "gateway" && "the suite holds no password, and guessing one may lock an account",
  };
  return needs.map((need) => reasons[need]).find((reason) => reason !== false) || undefined;
}

/** Tries a case. */
export async function runCase(session: Session, probe: Case): Promise<Result> {
  const { name, operation, request } = probe;
  const { contract, kind, send, hide, simulator, coverage } = session;
  const base = { name, operationId: operation.operationId, request };
  const reason = missingNeed(session, probe);
  if (reason !== undefined) {
    coverage.unreachable(probe, reason);
    return { ...base, state: "not reachable", violations: [], reason };
  }
  const missing = await simulator?.set(probe, send);
  if (missing !== undefined) {
    coverage.unreachable(probe, missing);
    return { ...base, state: "not set up", violations: [], reason: missing };
  }
  const exchange = await send(request);
  if (exchange.outcome === "not sent") {
    coverage.unreachable(probe, exchange.reason);
    return { ...base, state: "not sent", violations: [], reason: exchange.reason };
  }
  const ownSession = signedBy(session.inspector, probe);
  const valid = ownSession && canSucceed(probe);
  if (exchange.outcome === "unknown") {
    coverage.attempted(probe, false);
    const violation: Violation = {
      kind: "violation",
      place: "answer",
      expected: "a complete response",
      got: exchange.reason,
    };
    return { ...base, state: "failed", violations: [violation], reason: exchange.reason, valid };
  }
  const { answer } = exchange;
  if (kind === "simulator" && answer.headers[simulatorExampleHeader] !== undefined) {
    const reason = "the simulator has no behaviour for it, and answers the contract's example";
    coverage.unreachable(probe, reason);
    return { ...base, state: "not simulated", violations: [], reason };
  }
  const { violations, retcode, seen } = verdictOn(contract, probe, answer, kind, hide);
  const documented = !violations.some(({ kind, place }) => kind === "drift" && /retcode|eventType/.test(place));
  const right =
    probe.expected.kind !== "answer" ||
    seen === responseName(probe.expected) ||
    (kind !== "mock" && isMore(seen, probe));
  const aside = kind !== "mock" && ownSession && isAside(probe, retcode);
  coverage.attempted(probe, right && !aside && violations.every(({ kind }) => kind === "drift"));
  if (seen !== undefined && probe.expected.kind !== "refused") coverage.seen(probe, seen, documented);
  const found = stateOf(violations);
  return {
    ...base,
    state: aside && found === "passed" ? "undecided" : found,
    violations,
    reason: `${answer.status}${seen === undefined ? "" : `, ${seen}`}`,
    valid,
    response: retcode ?? `status ${answer.status}`,
    succeeded: valid && retcode === "0",
  };
}

/** Whether a request names the inspector whose session it uses. For any other, a refusal of the session is to be expected. */
function signedBy(inspector: string, { operation, request }: Case): boolean {
  const [before = ""] = operation.path.split("{");
  return request.target.slice(before.length).split(/[/?]/)[0] === inspector;
}

const canSucceed = ({ expected }: Case): boolean =>
  expected.kind === "accepted" || (expected.kind === "answer" && expected.code === "0");

/** Whether a response refuses the session of a request that tests something else. A situation of its own may end the session. */
const isAside = ({ request, expected, before }: Case, retcode: string | undefined): boolean =>
  request.guid === "valid" &&
  before === undefined &&
  refusesSession(retcode) &&
  !(expected.kind === "answer" && expected.code === retcode);

/** An event that waits comes with the answer that was asked for without one. */
const isMore = (seen: string | undefined, { expected }: Case): boolean =>
  expected.kind === "answer" && (seen?.startsWith(`${responseName(expected)} `) ?? false);

function stateOf(violations: Violation[]): "passed" | "failed" | "drifted" {
  if (violations.some(({ kind }) => kind === "violation")) return "failed";
  return violations.length > 0 ? "drifted" : "passed";
}

/** Tries what a property draws. What fails is made smaller, and every smaller request goes through the gate as well. */
export async function runProperty(session: Session, { name, operation, cases }: Property): Promise<Result> {
  const base = { name, operationId: operation.operationId };
  const tried: Result[] = [];
  let last: Result | undefined;
  const drawn = await fc.check(
    fc.asyncProperty(cases, async (probe) => {
      // A request whose outcome is unknown is not sent again, not even made smaller.
      if (last?.violations.some(({ place, got }) => place === "answer" && !got.startsWith("status"))) return true;
      const result = await runCase({ ...session, coverage: new Coverage([]) }, probe);
      tried.push(result);
      if (result.state === "failed") last = result;
      return result.state !== "failed";
    }),
    { seed: session.seed, numRuns: session.runs },
  );
  if (last) return last;
  // What is thrown in the midst of it says nothing about the gateway, and would look like success.
  if (drawn.failed) throw drawn.errorInstance;
  const drifted = tried.find(({ state }) => state === "drifted");
  if (drifted) return drifted;
  const untried = tried.find(({ state }) => isUntried(state));
  const succeeded = tried.some(({ succeeded }) => succeeded);
  const { response, valid = false } = tried.find(({ state }) => state === "passed") ?? untried ?? {};
  const answered = response === undefined ? {} : { response };
  return { ...(untried ?? { state: "passed", violations: [] }), ...base, valid, ...answered, succeeded };
}

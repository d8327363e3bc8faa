import type { Contract } from "@qualitycontrol/core/contract";
import { simulatorExampleHeader } from "@qualitycontrol/core/identity-headers";
import type { Hide, Violation } from "@qualitycontrol/core/judge";
import fc from "fast-check";
import { type Case, type Need, responseName } from "./case.ts";
import { Coverage } from "./coverage.ts";
import type { Send } from "./gate.ts";
import type { Kind } from "./identity.ts";
import type { Offers } from "./offers.ts";
import { refusesSession } from "./outcome.ts";
import type { Property } from "./properties.ts";
import { isUntried, type Result } from "./result.ts";
import type { SimulatorSetup } from "./simulator-setup.ts";
import { verdictOn } from "./verdict.ts";

/** State shared by all cases of a run. */
export interface Session {
  contract: Contract;
  kind: Kind;
  send: Send;
  /** Conceals the secrets of the run. */
  hide: Hide;
  /** The inspector whose session the requests use. */
  inspector: string;
  /** The set-up of the simulator, where it has a control. */
  simulator: SimulatorSetup | undefined;
  environment: Readonly<Record<string, string | undefined>>;
  coverage: Coverage;
  /** Which operations the gateway offers, of those that no current page lists. */
  offers: Offers;
  seed: number;
  runs: number;
}

/** Why the target lacks what a case needs. Undefined if it lacks nothing. */
function missingNeed({ kind, simulator, environment }: Session, { needs, expected }: Case): string | undefined {
  const noExpired = kind === "gateway" && environment["QUALITYCONTROL_EXPIRED_GUID"] === undefined;
  const realTime = kind === "simulator" && !simulator?.hasVirtualClock;
  const event = expected.kind === "answer" && expected.event !== undefined;
  const reasons: Record<Need, string | false> = {
    scenarios:
      kind !== "mock" &&
      (event ? "only the mock can return a chosen event" : !simulator && "only the mock can return a chosen response"),
    sessions: kind === "mock" && "the mock has no sessions: any Guid is valid",
    "expired Guid":
      (noExpired && "no expired Guid was given") ||
      (realTime && "no Guid expires, because the simulator runs in real time. Start it with --clock virtual"),
    situations:
      kind === "mock"
        ? "the mock has no state, so it checks neither sessions nor prerequisites"
        : !simulator && "only a simulator with a control API can be set up for it",
    "request under way":
      "the target responds to a request before it receives the next one, so no other request can be pending",
    "no password": kind === "gateway" && "the suite holds no password, and guessing one may lock an account",
  };
  return needs.map((need) => reasons[need]).find((reason) => reason !== false) || undefined;
}

/** Runs a case. */
export async function runCase(session: Session, probe: Case): Promise<Result> {
  const { name, operation, request } = probe;
  const { contract, kind, send, hide, simulator, coverage, offers } = session;
  const base = { name, operationId: operation.operationId, request };
  const notOffered = (reason: string, response?: string): Result => {
    coverage.unreachable(probe, `not offered: ${reason}`);
    return { ...base, state: "not offered", violations: [], reason, ...(response === undefined ? {} : { response }) };
  };
  const absence = offers.absenceOf(operation);
  if (absence !== undefined) return notOffered(absence);
  const reason = missingNeed(session, probe);
  if (reason !== undefined) {
    coverage.unreachable(probe, reason);
    return { ...base, state: "not reachable", violations: [], reason };
  }
  const missing = await simulator?.prepare(probe, send);
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
      place: "response",
      expected: "a complete response",
      got: exchange.reason,
    };
    return { ...base, state: "failed", violations: [violation], reason: exchange.reason, valid };
  }
  const { answer } = exchange;
  if (kind === "simulator" && answer.headers[simulatorExampleHeader] !== undefined) {
    const reason = "the simulator has no behaviour for it and returns the contract's example";
    coverage.unreachable(probe, reason);
    return { ...base, state: "not simulated", violations: [], reason };
  }
  // This project's own servers offer every operation.
  const sign = kind === "gateway" ? offers.absenceIn(operation, answer, valid) : undefined;
  if (sign !== undefined) return notOffered(sign, `status ${answer.status}`);
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

/** Whether a request names the inspector whose session it uses. For other agents, a refusal of the session is expected. */
function signedBy(inspector: string, { operation, request }: Case): boolean {
  const [before = ""] = operation.path.split("{");
  return request.target.slice(before.length).split(/[/?]/)[0] === inspector;
}

const canSucceed = ({ expected }: Case): boolean =>
  expected.kind === "accepted" || (expected.kind === "answer" && expected.code === "0");

/** Whether a response refuses the session although the case tests something else. A case with its own set-up may end the session. */
const isAside = ({ request, expected, before }: Case, retcode: string | undefined): boolean =>
  request.guid === "valid" &&
  before === undefined &&
  refusesSession(retcode) &&
  !(expected.kind === "answer" && expected.code === retcode);

/** Whether the response is the expected one, with a pending event in addition. */
const isMore = (seen: string | undefined, { expected }: Case): boolean =>
  expected.kind === "answer" && (seen?.startsWith(`${responseName(expected)} `) ?? false);

function stateOf(violations: Violation[]): "passed" | "failed" | "drifted" {
  if (violations.some(({ kind }) => kind === "violation")) return "failed";
  return violations.length > 0 ? "drifted" : "passed";
}

/** Runs the cases that a property generates. A failing case is shrunk; every shrunk request goes through the gate too. */
export async function runProperty(session: Session, { name, operation, cases }: Property): Promise<Result> {
  const base = { name, operationId: operation.operationId };
  const tried: Result[] = [];
  let last: Result | undefined;
  const drawn = await fc.check(
    fc.asyncProperty(cases, async (probe) => {
      // No retry and no shrinking after a request with an unknown outcome.
      if (last?.violations.some(({ place, got }) => place === "response" && !got.startsWith("status"))) return true;
      const result = await runCase({ ...session, coverage: new Coverage([]) }, probe);
      tried.push(result);
      if (result.state === "failed") last = result;
      return result.state !== "failed";
    }),
    { seed: session.seed, numRuns: session.runs },
  );
  if (last) return last;
  // An exception says nothing about the gateway. Ignored, it would look like success.
  if (drawn.failed) throw drawn.errorInstance;
  const drifted = tried.find(({ state }) => state === "drifted");
  if (drifted) return drifted;
  const untried = tried.find(({ state }) => isUntried(state));
  const succeeded = tried.some(({ succeeded }) => succeeded);
  const { response, valid = false } = tried.find(({ state }) => state === "passed") ?? untried ?? {};
  const answered = response === undefined ? {} : { response };
  return { ...(untried ?? { state: "passed", violations: [] }), ...base, valid, ...answered, succeeded };
}

import { checkAuthority } from "@qualitycontrol/mock/authority";
import type { Contract, Operation } from "@qualitycontrol/mock/contract";
import { loadContract, resolve } from "@qualitycontrol/mock/contract";
import type { Fault } from "@qualitycontrol/mock/judge";
import fc from "fast-check";
import { CannotRun } from "./cannot-run.ts";
import type { Case, Need } from "./case.ts";
import { deriveCases } from "./cases/index.ts";
import { Coverage } from "./coverage.ts";
import { type Exchange, Gate } from "./gate.ts";
import { guidFrom } from "./guid.ts";
import { Ledger } from "./ledger.ts";
import { everything } from "./permission/full.ts";
import { meaningsOf, type Outgoing, type Permission } from "./permission/outgoing.ts";
import { type LookUp, planned } from "./permission/plan.ts";
import { readOnly } from "./permission/read.ts";
import { checkPlan, type Plan } from "./plan.ts";
import { deriveProperties, type Property } from "./properties.ts";
import { type ContractRequest, namesCall, requestOf, rightValues, type Subjects, sampleSubjects } from "./request.ts";
import { baseOf, identify, isLoopback, type Kind, kindOf } from "./target.ts";
import { verdictOn } from "./verdict.ts";

export interface SuiteOptions {
  /** Where the gateway answers: scheme, host, port, and a path if its paths begin below one. */
  url: string;
  /** `read`, unless told otherwise: only what changes nothing. `full` needs this project's own mock or simulator. */
  mode?: "read" | "full";
  /** A plan that allows more than `read`. */
  plan?: Plan;
  /** The edition of the gateway; without it, the base document. */
  edition?: string;
  /** Only these operations, by operationId. */
  only?: readonly string[];
  /** Whom the requests name; without it, whom the contract's examples name. */
  subjects?: Partial<Subjects>;
  /** What the generated cases are drawn from; without it, another one each time. */
  seed?: number;
  /** How many values are drawn for each property; 0 for none. 20 unless told otherwise. */
  runs?: number;
  /** How long an answer may take, in ms. 15000 unless told otherwise: an event poll takes up to 10 s. */
  timeout?: number;
  /** Where the Guid comes from; without it, `process.env`. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** Certificates of a private authority, in PEM. */
  ca?: string;
  /** Is told each result as it comes. */
  onResult?: (result: Result, done: number, all: number) => void;
}

/** What became of one case. `drifted` keeps the contract, but shows something that the contract does not describe. */
export interface Result {
  name: string;
  operationId: string;
  state: "passed" | "failed" | "drifted" | "not reachable" | "not sent";
  faults: Fault[];
  /** Why it was not tried, or what came of its request. */
  reason?: string;
  request?: ContractRequest;
}

/** What a run has found. */
export interface Report {
  url: URL;
  kind: Kind;
  mode: "read" | "full" | "plan";
  edition: string | undefined;
  version: string;
  seed: number;
  results: Result[];
  coverage: Coverage;
  ledger: Ledger;
  /** Why the run was stopped, if it was. */
  stopped: string | undefined;
  /** In ms. */
  duration: number;
  /** Whether the contract was kept, as far as it was tried. */
  kept: boolean;
}

/** Requests per second to anything that is not on this machine. */
const RATE = 5;

/**
 * Tests what answers at a URL against the contract.
 *
 * @throws CannotRun if there is nothing there, or it may not be tested as asked
 */
export async function runSuite(options: SuiteOptions): Promise<Report> {
  const start = performance.now();
  const { plan, edition = plan?.edition, only, runs = 20, timeout = 15_000, environment = process.env } = options;
  const mode = plan ? "plan" : (options.mode ?? "read");
  const contract = await loadContract(edition);
  const url = baseOf(options.url);
  if (options.ca !== undefined) refuseWrong(options.ca);
  if (plan) checkPlan(contract, plan);
  if (plan && baseOf(plan.url).href !== url.href)
    throw new CannotRun(`The plan is for ${plan.url}, not for ${url.href}`);
  const subjects = { ...sampleSubjects(contract), ...plan, ...options.subjects };
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const unknown = only?.find((id) => !Object.hasOwn(contract.operations, id));
  if (unknown !== undefined) {
    throw new CannotRun(`There is no operation ${unknown}. There are: ${Object.keys(contract.operations).join(", ")}.`);
  }
  const chosen = <T extends { operation: { operationId: string } }>(items: T[]) =>
    items.filter(({ operation }) => only?.includes(operation.operationId) ?? true);

  const root = url.pathname.replace(/\/$/, "");
  const reading = readOnly(contract, url.origin, root);
  const ledger = new Ledger();
  const guid = guidFrom(environment);
  const ca = options.ca === undefined ? {} : { ca: options.ca };
  const rate = isLoopback(url) ? {} : { rate: RATE };
  const gateWith = (permission: Permission, watch: (request: Outgoing, exchange: Exchange) => string | undefined) =>
    new Gate({ base: url, permission, guid, timeout, ledger, watch, ...rate, ...ca });
  const watchServer = (_: Outgoing, exchange: Exchange) => serverFault(url, exchange);

  const readGate = gateWith(reading, watchServer);
  try {
    const kind = await identify(contract, subjects, readGate);
    if (mode === "full" && kind === "gateway") {
      throw new CannotRun(
        `${url.href} does not say that it is this project's mock or simulator, so it is taken for a gateway with customers. Without --full only what changes nothing is sent; for more, make a plan.`,
      );
    }
    const permission = plan
      ? planned(contract, plan, url.origin, root, callsOf(contract, readGate, subjects))
      : mode === "full"
        ? everything(url.origin)
        : reading;
    const gate = gateWith(permission, (request, exchange) => {
      const cut = meaningsOf(contract, request.url, root).find(({ operation }) => operation.consequence === "call-cut");
      if (exchange.outcome === "unknown" && cut && mode !== "full") {
        return `nobody knows whether ${cut.operation.operationId} took effect: ${exchange.reason}`;
      }
      if (mode === "full" && exchange.outcome === "executed" && kindOf(exchange.answer) !== kind) {
        return "what answers no longer says that it is this project's own";
      }
      return serverFault(url, exchange);
    });
    try {
      const cases = chosen(deriveCases(contract, subjects));
      const properties = plan || runs === 0 ? [] : chosen(deriveProperties(contract, subjects));
      const coverage = new Coverage(cases);
      const session = { contract, kind, gate, environment, coverage, seed, runs };
      const results: Result[] = [];
      const all = cases.length + properties.length;
      const add = (result: Result) => {
        results.push(result);
        options.onResult?.(result, results.length, all);
      };
      for (const probe of cases) add(await tryCase(session, probe));
      for (const property of properties) add(await tryProperty(session, property));
      const failed = results.some(({ state }) => state === "failed" || (state === "drifted" && kind !== "gateway"));
      const missed = mode === "full" && kind === "mock" && coverage.summary.missed > 0;
      return {
        url,
        kind,
        mode,
        edition,
        version: contract.document.info.version,
        seed,
        results,
        coverage,
        ledger,
        stopped: gate.stopped,
        duration: performance.now() - start,
        kept: !failed && !missed && gate.stopped === undefined,
      };
    } finally {
      gate.close();
    }
  } finally {
    readGate.close();
  }
}

function refuseWrong(ca: string): void {
  try {
    checkAuthority(ca);
  } catch (error) {
    throw new CannotRun(`The certificates of the authority cannot be used: ${(error as Error).message}.`);
  }
}

/** A gateway that others use is left alone once it has trouble. */
const serverFault = (url: URL, exchange: Exchange): string | undefined =>
  exchange.outcome === "executed" && exchange.answer.status >= 500 && !isLoopback(url)
    ? `the gateway answered ${exchange.answer.status}`
    : undefined;

/** Learns an agent's calls by the operation whose answer is a list of calls. */
function callsOf(contract: Contract, gate: Gate, subjects: Subjects): LookUp {
  const list = Object.values(contract.operations).find(
    (operation) => operation.consequence === "none" && listsCalls(contract, operation),
  );
  return async (agent) => {
    if (!list) return undefined;
    const exchange = await gate.send(requestOf(list, { values: rightValues(list, { ...subjects, agents: [agent] }) }));
    if (exchange.outcome !== "executed") return undefined;
    try {
      const { retcode, result } = JSON.parse(Buffer.from(exchange.answer.body).toString());
      return retcode === "0" && Array.isArray(result) ? result.map(String) : undefined;
    } catch {
      return undefined;
    }
  };
}

function listsCalls({ document }: Contract, { path, method }: Operation): boolean {
  const answer = resolve(document, document.paths[path]?.[method.toLowerCase()]?.responses["200"] ?? {});
  const [success = {}] = resolve(document, answer.content?.["application/json"]?.schema ?? {}).oneOf ?? [];
  const item = resolve(document, success).properties?.["result"]?.items?.$ref;
  return namesCall(item?.split("/").at(-1) ?? "");
}

interface Session {
  contract: Contract;
  kind: Kind;
  gate: Gate;
  environment: Readonly<Record<string, string | undefined>>;
  coverage: Coverage;
  seed: number;
  runs: number;
}

/** Why a target does not have what a case needs. */
function lack({ kind, environment }: Session, needs: readonly Need[]): string | undefined {
  const reasons: Record<Need, string | false> = {
    scenarios: kind !== "mock" && "only the mock can be told what to answer",
    sessions: kind === "mock" && "the mock knows no sessions: to it any Guid is good",
    "expired Guid": environment["QUALITYCONTROL_EXPIRED_GUID"] === undefined && "no expired Guid was given",
    "no password": kind === "gateway" && "the suite holds no password, and guessing one may lock an account",
  };
  return needs.map((need) => reasons[need]).find((reason) => reason !== false) || undefined;
}

async function tryCase(session: Session, probe: Case): Promise<Result> {
  const { name, operation, request } = probe;
  const { contract, kind, gate, coverage } = session;
  const base = { name, operationId: operation.operationId, request };
  const reason = lack(session, probe.needs);
  if (reason !== undefined) {
    coverage.unreachable(probe, reason);
    return { ...base, state: "not reachable", faults: [], reason };
  }
  const exchange = await gate.send(request);
  if (exchange.outcome === "not sent") {
    coverage.unreachable(probe, exchange.reason);
    return { ...base, state: "not sent", faults: [], reason: exchange.reason };
  }
  if (exchange.outcome === "unknown") {
    coverage.attempted(probe, false);
    const fault: Fault = { kind: "violation", place: "answer", expected: "a whole answer", got: exchange.reason };
    return { ...base, state: "failed", faults: [fault], reason: exchange.reason };
  }
  const { faults, seen } = verdictOn(contract, probe, exchange.answer, kind === "mock" ? "mock" : "gateway");
  const documented = !faults.some(({ kind, place }) => kind === "drift" && /retcode|eventType/.test(place));
  const right = probe.expected.kind !== "answer" || seen === probe.cell;
  coverage.attempted(probe, right && faults.every(({ kind }) => kind === "drift"));
  if (seen !== undefined && probe.expected.kind !== "refused") coverage.seen(probe, seen, documented);
  const state = stateOf(faults);
  return { ...base, state, faults, reason: `${exchange.answer.status}${seen === undefined ? "" : `, ${seen}`}` };
}

function stateOf(faults: Fault[]): "passed" | "failed" | "drifted" {
  if (faults.some(({ kind }) => kind === "violation")) return "failed";
  return faults.length > 0 ? "drifted" : "passed";
}

/** Tries what a property draws. What fails is made smaller, and every smaller request goes through the gate as well. */
async function tryProperty(session: Session, { name, operation, cases }: Property): Promise<Result> {
  const base = { name, operationId: operation.operationId };
  let last: Result | undefined;
  let unsent: Result | undefined;
  await fc.check(
    fc.asyncProperty(cases, async (probe) => {
      // What nobody knows the outcome of is not sent again, not even made smaller.
      if (last?.faults.some(({ place, got }) => place === "answer" && !got.startsWith("status"))) return true;
      const result = await tryCase({ ...session, coverage: new Coverage([]) }, probe);
      if (result.state === "not sent" || result.state === "not reachable") unsent = result;
      const wrong = result.state === "failed" || result.state === "drifted";
      if (wrong) last = result;
      return !wrong;
    }),
    { seed: session.seed, numRuns: session.runs },
  );
  if (last) return last;
  return unsent ? { ...unsent, ...base } : { ...base, state: "passed", faults: [] };
}

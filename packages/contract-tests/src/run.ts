import { checkAuthority } from "@qualitycontrol/core/authority";
import { type Contract, loadContract } from "@qualitycontrol/core/contract";
import { CannotRun } from "./cannot-run.ts";
import { deriveCases } from "./cases/index.ts";
import { checkIds } from "./check-ids.ts";
import { Coverage } from "./coverage.ts";
import { Gate, type Watch } from "./gate.ts";
import { guidFrom, guidVariable } from "./guid.ts";
import { type Identity, identityOf, type Kind } from "./identity.ts";
import { callsOf } from "./look-up.ts";
import { conclude } from "./outcome.ts";
import { everything } from "./permission/full.ts";
import { interpretationsOf } from "./permission/outgoing.ts";
import { planned } from "./permission/plan.ts";
import { readOnly } from "./permission/read.ts";
import { checkForm, checkPlan, type Plan } from "./plan.ts";
import { deriveProperties } from "./properties.ts";
import { type Subjects, sampleSubjects } from "./request.ts";
import type { Report, Result } from "./result.ts";
import { runCase, runProperty } from "./run-case.ts";
import { SimulatorSetup } from "./simulator-setup.ts";
import { baseOf, identify } from "./target.ts";

export interface SuiteOptions {
  /** The base URL of the gateway: scheme, host, port, and a path prefix if it has one. */
  url: string;
  /** `read` (default) sends only read-only requests. `full` requires this project's own mock or simulator. */
  mode?: "read" | "full";
  /** A plan, which allows more requests than `read`. */
  plan?: Plan;
  /** The edition of the gateway. Default: the edition that the mock or simulator serves, else the base document. */
  edition?: string;
  /** Only these operations, by operationId. */
  only?: readonly string[];
  /** The agents and calls that the requests name. Default: those of the contract's examples. */
  subjects?: Partial<Subjects>;
  /** The seed of the random values. Default: a new one for each run. */
  seed?: number;
  /** The number of values to draw for each property. Default: 20. */
  runs?: number;
  /** Time limit of a response, in ms. Default: 15000. A poll without an event takes as long as `longPoll`. */
  timeout?: number;
  /** The environment variables that hold the Guid. Default: `process.env`. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** Operations that must succeed, by operationId. If one does not, the run is undecided. */
  require?: readonly string[];
  /** Certificates of a private authority (PEM). */
  ca?: string;
  /** Called with each result. */
  onResult?: (result: Result, done: number, all: number) => void;
}

/** Every option. A misspelt option is refused: ignored, it could let the run pass. */
const known: Record<keyof SuiteOptions, true> = {
  url: true,
  mode: true,
  plan: true,
  edition: true,
  only: true,
  subjects: true,
  seed: true,
  runs: true,
  timeout: true,
  environment: true,
  require: true,
  ca: true,
  onResult: true,
};

/**
 * Tests the server at a URL against the contract.
 *
 * @throws CannotRun if the server does not respond, or an option is invalid or not allowed for it
 */
export async function runSuite(options: SuiteOptions): Promise<Report> {
  const start = performance.now();
  checkOptionNames(options);
  if (options.plan !== undefined) checkForm(options.plan);
  const { plan, edition = plan?.edition, only, require = [], runs = 20, timeout = 15_000 } = options;
  const { environment = process.env } = options;
  const mode = plan ? "plan" : (options.mode ?? "read");
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const url = baseOf(options.url);
  const givenContract = await loadContract(edition);
  checkOptions(givenContract, url, options);

  const root = url.pathname.replace(/\/$/, "");
  const guidSource = guidFrom(environment);
  let simulator: SimulatorSetup | undefined;
  const gate = new Gate({
    contract: givenContract,
    base: url,
    timeout,
    guid: async (use) => simulator?.guid(use) ?? guidSource(use),
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  });
  gate.secrets.learn([environment["QUALITYCONTROL_GUID"] ?? "", environment["QUALITYCONTROL_EXPIRED_GUID"] ?? ""]);
  try {
    // The first request, too, names only agents that the user has named.
    const target = await identify(
      givenContract,
      subjectsOf(givenContract, options),
      gate.under(readOnly(givenContract, url.origin, root)),
    );
    const { kind } = target;
    if (mode === "full" && kind === "gateway") {
      throw new CannotRun(
        `${url.href} does not say that it is this project's mock or simulator, so it is taken for a gateway with customers. Without --full, only read-only requests are sent. To send more, create a plan (see \`plan\`).`,
      );
    }
    const servedEdition = editionOf(target, edition, plan);
    const contract = servedEdition === edition ? givenContract : await loadContract(servedEdition);
    const subjects = subjectsOf(contract, options);
    const reading = readOnly(contract, url.origin, root);
    const permission = plan
      ? planned(contract, plan, url.origin, root, callsOf(contract, gate.under(reading), subjects))
      : mode === "full"
        ? everything(url.origin)
        : reading;
    const send = gate.under(permission, watchOver(contract, root, mode, kind));
    let setupFailure: string | undefined;
    if (mode === "full" && kind === "simulator") {
      const setup = new SimulatorSetup(contract, subjects);
      setupFailure = await setup.reset(send);
      if (setupFailure === undefined) simulator = setup;
    }

    const cases = deriveCases(contract, subjects, only);
    const properties = plan || runs === 0 ? [] : deriveProperties(contract, subjects, only);
    const coverage = new Coverage(cases);
    const { inspector } = subjects;
    const session = {
      contract,
      kind,
      send,
      hide: gate.secrets.hide,
      inspector,
      simulator,
      environment,
      coverage,
      seed,
      runs,
    };
    const results: Result[] = [];
    const all = cases.length + properties.length;
    const add = (result: Result) => {
      const withFormerName = { ...result, faults: result.violations };
      results.push(withFormerName);
      options.onResult?.(withFormerName, results.length, all);
    };
    for (const probe of cases) add(await runCase(session, probe));
    for (const property of properties) add(await runProperty(session, property));
    const { stopped } = gate;
    return {
      url,
      kind,
      mode,
      edition: servedEdition,
      version: contract.document.info.version,
      seed,
      results,
      coverage,
      ledger: gate.ledger,
      stopped,
      duration: performance.now() - start,
      ...conclude({
        kind,
        mode,
        results,
        coverage,
        stopped,
        setupFailure,
        only,
        require,
        timeout,
        guidVariable: guidVariable(environment),
      }),
    };
  } finally {
    gate.close();
  }
}

const subjectsOf = (contract: Contract, { plan, subjects }: SuiteOptions): Subjects => ({
  ...sampleSubjects(contract),
  ...(plan && { inspector: plan.inspector, agents: plan.agents, calls: plan.calls }),
  ...subjects,
});

/** Stops a run if it is unknown whether a call was cut, and a full run if another server responds. */
function watchOver(contract: Contract, root: string, mode: Report["mode"], kind: Kind): Watch {
  return ({ url }, exchange) => {
    if (exchange.outcome === "executed") {
      const other = mode === "full" && identityOf(exchange.answer).kind !== kind;
      return other ? "the target no longer identifies itself as this project's own" : undefined;
    }
    const cut = interpretationsOf(contract, url, root).find(({ operation }) => operation.consequence === "call-cut");
    return cut && `it is unknown whether ${cut.operation.operationId} took effect: ${exchange.reason}`;
  };
}

/** @throws CannotRun if an option is unknown or invalid */
function checkOptionNames(options: SuiteOptions): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    throw new CannotRun(`Unknown option ${JSON.stringify(unknown)}. Options: ${Object.keys(known).join(", ")}.`);
  }
  const { mode = "read" } = options;
  if (mode !== "read" && mode !== "full") {
    throw new CannotRun(`Invalid mode ${JSON.stringify(mode)}. Give "read" or "full", or a plan.`);
  }
}

function checkOptions(
  contract: Contract,
  url: URL,
  { plan, only = [], require = [], subjects, ca }: SuiteOptions,
): void {
  if (plan) checkPlan(contract, plan);
  if (plan && baseOf(plan.url).href !== url.href)
    throw new CannotRun(`The plan is for ${plan.url}, not for ${url.href}`);
  checkIds(contract, { only: [...only, ...require], ...plan, ...subjects });
  try {
    if (ca !== undefined) checkAuthority(ca);
  } catch (error) {
    throw new CannotRun(`The certificates of the authority cannot be used: ${(error as Error).message}.`);
  }
}

/**
 * The edition to test. The mock and the simulator report the edition that they serve; a gateway does not.
 *
 * @throws CannotRun if the user gave another edition
 */
function editionOf({ kind, edition: served }: Identity, given: string | undefined, plan: Plan | undefined) {
  if (kind === "gateway" || plan !== undefined || served === given) return given;
  if (given === undefined) return served;
  const name = served === undefined ? "the base document" : `edition ${served}`;
  throw new CannotRun(`The ${kind} serves ${name}, but --edition is ${given}. Omit --edition.`);
}

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
  /** Where the gateway answers: scheme, host, port, and a path if its paths begin below one. */
  url: string;
  /** Default: `read`, which sends only what changes nothing. `full` needs this project's own mock or simulator. */
  mode?: "read" | "full";
  /** A plan that allows more than `read`. */
  plan?: Plan;
  /** The edition of the gateway. Default: the edition that a mock or simulator serves, else the base document. */
  edition?: string;
  /** Only these operations, by operationId. */
  only?: readonly string[];
  /** Whom the requests name; without it, whom the contract's examples name. */
  subjects?: Partial<Subjects>;
  /** What the generated cases are drawn from; without it, another one each time. */
  seed?: number;
  /** How many values are drawn for each property; 0 for none. Default: 20. */
  runs?: number;
  /** How long a response may take, in ms. Default: 15000. An event poll without an event takes as long as `longPoll`. */
  timeout?: number;
  /** Where the Guid comes from; without it, `process.env`. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** The operations that must be seen to succeed, by operationId; the run is undecided if one is not. */
  require?: readonly string[];
  /** Certificates of a private authority, in PEM. */
  ca?: string;
  /** Called with each result as it comes. */
  onResult?: (result: Result, done: number, all: number) => void;
}

/** Every option; a misspelt one would leave out what it asks for, and the run would pass. */
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
 * Tests what answers at a URL against the contract.
 *
 * @throws CannotRun if there is nothing there, or it may not be tested as asked
 */
export async function runSuite(options: SuiteOptions): Promise<Report> {
  const start = performance.now();
  refuseUnknown(options);
  if (options.plan !== undefined) checkForm(options.plan);
  const { plan, edition = plan?.edition, only, require = [], runs = 20, timeout = 15_000 } = options;
  const { environment = process.env } = options;
  const mode = plan ? "plan" : (options.mode ?? "read");
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const url = baseOf(options.url);
  const asked = await loadContract(edition);
  refuseMistakes(asked, url, options);

  const root = url.pathname.replace(/\/$/, "");
  const given = guidFrom(environment);
  let simulator: SimulatorSetup | undefined;
  const gate = new Gate({
    contract: asked,
    base: url,
    timeout,
    guid: async (use) => simulator?.guid(use) ?? given(use),
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  });
  gate.secrets.learn([environment["QUALITYCONTROL_GUID"] ?? "", environment["QUALITYCONTROL_EXPIRED_GUID"] ?? ""]);
  try {
    // Not even the first request names anybody whom the user has not named.
    const target = await identify(asked, subjectsOf(asked, options), gate.under(readOnly(asked, url.origin, root)));
    const { kind } = target;
    if (mode === "full" && kind === "gateway") {
      throw new CannotRun(
        `${url.href} does not say that it is this project's mock or simulator, so it is taken for a gateway with customers. Without --full, only read-only requests are sent. To send more, create a plan (see \`plan\`).`,
      );
    }
    const spoken = editionOf(target, edition, plan);
    const contract = spoken === edition ? asked : await loadContract(spoken);
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
      setupFailure = await setup.open(send);
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
      results.push(result);
      options.onResult?.(result, results.length, all);
    };
    for (const probe of cases) add(await runCase(session, probe));
    for (const property of properties) add(await runProperty(session, property));
    const { stopped } = gate;
    return {
      url,
      kind,
      mode,
      edition: spoken,
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

/** Stops a run once it is unknown whether a call was cut, and a run in full once something else responds. */
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

/** @throws CannotRun for what can be known to be wrong before anything is sent */
function refuseUnknown(options: SuiteOptions): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    throw new CannotRun(`Unknown option ${JSON.stringify(unknown)}. Options: ${Object.keys(known).join(", ")}.`);
  }
  const { mode = "read" } = options;
  if (mode !== "read" && mode !== "full") {
    throw new CannotRun(`Invalid mode ${JSON.stringify(mode)}. Give "read" or "full", or a plan.`);
  }
}

function refuseMistakes(
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
 * The edition to test. The mock and the simulator say which one they serve; a gateway does not.
 *
 * @throws CannotRun if another one was asked for
 */
function editionOf({ kind, edition: spoken }: Identity, asked: string | undefined, plan: Plan | undefined) {
  if (kind === "gateway" || plan !== undefined || spoken === asked) return asked;
  if (asked === undefined) return spoken;
  const served = spoken === undefined ? "the base document" : `edition ${spoken}`;
  throw new CannotRun(`The ${kind} serves ${served}, but --edition is ${asked}. Omit --edition.`);
}

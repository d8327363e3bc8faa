import { type Contract, defaultEdition, loadContract } from "@qualitycontrol/core/contract";
import { CannotRun } from "./cannot-run.ts";
import { deriveCases } from "./cases/index.ts";
import { Coverage } from "./coverage.ts";
import { Gate, type Watch } from "./gate.ts";
import { guidFrom, guidVariable } from "./guid.ts";
import { type Identity, identityOf, type Kind } from "./identity.ts";
import { callsOf } from "./look-up.ts";
import { Offers } from "./offers.ts";
import { conclude } from "./outcome.ts";
import { everything } from "./permission/full.ts";
import { interpretationsOf } from "./permission/outgoing.ts";
import { planned } from "./permission/plan.ts";
import { readOnly } from "./permission/read.ts";
import { checkForm, type Plan } from "./plan.ts";
import { deriveProperties } from "./properties.ts";
import { type Subjects, sampleSubjects } from "./request.ts";
import type { Report, Result } from "./result.ts";
import { runCase, runProperty } from "./run-case.ts";
import { SessionCookies } from "./session-cookies.ts";
import { SimulatorSetup } from "./simulator-setup.ts";
import { checkOptionNames, checkOptions, type SuiteOptions } from "./suite-options.ts";
import { baseOf, identify } from "./target.ts";

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
  const { environment = process.env, vendorSamples = false } = options;
  const mode = plan ? "plan" : (options.mode ?? "read");
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const url = baseOf(options.url);
  const givenContract = await loadContract(edition);
  checkOptions(givenContract, url, options);

  const root = url.pathname.replace(/\/$/, "");
  const guidSource = guidFrom(environment);
  const cookies = new SessionCookies(givenContract, subjectsOf(givenContract, options).inspector, root);
  cookies.takeFrom(environment);
  let simulator: SimulatorSetup | undefined;
  const gate = new Gate({
    contract: givenContract,
    base: url,
    timeout,
    guid: async (use) => simulator?.guid(use) ?? guidSource(use),
    cookies,
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
    const contract = servedEdition === (edition ?? defaultEdition) ? givenContract : await loadContract(servedEdition);
    const subjects = subjectsOf(contract, options);
    const lookUp = callsOf(contract, gate.under(readOnly(contract, url.origin, root)), subjects);
    const permission = plan
      ? planned(contract, plan, url.origin, root, lookUp, vendorSamples)
      : mode === "full"
        ? everything(url.origin)
        : readOnly(contract, url.origin, root, vendorSamples);
    const send = gate.under(permission, watchOver(contract, root, mode, kind));
    let setupFailure: string | undefined;
    if (mode === "full" && kind === "simulator") {
      const setup = new SimulatorSetup(contract, subjects, cookies);
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
      offers: new Offers(),
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
      sentCookies: gate.sentCookies,
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
        sentCookies: gate.sentCookies,
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

/**
 * The edition to test. The mock and the simulator report the edition that they serve; a gateway does not.
 *
 * @throws CannotRun if the user gave another edition
 */
function editionOf({ kind, edition: served }: Identity, given: string | undefined, plan: Plan | undefined): string {
  if (served === undefined || plan !== undefined) return given ?? defaultEdition;
  if (given === undefined || given === served) return served;
  throw new CannotRun(`The ${kind} serves edition ${served}, but --edition is ${given}. Omit --edition.`);
}

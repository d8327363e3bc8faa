import { checkAuthority } from "@qualitycontrol/core/authority";
import type { Contract } from "@qualitycontrol/core/contract";
import { CannotRun } from "./cannot-run.ts";
import { checkIds } from "./check-ids.ts";
import { vendorSamplesFlag } from "./permission/outgoing.ts";
import { checkPlan, type Plan } from "./plan.ts";
import type { Subjects } from "./request.ts";
import type { Result } from "./result.ts";
import { baseOf } from "./target.ts";

export interface SuiteOptions {
  /** The base URL of the gateway: scheme, host, port, and a path prefix if it has one. */
  url: string;
  /** `read` (default) sends only read-only requests. `full` requires this project's own mock or simulator. */
  mode?: "read" | "full";
  /** A plan, which allows more requests than `read`. */
  plan?: Plan;
  /**
   * Whether to send a gateway operations that no current page lists: those that read, and with a plan all that it contains.
   * Default: false.
   */
  vendorSamples?: boolean;
  /** The edition of the gateway. Default: the edition that the mock or simulator serves, else the newest. */
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
  vendorSamples: true,
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

/** @throws CannotRun if an option is unknown or invalid */
export function checkOptionNames(options: SuiteOptions): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    throw new CannotRun(`Unknown option ${JSON.stringify(unknown)}. Options: ${Object.keys(known).join(", ")}.`);
  }
  const { mode = "read" } = options;
  if (mode !== "read" && mode !== "full") {
    throw new CannotRun(`Invalid mode ${JSON.stringify(mode)}. Give "read" or "full", or a plan.`);
  }
}

/** @throws CannotRun if an option does not fit the contract, the URL or the plan */
export function checkOptions(
  contract: Contract,
  url: URL,
  { plan, only = [], require = [], subjects, ca, vendorSamples = false }: SuiteOptions,
): void {
  if (plan) checkPlan(contract, plan);
  if (plan && baseOf(plan.url).href !== url.href)
    throw new CannotRun(`The plan is for ${plan.url}, not for ${url.href}`);
  const sample = plan?.requests.find(({ availability }) => availability !== undefined);
  if (sample && !vendorSamples) {
    throw new CannotRun(
      `The plan contains ${sample.operationId}, which no current page lists. Run it with ${vendorSamplesFlag}, or create a plan without it.`,
    );
  }
  checkIds(contract, { only: [...only, ...require], ...plan, ...subjects });
  try {
    if (ca !== undefined) checkAuthority(ca);
  } catch (error) {
    throw new CannotRun(`The certificates of the authority cannot be used: ${(error as Error).message}.`);
  }
}

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Contract } from "@qualitycontrol/core/contract";
import { CannotRun } from "./cannot-run.ts";
import type { Case } from "./case.ts";
import { ambiguityOf, interpretationsOf, wrongMethodOf } from "./permission/outgoing.ts";
import { findUnnamedAgent } from "./permission/unnamed-agent.ts";
import { shapeProblem } from "./plan-shape.ts";
import type { ContractRequest, Subjects } from "./request.ts";

/** A request of a plan, with its operation and consequence, and whether no current page lists the operation. */
export type PlannedRequest = ContractRequest & {
  name: string;
  operationId: string;
  consequence: string;
  availability?: string;
};

/** The requests that a run may send to a gateway, to be reviewed by a person. Valid for one gateway, one contract and a limited time. */
export interface Plan extends Subjects {
  url: string;
  edition?: string;
  /** The fingerprint of the contract's bundle. */
  bundle: string;
  /** When it expires, as an ISO date. */
  expires: string;
  requests: PlannedRequest[];
  /** A digest of everything above. An edited plan is refused, because nobody has reviewed it in that form. */
  digest: string;
}

/** A fingerprint of a contract's bundle. */
const fingerprintOf = ({ document }: Contract): string => digestOf(document);

interface Draft {
  url: URL;
  edition?: string;
  subjects: Subjects;
  /** How long it is valid, in minutes. */
  minutes: number;
  /** Whether to include operations that no current page lists. */
  vendorSamples?: boolean;
}

/** Creates a plan of the cases that name only test agents and contain no password. */
export function makePlan(contract: Contract, cases: readonly Case[], draft: Draft): Plan {
  const { url, edition, subjects, minutes, vendorSamples = false } = draft;
  const root = url.pathname.replace(/\/$/, "");
  const sendable = cases.filter(({ operation, request, needs }) => {
    const outgoing = {
      method: request.method,
      url: new URL(url.origin + root + request.target),
      guid: request.guid,
      headerNames: Object.keys(request.headers),
      body: request.body ?? "",
    };
    return (
      request.onlyOn === undefined &&
      (vendorSamples || operation.availability === undefined) &&
      !needs.includes("scenarios") &&
      !needs.includes("no password") &&
      ambiguityOf(contract, outgoing, url.origin, root) === undefined &&
      wrongMethodOf(outgoing, interpretationsOf(contract, outgoing.url, root)) === undefined &&
      findUnnamedAgent(contract, subjects, outgoing, root) === undefined
    );
  });
  return sealed({
    url: url.href,
    ...(edition === undefined ? {} : { edition }),
    bundle: fingerprintOf(contract),
    expires: new Date(Date.now() + minutes * 60_000).toISOString(),
    ...subjects,
    requests: sendable.map(({ name, operation, request }) => ({
      name,
      operationId: operation.operationId,
      consequence: operation.consequence,
      ...(operation.availability === undefined ? {} : { availability: operation.availability }),
      ...request,
    })),
  });
}

/** Adds the digest that reveals an edited plan. */
export function sealed({ digest: _, ...plan }: Omit<Plan, "digest"> & { digest?: string }): Plan {
  return { ...plan, digest: digestOf(plan) };
}

const digestOf = (plan: object): string => createHash("sha256").update(JSON.stringify(plan)).digest("hex");

/** Writes a plan to a new file. */
export function writePlan(file: string, plan: Plan): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(plan, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    throw new CannotRun(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}. Choose another --out.`);
  }
}

/**
 * Reads a plan and checks its structure. `checkPlan` checks whether it may be run.
 *
 * @throws CannotRun if the file cannot be read, or does not hold a plan
 */
export function readPlan(file: string): Plan {
  const plan = parsed(file);
  const problem = shapeProblem(plan);
  if (problem !== undefined) throw new CannotRun(`${file} is not a plan: ${problem}. ${create}`);
  return plan as Plan;
}

const create = "Create one with: qualitycontrol plan <url>";

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const { code = "not JSON" } = error as NodeJS.ErrnoException;
    throw new CannotRun(`${file} cannot be read (${code}). ${create}`);
  }
}

/** @throws CannotRun if a value does not have the structure of a plan */
export function checkForm(plan: Plan): void {
  const problem = shapeProblem(plan);
  if (problem !== undefined) throw new CannotRun(`The plan is invalid: ${problem}. ${create}`);
}

/** @throws CannotRun if a plan was edited, was created from another contract, or has expired */
export function checkPlan(contract: Contract, plan: Plan): void {
  if (plan.digest !== sealed(plan).digest)
    throw new CannotRun("The plan was edited after it was created. Create a new plan.");
  if (plan.bundle !== fingerprintOf(contract))
    throw new CannotRun("The contract has changed since the plan was created. Create a new plan.");
  if (!(Date.parse(plan.expires) > Date.now()))
    throw new CannotRun(`The plan expired at ${plan.expires}. Create a new plan.`);
}

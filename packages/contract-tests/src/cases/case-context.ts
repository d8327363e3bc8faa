import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import type { Need } from "../case.ts";
import {
  bodySchema,
  type ContractRequest,
  type GuidUse,
  requestOf,
  type Subjects,
  validBody,
  validValues,
} from "../request.ts";
import { SetupRequests } from "./setup-requests.ts";

/** Changes to a valid request of an operation. */
export interface Change {
  values?: Record<string, string | undefined>;
  method?: string;
  guid?: GuidUse;
  scenario?: string;
  /** The body instead of the valid one; `null` for none. */
  body?: string | null;
}

/** Marks a request as not for gateways: a lax gateway might execute it although it should refuse it. */
export const ownOnly = (request: ContractRequest): ContractRequest => ({ ...request, onlyOn: "mock or simulator" });

/** An operation with everything that its cases are built from. */
export interface CaseContext {
  contract: Contract;
  operation: Operation;
  /** Builds the requests that set up the simulator. */
  setup: SetupRequests;
  /** What each of its cases needs. */
  needs: readonly Need[];
  /** Valid values of its parameters. */
  values: Readonly<Record<string, string>>;
  /** A valid body, if it takes one. */
  body?: Record<string, unknown>;
  /** Builds a valid request with the changes applied. */
  valid(change: Change): ContractRequest;
}

/** The contexts of all operations, or of those in `only`. */
export function contextsOf(contract: Contract, subjects: Subjects, only?: readonly string[]): CaseContext[] {
  const chosen = Object.values(contract.operations).filter(({ operationId }) => only?.includes(operationId) ?? true);
  const setup = new SetupRequests(contract, subjects);
  return chosen.map((operation) => contextOf(contract, operation, subjects, setup));
}

function contextOf(contract: Contract, operation: Operation, subjects: Subjects, setup: SetupRequests): CaseContext {
  const values = validValues(operation, subjects);
  const body = operation.hasBody ? validBody(contract, operation, subjects) : undefined;
  const members = operation.hasBody ? bodySchema(contract, operation) : [];
  return {
    contract,
    operation,
    setup,
    values,
    // The suite holds no password, and guessing one may lock an account.
    needs: members.some(({ schema }) => schema.writeOnly) ? ["no password"] : [],
    ...(body === undefined ? {} : { body }),
    valid(change) {
      const text = change.body === undefined ? body && JSON.stringify(body) : (change.body ?? undefined);
      return requestOf(operation, {
        values: { ...values, ...change.values },
        ...(change.method === undefined ? {} : { method: change.method }),
        ...(change.guid === undefined ? {} : { guid: change.guid }),
        ...(change.scenario === undefined ? {} : { scenario: change.scenario }),
        ...(text === undefined ? {} : { body: text }),
      });
    },
  };
}

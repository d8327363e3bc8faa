import type { Parameter } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import { CannotRun } from "./cannot-run.ts";
import { isValid } from "./cases/values.ts";
import { namesAgent, namesCall, type Subjects } from "./request.ts";

/** The operations, agents and calls that a user has given. */
export type Names = Partial<Subjects> & { only?: readonly string[] | undefined };

/**
 * Checks the IDs that a user has given. A gateway would refuse an invalid one, which would look like a defect of the gateway.
 *
 * @throws CannotRun if an operation is unknown, or the ID of an agent or a call is invalid for every operation
 */
export function checkIds({ operations }: Contract, { only = [], inspector, agents = [], calls = [] }: Names): void {
  const unknown = only.find((id) => !Object.hasOwn(operations, id));
  if (unknown !== undefined) {
    throw new CannotRun(`Unknown operation ${unknown}. Valid operations: ${Object.keys(operations).join(", ")}.`);
  }
  // The range differs between the pages.
  const parameters = Object.values(operations).flatMap((operation) => operation.parameters);
  const invalidFor = (ids: Parameter[], given: readonly string[]) =>
    given.find((id) => !ids.some((parameter) => isValid(parameter, id)));
  const ofAgents = parameters.filter(({ schema }) => namesAgent(schema));
  const agent = invalidFor(ofAgents, inspector === undefined ? agents : [inspector, ...agents]);
  if (agent !== undefined) {
    const least = Math.min(...ofAgents.map(({ minimum = 0 }) => minimum));
    const most = Math.max(...ofAgents.map(({ maximum = 0 }) => maximum));
    throw new CannotRun(`${JSON.stringify(agent)} is not an agent ID. Pass a number from ${least} to ${most}.`);
  }
  const ofCalls = parameters.filter(({ schema }) => namesCall(schema));
  const call = invalidFor(ofCalls, calls);
  if (call !== undefined)
    throw new CannotRun(`${JSON.stringify(call)} is not a call ID. Pass one such as ${ofCalls[0]?.example}.`);
}

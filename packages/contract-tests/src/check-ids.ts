import type { Contract } from "@qualitycontrol/core/contract";
import { CannotRun } from "./cannot-run.ts";
import { isValid } from "./cases/values.ts";
import { namesAgent, type Subjects } from "./request.ts";

/** The operations, agents and calls that a user has given. */
export type Names = Partial<Subjects> & { only?: readonly string[] | undefined };

/**
 * Checks the IDs that a user has given. A gateway would refuse an invalid one, which would look like a defect of the gateway.
 *
 * @throws CannotRun if an operation is unknown, or an agent ID is invalid for every operation
 */
export function checkIds({ operations }: Contract, { only = [], inspector, agents = [] }: Names): void {
  const unknown = only.find((id) => !Object.hasOwn(operations, id));
  if (unknown !== undefined) {
    throw new CannotRun(`Unknown operation ${unknown}. Valid operations: ${Object.keys(operations).join(", ")}.`);
  }
  // The range differs between the pages.
  const parameters = Object.values(operations).flatMap((operation) => operation.parameters);
  const ids = parameters.filter(({ schema }) => namesAgent(schema));
  const people = inspector === undefined ? agents : [inspector, ...agents];
  const invalid = people.find((id) => !ids.some((parameter) => isValid(parameter, id)));
  if (invalid === undefined) return;
  const least = Math.min(...ids.map(({ minimum = 0 }) => minimum));
  const most = Math.max(...ids.map(({ maximum = 0 }) => maximum));
  throw new CannotRun(`${JSON.stringify(invalid)} is not an agent ID. Pass a number from ${least} to ${most}.`);
}

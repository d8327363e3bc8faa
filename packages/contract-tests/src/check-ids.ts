import type { Contract } from "@qualitycontrol/core/contract";
import { CannotRun } from "./cannot-run.ts";
import { isValid } from "./cases/values.ts";
import { namesAgent, type Subjects } from "./request.ts";

/** The operations that are chosen, and whom and what the requests are about, as far as a user says it. */
export type Names = Partial<Subjects> & { only?: readonly string[] | undefined };

/**
 * Checks what a user names. Every gateway would refuse a wrong ID, and it would look like a fault of the gateway.
 *
 * @throws CannotRun if there is no such operation, or an agent has an ID that no operation allows
 */
export function checkIds({ operations }: Contract, { only = [], inspector, agents = [] }: Names): void {
  const unknown = only.find((id) => !Object.hasOwn(operations, id));
  if (unknown !== undefined) {
    throw new CannotRun(`Unknown operation ${unknown}. Valid operations: ${Object.keys(operations).join(", ")}.`);
  }
  // The range differs from page to page.
  const parameters = Object.values(operations).flatMap((operation) => operation.parameters);
  const ids = parameters.filter(({ schema }) => namesAgent(schema));
  const people = inspector === undefined ? agents : [inspector, ...agents];
  const stranger = people.find((id) => !ids.some((parameter) => isValid(parameter, id)));
  if (stranger === undefined) return;
  const least = Math.min(...ids.map(({ minimum = 0 }) => minimum));
  const most = Math.max(...ids.map(({ maximum = 0 }) => maximum));
  throw new CannotRun(`${JSON.stringify(stranger)} is not an agent ID. Pass a number from ${least} to ${most}.`);
}

import { monitoredEvents, statusAfter } from "@qualitycontrol/contract/calls";
import type { AgentStatus } from "@qualitycontrol/contract/values";
import type { StreamItem } from "../events/item.ts";

/** A change of an agent, or of any agent without a `workNo`. Without a `status`, only a look-up finds out what it is now. */
export interface Change {
  readonly workNo?: string | undefined;
  readonly status?: AgentStatus | undefined;
}

const own = <T>(record: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  Object.hasOwn(record, String(name)) ? record[String(name)] : undefined;

/**
 * Returns the change that an item of the inspector's events may mean for the agents. Reads only the events of which the
 * contract says that they are about another agent: the inspector's own state says nothing about an agent's.
 */
export function readChange(item: StreamItem): Change | undefined {
  const { event } = item as { event?: unknown };
  const { eventType, content } = Object(event);
  const members = own(monitoredEvents, eventType);
  if (members) {
    const { [members.agent]: workNo, [members.change]: change } = Object(content);
    return { workNo, status: own(statusAfter, change) as AgentStatus | undefined };
  }
  // The response to a poll was lost, or another poller receives the events.
  const isMissing = item.kind === "gap" || (item.kind === "pollRefused" && item.inferredCause);
  return isMissing ? {} : undefined;
}

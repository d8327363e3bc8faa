import type { InspectorError } from "../errors/index.ts";
import type { Session } from "../session-state.ts";
import type { Gap, StreamItem, Unordered } from "./item.ts";

/**
 * Adds the place of an item in the order of polls and calls.
 *
 * @param session its successful calls are compared with the polls when the members are read
 * @param poll the number of the poll that the item belongs to
 */
export function ordered(item: Unordered, session: Session, poll: number): StreamItem {
  const { emptyPoll } = session;
  return {
    ...item,
    poll,
    get pollSent() {
      return poll > session.pollsAtSuccess ? "afterLastSuccess" : "beforeLastSuccess";
    },
    get isNewer() {
      return emptyPoll > session.pollsAtSuccess;
    },
  };
}

export const gap = ({
  error,
  overdue = false,
}: {
  error?: InspectorError;
  overdue?: boolean;
} = {}): Unordered<Gap> => ({
  kind: "gap",
  sentAt: error?.sentAt,
  error,
  overdue,
});

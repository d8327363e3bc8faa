import type { AgentStatus } from "@qualitycontrol/contract/values";
import type { ErrorCode } from "../errors/index.ts";

/** Why a look-up, a list or the watch failed. */
export interface Problem {
  readonly code: ErrorCode;
  /** The result code, if the gateway refused the request: `explain` of `/result-codes` has its meaning. */
  readonly retcode: string | undefined;
}

/** What is known about an agent. A row is frozen, and replaced only if a member other than `seenAt` changes. */
export interface AgentRow {
  readonly workNo: string;
  readonly name: string | undefined;
  /** The latest known state; undefined until it has been seen, and if the response does not name it. */
  readonly status: AgentStatus | undefined;
  /**
   * When this client noticed the latest change of `status`. Undefined if there was none since the agent was first seen: since
   * when the agent has been in the state is unknown.
   */
  readonly since: Date | undefined;
  /** When the status was last seen. It changes without a new row: read it when you show it. */
  readonly seenAt: Date | undefined;
  /** What `status` was read from. */
  readonly source: "event" | "look-up" | "list" | undefined;
  /** Whether the status may have changed since: an event may be missing, or no look-up has confirmed an event yet. */
  readonly stale: boolean;
  /** Why the latest look-up failed. Everything else in the row is what was known before. */
  readonly problem: Problem | undefined;
}

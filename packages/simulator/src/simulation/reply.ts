import type { Example } from "../contract/example.ts";
import type { FloorEvent } from "../state/agent.ts";

/** The response to a request. */
export interface Reply {
  retcode: string;
  result?: unknown;
  /** The whole response: the contract's example, for an operation that is not simulated. */
  example?: Example;
  /** Of a poll: the event, or `null` for none. */
  event?: FloorEvent | null;
  newGuid?: string | undefined;
  /** The value of the cookie to set. */
  cookie?: string | undefined;
  /** Call with `true` once the response was fully written, else `false`. */
  delivered?: (arrived: boolean) => void;
}

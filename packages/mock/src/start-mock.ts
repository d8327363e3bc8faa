import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { defaults } from "./defaults.ts";
import { createFront } from "./front.ts";
import { mockHeader } from "./identity.ts";
import { type Listening, listen } from "./listen.ts";
import { operationsOf } from "./operations.ts";
import { prismOn } from "./prism.ts";

export interface MockOptions {
  /** The port to listen on. Without it, or with 0, any free one. */
  port?: number;
  /** The address to listen on. Without it, 127.0.0.1. */
  host?: string;
}

/** A running mock: where it answers, and how to end it. */
export type Mock = Listening;

// Once for all mocks of a process: Prism never forgets a schema that it has compiled.
const operations = await operationsOf(document);
const ask = prismOn(operations);
const identity = { [mockHeader]: document.info.version };

/**
 * Starts a mock of the gateway that answers each operation with an example of the contract: the first one, or the one
 * that a request names by `Prefer: example=<scenario>`.
 *
 * @returns once the mock has answered a request
 * @throws CannotListen if the port is in use, or host or port cannot be used
 */
export function startMock({ port = 0, host = defaults.host }: MockOptions = {}): Promise<Mock> {
  return listen(createFront(operations, ask, identity), host, port);
}

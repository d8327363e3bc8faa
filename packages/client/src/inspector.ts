import { type Calls, rows } from "@qualitycontrol/contract/calls";
import type { OperationId } from "./calls.ts";
import { type Connection, connections } from "./connections.ts";
import { type InspectorOptions, settingsFrom } from "./options.ts";
import { createSender } from "./send.ts";
import { createSession } from "./session-state.ts";

/** A signed-in inspector: one method per operation of the contract. A call succeeds or throws an `InspectorError`. */
export interface Inspector extends Calls {
  readonly agentId: string;
}

/**
 * Creates an inspector whose methods call the gateway. Creating one sends nothing. The client never retries a call, with one
 * exception: a call that the gateway refused because its Guid had been replaced is sent once more, unless the operation can cut
 * a customer's call.
 *
 * A method resolves with the gateway's response if the call succeeded, and throws an `InspectorError` in every other case.
 *
 * @throws TypeError if an option is invalid
 */
export function createInspector(options: InspectorOptions): Inspector {
  const connection = connect(options, "createInspector");
  const { settings, send } = connection;
  const methods = (Object.keys(rows) as OperationId[]).map((operation) => [operation, send(operation)]);
  const inspector: Inspector = { agentId: settings.agentId, ...Object.fromEntries(methods) };
  connections.set(inspector, connection);
  return inspector;
}

/**
 * @param functionName the public function that received the options, for error messages
 * @throws TypeError if an option is invalid
 */
export function connect(options: InspectorOptions, functionName: string): Connection {
  const settings = settingsFrom(options, functionName);
  const session = createSession(options.guid);
  return { settings, session, send: createSender(settings, session) };
}

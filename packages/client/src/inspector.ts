import { type Calls, rows } from "@qualitycontrol/contract/calls";
import type { OperationId } from "./calls.ts";
import { type Connection, connections } from "./connections.ts";
import { type InspectorOptions, settingsFrom } from "./options.ts";
import { createSender } from "./send.ts";
import { createSession } from "./session-state.ts";

/** A signed-in inspector: one method per operation of the contract, each ending in success or in an `InspectorError`. */
export interface Inspector extends Calls {
  readonly agentId: string;
}

/**
 * An inspector whose methods call the gateway. Creating one sends nothing. No call is ever sent twice, but for one that
 * the gateway refused because its Guid had been replaced meanwhile.
 *
 * A method resolves with the gateway's answer when it succeeded, and throws an `InspectorError` in every other case.
 *
 * @throws TypeError if an option cannot be used
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
 * @param functionName the function whose options they are, for its errors
 * @throws TypeError if an option cannot be used
 */
export function connect(options: InspectorOptions, functionName: string): Connection {
  const settings = settingsFrom(options, functionName);
  const session = createSession(options.guid);
  return { settings, session, send: createSender(settings, session) };
}

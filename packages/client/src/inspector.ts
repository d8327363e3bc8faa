import { type CallOptions, type Calls, calls } from "@qualitycontrol/contract/calls";
import type { OperationId } from "./errors.ts";
import { type InspectorOptions, settingsFrom } from "./options.ts";
import { createSender } from "./send.ts";

/** A signed-in inspector: one method per operation of the contract, each ending in success or in an `InspectorError`. */
export interface Inspector extends Calls {
  readonly agentId: string;
}

/**
 * An inspector whose methods call the gateway. Creating one sends nothing, and no call is ever sent twice.
 *
 * A method resolves with the gateway's answer when it succeeded, and throws an `InspectorError` in every other case.
 *
 * @throws TypeError if an option cannot be used
 */
export function createInspector(options: InspectorOptions): Inspector {
  const settings = settingsFrom(options);
  const send = createSender(settings);
  const methods = (Object.keys(calls) as OperationId[]).map((operation) => ({
    [operation]: (args?: object, options?: CallOptions) => send(operation, args, options),
  }));
  return Object.assign({ agentId: settings.agentId }, ...methods);
}

import { invalidOption } from "./errors/index.ts";
import type { Settings } from "./options.ts";
import type { Send } from "./send.ts";
import type { Session } from "./session-state.ts";

/** Everything an inspector needs to send calls. */
export interface Connection {
  readonly settings: Settings;
  readonly session: Session;
  readonly send: Send;
}

/** Stored outside the inspectors, so that printing an inspector does not show its Guid. */
export const connections: WeakMap<object, Connection> = new WeakMap();

/** @throws TypeError if the inspector was not created by `createInspector` */
export function sessionOf(inspector: object): Session {
  const connection = connections.get(inspector);
  if (connection) return connection.session;
  throw invalidOption("The inspector must come from createInspector or signIn.");
}

import type { Settings } from "./options.ts";
import type { Send } from "./send.ts";
import type { Session } from "./session-state.ts";

/** What an inspector sends with. */
export interface Connection {
  readonly settings: Settings;
  readonly session: Session;
  readonly send: Send;
}

/** Kept outside the inspectors, so that printing one shows no Guid. */
export const connections: WeakMap<object, Connection> = new WeakMap();

/** @throws TypeError if the inspector was not made by `createInspector` */
export function sessionOf(inspector: object): Session {
  const connection = connections.get(inspector);
  if (connection) return connection.session;
  throw new TypeError("The inspector must be one that createInspector or signIn has made.");
}

import type { Session } from "./guid.ts";

/** Kept beside the inspectors, not on them, so that printing one shows no Guid. */
export const sessions: WeakMap<object, Session> = new WeakMap();

/** @throws TypeError if the inspector was not made by `createInspector` */
export function sessionOf(inspector: object): Session {
  const session = sessions.get(inspector);
  if (session) return session;
  throw new TypeError("The inspector must be one that createInspector or signIn has made.");
}

import type { Session } from "./guid.ts";

/** Kept beside the inspectors, not on them, so that printing one shows no Guid. */
const sessions = new WeakMap<object, Session>();

export const keepSession = (inspector: object, session: Session): unknown => sessions.set(inspector, session);

/** @throws TypeError if the inspector was not made by `createInspector` */
export function sessionOf(inspector: object): Session {
  const session = sessions.get(inspector);
  if (session) return session;
  throw new TypeError("The inspector must be one that createInspector or signIn has made.");
}

import type { Session } from "./guid.ts";

/** Kept beside the inspectors, not on them, so that printing one shows no Guid. */
const sessions = new WeakMap<object, Session>();

export const keepSession = (inspector: object, session: Session): unknown => sessions.set(inspector, session);

/** Lets whoever polls for an inspector know of its sign-out, whose answer is still on its way. */
export function keepLeaving(inspector: object, leaving: Promise<unknown>): void {
  const session = sessions.get(inspector);
  if (session) session.leaving = leaving;
}

/** @throws TypeError if the inspector was not made by `createInspector` */
export function sessionOf(inspector: object): Session {
  const session = sessions.get(inspector);
  if (session) return session;
  throw new TypeError("The inspector must be one that createInspector or signIn has made.");
}

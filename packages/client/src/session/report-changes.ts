import { concealer } from "@qualitycontrol/wire/conceal";
import { type Cookies, cookieSecrets, cookiesDiffer, storeCookies } from "#cookies";
import type { Connection } from "../connections.ts";
import { printable } from "../errors/index.ts";
import { type SavedSession, savedFrom } from "./saved-session.ts";
import { SessionNotSaved } from "./session-errors.ts";
import type { SessionReports } from "./session-options.ts";

/**
 * Calls `onSession` when the session of a connection changes.
 *
 * @param known what the caller has already
 */
export function reportChanges(
  { settings, session }: Connection,
  { onSession, onSaveError = print }: SessionReports,
  known?: SavedSession,
): void {
  if (!onSession) return;
  let guid = known?.guid;
  let cookies: Cookies = new Map();
  storeCookies(cookies, { headers: { getSetCookie: () => [...(known?.cookies ?? [])] } });
  /** The epoch and Guid of a session that is over. */
  let ended: string | undefined;
  let failed = false;

  const fail = (before: Secrets, saved: SavedSession | undefined, error: unknown) => {
    if (failed) return;
    failed = true;
    const ofCookies = cookieSecrets(session.cookies, saved?.cookies?.join("; "));
    const secrets = [...before, saved?.guid, session.newest, ofCookies].flatMap((it) => it ?? []);
    const report = new SessionNotSaved(printable(concealer(secrets)(textOf(error))));
    // It may throw or reject: nothing is left to report that to.
    (async () => onSaveError(report))().catch(() => {});
  };

  session.changed = (over) => {
    const { newest, epoch } = session;
    const current = `${epoch} ${newest}`;
    if (over) ended = current;
    const saved = newest === undefined || current === ended ? undefined : savedFrom(settings, newest, session);
    if (saved?.guid === guid && !(saved && cookiesDiffer(session.cookies, cookies))) return;
    // The error may quote what was stored before.
    const before = [guid, cookieSecrets(cookies)];
    guid = saved?.guid;
    cookies = new Map(session.cookies);
    // A caller's function may be asynchronous, whatever its type says.
    (async () => onSession(saved))().catch((error) => fail(before, saved, error));
  };
}

type Secrets = readonly (string | readonly string[] | undefined)[];

function textOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return "an unknown error";
  }
}

const print = (error: SessionNotSaved): void => console.error(String(error));

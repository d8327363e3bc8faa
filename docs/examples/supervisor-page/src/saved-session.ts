import type { Inspector } from "@qualitycontrol/client";
import { InvalidSavedSession, resumeSession, type SavedSession, SessionOver } from "@qualitycontrol/client/session";
import type { TabsOptions } from "@qualitycontrol/client/tabs";

const [SESSION, AGENT] = ["qualitycontrol", "qualitycontrol-agent"];

/** Keeps the session for reloads of this tab. With the Guid anyone can act as the agent: choose the storage with care. */
export function onSession(saved: SavedSession | undefined): void {
  if (saved) sessionStorage.setItem(SESSION, JSON.stringify(saved));
  else sessionStorage.removeItem(SESSION);
}

/** Resumes the session that this tab has saved; resolves with undefined if there is none. */
export async function resume(options: Parameters<TabsOptions["signIn"]>[0]): Promise<Inspector | undefined> {
  const saved = sessionStorage.getItem(SESSION);
  if (saved === null) return undefined;
  try {
    return await resumeSession({ ...options, onSession }, saved);
  } catch (error) {
    if (error instanceof SessionOver || error instanceof InvalidSavedSession) return undefined;
    throw error;
  }
}

/** The agent who last signed in here, for a reload and for further tabs. It is not a secret. */
export const rememberedAgent = () => localStorage.getItem(AGENT) ?? "";
export const rememberAgent = (agentId: string) => localStorage.setItem(AGENT, agentId);
export const forgetAgent = () => localStorage.removeItem(AGENT);

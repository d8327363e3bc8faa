import { type Settings, settingsFrom } from "../options.ts";
import { isGuid } from "../session-state.ts";
import type { SavedSession } from "./saved-session.ts";
import { InvalidSavedSession } from "./session-errors.ts";
import type { ResumeOptions } from "./session-options.ts";

/**
 * Checks what a storage returned: it may be damaged, or from another version, agent or gateway.
 *
 * @throws InvalidSavedSession without quoting anything of it
 * @throws TypeError if an option is invalid
 */
export function checkSaved(given: unknown, options: ResumeOptions): SavedSession {
  const saved = typeof given === "string" ? parse(given) : given;
  const { version, guid, savedAt, cookies = [], ...own } = Object(saved) as Record<keyof SavedSession, unknown>;
  const settings = settingsOf(own as SavedSession);
  throwFirst([
    [typeof saved !== "object" || saved === null, "is not an object"],
    [version !== 1, "is not of version 1"],
    [!isGuid(guid), "has no valid guid"],
    [typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt)), "has no valid savedAt"],
    [!Array.isArray(cookies) || cookies.some((it) => typeof it !== "string"), "has invalid cookies"],
    [!settings, "has an invalid baseUrl, agentId or edition"],
  ]);
  const { baseUrl, agentId } = settings as Settings;
  const wanted = [options.baseUrl ?? baseUrl]
    .flat()
    .map((url) => settingsFrom({ ...options, baseUrl: url, agentId: options.agentId ?? agentId }, "resumeSession"));
  throwFirst([
    [wanted.every((it) => it.baseUrl !== baseUrl), "is of another gateway"],
    [wanted.every((it) => it.agentId !== agentId), "is of another agent"],
  ]);
  return saved as SavedSession;
}

/** The error of `JSON.parse` would quote the text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidSavedSession("is not JSON");
  }
}

function settingsOf(saved: SavedSession): Settings | undefined {
  try {
    return settingsFrom(saved, "");
  } catch {
    return undefined;
  }
}

function throwFirst(problems: [applies: boolean, problem: string][]): void {
  for (const [applies, problem] of problems) if (applies) throw new InvalidSavedSession(problem);
}

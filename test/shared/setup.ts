import { afterAll, vi } from "vitest";
import { endChildren } from "./children.ts";
import { refuseListenerLeaks } from "./listener-leaks.ts";

// Test files share a process and its modules: what one file replaces must not affect the next.
const { env } = process;
const before = { ...env };
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  process.env = env;
  for (const name of Object.keys(env)) if (!(name in before)) delete env[name];
  Object.assign(env, before);
});
endChildren();
refuseListenerLeaks();

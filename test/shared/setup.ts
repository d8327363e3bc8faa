import { afterAll, vi } from "vitest";
import { endChildren } from "./children.ts";

// Files share a process and its modules: what one has replaced must not reach the next.
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

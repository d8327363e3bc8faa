export type { AgentRow, Problem } from "./row.ts";
export type { MaxAge } from "./schedule.ts";
export type { AgentList, AgentsSnapshot } from "./watch.ts";
export { type AgentsWatch, type WatchOptions, watchAgents } from "./watch-agents.ts";

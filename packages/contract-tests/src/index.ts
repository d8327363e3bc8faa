export { CannotRun } from "./cannot-run.ts";
export type { Report, Result, RunOutcome } from "./result.ts";
export { runSuite, type SuiteOptions } from "./run.ts";

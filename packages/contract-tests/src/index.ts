export { CannotRun } from "./cannot-run.ts";
export type { Report, Result, RunOutcome } from "./result.ts";
export { runSuite } from "./run.ts";
export type { SuiteOptions } from "./suite-options.ts";

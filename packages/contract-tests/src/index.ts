export { CannotRun } from "./cannot-run.ts";
export { type Report, type Result, runSuite, type SuiteOptions } from "./run.ts";

export { checkCommand } from "./check.ts";
export { planCommand } from "./plan.ts";
export { runPlanCommand } from "./run.ts";

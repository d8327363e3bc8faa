#!/usr/bin/env node
// `qualitycontrol-contract-tests` is a deprecated name of `qualitycontrol check`, `plan` and `run`.
import { runCommand } from "@qualitycontrol/core/command";
import { checkCommand, planCommand, runPlanCommand } from "./commands/index.ts";

const [first = "", ...rest] = process.argv.slice(2);
const others = new Map([
  ["plan", () => runCommand(planCommand, rest)],
  ["run", () => runCommand(runPlanCommand, rest)],
]);
await (others.get(first)?.() ?? runCommand(checkCommand, process.argv.slice(2)));

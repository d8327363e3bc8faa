#!/usr/bin/env node
// `qualitycontrol-simulator` is a deprecated name of `qualitycontrol simulate`.
import { runCommand } from "@qualitycontrol/core/command";
import { simulateCommand } from "./simulate-command.ts";

await runCommand(simulateCommand, process.argv.slice(2));

#!/usr/bin/env node
// `qualitycontrol-proxy` is a deprecated name of `qualitycontrol proxy`.
import { runCommand } from "@qualitycontrol/core/command";
import { proxyCommand } from "./proxy-command.ts";

await runCommand(proxyCommand, process.argv.slice(2));

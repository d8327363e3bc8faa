#!/usr/bin/env node
// `qualitycontrol-mock` is a deprecated name of `qualitycontrol mock`, and `qualitycontrol-mock proxy` of `qualitycontrol proxy`.
import { runCommand } from "@qualitycontrol/core/command";
import { proxyCommand } from "@qualitycontrol/proxy/proxy-command";
import { mockCommand } from "./mock-command.ts";

const [first, ...rest] = process.argv.slice(2);
await (first === "proxy"
  ? runCommand(proxyCommand, rest)
  : runCommand(mockCommand, first === "serve" ? rest : process.argv.slice(2)));

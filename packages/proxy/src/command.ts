#!/usr/bin/env node
import { runProxy } from "./run-proxy.ts";

await runProxy(process.argv.slice(2));

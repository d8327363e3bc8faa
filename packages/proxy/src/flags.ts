import { hostsOf, originsOf } from "@qualitycontrol/core/admission";
import { authorityIn } from "@qualitycontrol/core/authority";
import { listenFlags, type Values } from "@qualitycontrol/core/command";
import { editionNames } from "@qualitycontrol/core/contract";
import { defaults, MAX_RESPONSE } from "@qualitycontrol/core/defaults";
import { portOf, WrongFlag } from "@qualitycontrol/core/flags";
import type { ProxyOptions } from "./start-proxy.ts";

/** The flags of `qualitycontrol proxy`. */
export const proxyFlags = {
  ...listenFlags(defaults.port),
  edition: {
    value: "<edition>",
    help: `check against this edition of the gateway (${editionNames().join(", ")}); default: the newest edition`,
  },
  ca: { value: "<file>", help: "trust the certificates of a private authority (PEM)" },
  errors: { help: "replace a response that violates the contract with a 502" },
  "forward-invalid": { help: "also forward invalid requests, unchanged" },
  "max-response": { value: "<bytes>", help: `replace a larger response with a 502 (${MAX_RESPONSE})` },
  "allow-host": {
    value: "<name>",
    repeatable: true,
    help: "allow this Host, in addition to loopback names and --host; repeatable",
  },
  "allow-origin": {
    value: "<origin>",
    repeatable: true,
    help: "allow requests from web pages of this origin (default: none); repeatable",
  },
} as const;

/**
 * Reads the options of the proxy from flags.
 *
 * @throws WrongFlag
 */
export function optionsOf(upstream: string, flags: Values<typeof proxyFlags>): ProxyOptions {
  const { port = String(defaults.port), host = defaults.host, edition, errors = false } = flags;
  return {
    upstream,
    host,
    port: portOf("--port", port),
    maxResponse: bytesOf("--max-response", flags["max-response"] ?? String(MAX_RESPONSE)),
    errors,
    forwardInvalid: flags["forward-invalid"] ?? false,
    allowHosts: hostsOf(flags["allow-host"]),
    allowOrigins: originsOf(flags["allow-origin"]),
    ...(edition === undefined ? {} : { edition }),
    ...(flags.ca === undefined ? {} : { ca: authorityIn(flags.ca) }),
  };
}

/** Parses the value of a flag that takes a number of bytes. */
function bytesOf(flag: string, value: string): number {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new WrongFlag(`${flag} ${value}: not a number of bytes. Give a number such as ${MAX_RESPONSE}.`);
}

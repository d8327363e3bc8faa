import { hostsOf, originsOf } from "@qualitycontrol/core/admission";
import { authorityIn } from "@qualitycontrol/core/authority";
import { editions } from "@qualitycontrol/core/contract";
import { defaults, MAX_RESPONSE } from "@qualitycontrol/core/defaults";
import { portOf, readFlags, WrongFlag } from "@qualitycontrol/core/flags";
import type { ProxyOptions } from "./start-proxy.ts";

export const usage = `Usage: qualitycontrol-proxy <upstream> [--port <port>] [--host <host>] [--edition <edition>] [--ca <file>]

Runs in front of a gateway, forwards valid requests, and prints each violation as a line of JSON. Ctrl-C stops it and prints
a summary.

  --port <port>            listen on this port (${defaults.port}); 0 takes any free port
  --host <host>            listen on this address (${defaults.host})
  --edition <edition>      check against this edition of the gateway (${editions().join(", ")}); default: the base document
  --ca <file>              trust the certificates of a private authority (PEM)
  --errors                 replace a response that violates the contract with a 502
  --forward-invalid        also forward invalid requests, unchanged
  --max-response <bytes>   replace a larger response with a 502 (${MAX_RESPONSE})
  --allow-host <name>      allow this Host, in addition to loopback names and --host; may be repeated
  --allow-origin <origin>  allow requests from web pages of this origin (default: none); may be repeated
  --help                   print this help`;

const definitions = {
  port: { type: "string", default: String(defaults.port) },
  host: { type: "string", default: defaults.host },
  edition: { type: "string" },
  ca: { type: "string" },
  errors: { type: "boolean", default: false },
  "forward-invalid": { type: "boolean", default: false },
  "max-response": { type: "string", default: String(MAX_RESPONSE) },
  "allow-host": { type: "string", multiple: true },
  "allow-origin": { type: "string", multiple: true },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Names of the flags, without dashes. */
export const flagNames: readonly string[] = Object.keys(definitions);

/**
 * Parses the arguments of the command.
 *
 * @returns undefined if the arguments ask for help
 * @throws WrongFlag
 */
export function optionsOf([upstream = "", ...args]: readonly string[]): ProxyOptions | undefined {
  if (upstream === "--help" || upstream === "-h") return undefined;
  const flags = readFlags(definitions, args);
  if (flags.help) return undefined;
  const { host, edition, errors } = flags;
  return {
    upstream,
    host,
    port: portOf("--port", flags.port),
    maxResponse: bytesOf("--max-response", flags["max-response"]),
    errors,
    forwardInvalid: flags["forward-invalid"],
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

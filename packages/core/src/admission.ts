import type { IncomingMessage } from "node:http";
import { WrongFlag } from "./flags.ts";

/** Which requests a local server accepts. Blocks those of web pages that are open on the same machine. */
export interface Admission {
  /** The address that the server listens on. */
  host: string;
  /** Additional host names for the server, without a port. */
  allowHosts?: readonly string[] | undefined;
  /** The origins whose pages may call it. */
  allowOrigins?: readonly string[] | undefined;
}

/**
 * Checks the `Host` of a request: a loopback name, the address that the server listens on, or an allowed name. A page can
 * make its own host name resolve to this machine (DNS rebinding), but cannot send another `Host`.
 *
 * @returns the reason for refusing, as a sentence; undefined if the request is accepted
 */
export function hostRefusal(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  { host, allowHosts = [] }: Admission,
): string | undefined {
  const name = nameOf(headers.host ?? "");
  // A server that listens on all addresses was reached on this one.
  const reached = socket.localAddress?.replace(/^::ffff:/, "");
  const own = [host, ...(reached === undefined ? [] : [reached]), ...allowHosts].map(nameOf);
  if (name !== undefined && (isLoopbackName(name) || own.includes(name))) return undefined;
  return `The Host ${shown(headers.host)} is not allowed. Use the address that this server printed, or start it with --allow-host.`;
}

/**
 * Checks the `Origin` of a request. A cross-site request without one, such as that of an image, is refused.
 *
 * @returns the reason for refusing, as a sentence; undefined if the request is accepted, as every request that no browser sent
 */
export function originRefusal(
  { headers }: Pick<IncomingMessage, "headers">,
  { allowOrigins = [] }: Pick<Admission, "allowOrigins">,
): string | undefined {
  const { origin } = headers;
  if (origin !== undefined) {
    if (allowOrigins.includes(origin)) return undefined;
    return `Requests from pages of ${shown(origin)} are not allowed. Start this server with --allow-origin to allow them.`;
  }
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "none" || site === "same-origin") return undefined;
  return "Requests from pages of another site are not allowed without an Origin.";
}

/**
 * Checks the values of `--allow-origin`.
 *
 * @throws WrongFlag if a value is not an origin
 */
export function originsOf(values: readonly string[] = []): readonly string[] {
  for (const value of values) {
    if (URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value)) continue;
    throw new WrongFlag(
      `--allow-origin ${shown(value)}: not an origin. Give scheme, host and port, such as http://localhost:8080.`,
    );
  }
  return values;
}

/**
 * Checks the values of `--allow-host`.
 *
 * @throws WrongFlag if a value is not a host name
 */
export function hostsOf(values: readonly string[] = []): readonly string[] {
  for (const value of values) {
    if (nameOf(value) === value.toLowerCase() || nameOf(`[${value}]`) !== undefined) continue;
    throw new WrongFlag(`--allow-host ${shown(value)}: not a host. Give a name without a port, such as gateway.local.`);
  }
  return values;
}

/** The host name or address in a `Host` header, in the notation of URLs. Undefined if it is invalid. */
function nameOf(host: string): string | undefined {
  const text = (host.match(/:/g)?.length ?? 0) > 1 && !host.startsWith("[") ? `[${host}]` : host;
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(text) || !URL.canParse(`http://${text}`)) return undefined;
  return new URL(`http://${text}`).hostname;
}

const isLoopbackName = (name: string): boolean =>
  name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127(?:\.\d+){3}$/.test(name);

/** A header value for a message: quoted, at most 100 characters. */
const shown = (text: string | undefined): string => JSON.stringify((text ?? "").slice(0, 100));

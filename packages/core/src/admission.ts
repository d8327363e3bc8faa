import type { IncomingMessage } from "node:http";
import { WrongFlag } from "./flags.ts";

/** Which requests a server that runs on a person's machine takes, so that no web page that is open there can send one. */
export interface Admission {
  /** The address that the server listens on. */
  host: string;
  /** Further names by which the server may be called, without a port. */
  allowHosts?: readonly string[] | undefined;
  /** The origins of the pages that may call it. */
  allowOrigins?: readonly string[] | undefined;
}

/**
 * Why a request is refused for its `Host`: it is neither a loopback name, nor the address that the server listens on,
 * nor an allowed name. A page can make its own name lead to any address, but not send another name.
 *
 * @returns a sentence; undefined if the request is admitted
 */
export function hostRefusal(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  { host, allowHosts = [] }: Admission,
): string | undefined {
  const name = nameOf(headers.host ?? "");
  // A server that listens on every address was reached on this one.
  const reached = socket.localAddress?.replace(/^::ffff:/, "");
  const own = [host, ...(reached === undefined ? [] : [reached]), ...allowHosts].map(nameOf);
  if (name !== undefined && (isLoopbackName(name) || own.includes(name))) return undefined;
  return `The Host ${shown(headers.host)} is not allowed. Call this server by the address that it printed, or start it with --allow-host.`;
}

/**
 * Why a request is refused for the page that sent it: its `Origin` is not allowed, or it comes from another site without
 * one, as an image's does.
 *
 * @returns a sentence; undefined if the request is admitted, as one that no browser sent is
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
 * Reads the values of `--allow-origin`.
 *
 * @throws WrongFlag if one is not the origin of web pages
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
 * Reads the values of `--allow-host`.
 *
 * @throws WrongFlag if one is not the name of a host
 */
export function hostsOf(values: readonly string[] = []): readonly string[] {
  for (const value of values) {
    if (nameOf(value) === value.toLowerCase() || nameOf(`[${value}]`) !== undefined) continue;
    throw new WrongFlag(`--allow-host ${shown(value)}: not a host. Give a name without a port, such as gateway.local.`);
  }
  return values;
}

/** The name in a `Host` header, or an address, as a URL writes it; undefined if there is none. */
function nameOf(host: string): string | undefined {
  const text = (host.match(/:/g)?.length ?? 0) > 1 && !host.startsWith("[") ? `[${host}]` : host;
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(text) || !URL.canParse(`http://${text}`)) return undefined;
  return new URL(`http://${text}`).hostname;
}

const isLoopbackName = (name: string): boolean =>
  name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127(?:\.\d+){3}$/.test(name);

/** A header of a request, short, for a message. */
const shown = (text: string | undefined): string => JSON.stringify((text ?? "").slice(0, 100));

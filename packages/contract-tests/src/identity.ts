import { asDocumented } from "@qualitycontrol/core/contract";
import { mockHeader, proxyHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import type { RawResponse } from "@qualitycontrol/core/judge";

/** The kind of server at the base URL. A server that does not identify itself as this project's own is a gateway. */
export type Kind = "mock" | "simulator" | "gateway";

/** The kind of server, and the edition that it serves. A gateway does not report its edition. */
export interface Identity {
  kind: Kind;
  edition: string | undefined;
}

/** The headers of a response that came through a proxy. */
export const proxyHeaders = ["via", proxyHeader] as const;

/** Identifies the server of a response by its headers. A response that came through a proxy identifies no server. */
export function identityOf({ headers }: Pick<RawResponse, "headers">): Identity {
  const gateway: Identity = { kind: "gateway", edition: undefined };
  if (proxyHeaders.some((name) => headers[name] !== undefined)) return gateway;
  const [version, kind] = headers[mockHeader]
    ? [headers[mockHeader], "mock" as const]
    : [headers[simulatorHeader], "simulator" as const];
  // The version of an edition's contract ends with the name of the edition.
  return version === undefined ? gateway : { kind, edition: String(version).split("+")[1] ?? asDocumented };
}

import { mockHeader, proxyHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import type { RawResponse } from "@qualitycontrol/core/judge";

/** What responds at the base URL. Everything that does not identify itself as this project's own is a gateway. */
export type Kind = "mock" | "simulator" | "gateway";

/** Who responds, and which edition of the contract it serves; without one, the base document. */
export interface Identity {
  kind: Kind;
  edition: string | undefined;
}

/** Who a response says that it comes from. A response that came through a proxy does not identify its origin. */
export function identityOf({ headers }: Pick<RawResponse, "headers">): Identity {
  const gateway: Identity = { kind: "gateway", edition: undefined };
  if (headers["via"] !== undefined || headers[proxyHeader] !== undefined) return gateway;
  const [version, kind] = headers[mockHeader]
    ? [headers[mockHeader], "mock" as const]
    : [headers[simulatorHeader], "simulator" as const];
  // The version of an edition's contract ends in its name.
  return version === undefined ? gateway : { kind, edition: String(version).split("+")[1] };
}

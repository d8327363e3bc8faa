import type { Contract, Operation } from "@qualitycontrol/mock/contract";
import { mockHeader, proxyHeader, simulatorHeader } from "@qualitycontrol/mock/identity";
import { type RawAnswer, redact } from "@qualitycontrol/mock/judge";
import { CannotRun } from "./cannot-run.ts";
import type { Send } from "./gate.ts";
import { requestOf, rightValues, type Subjects } from "./request.ts";

/** What answers at the base URL. Whatever does not say that it is this project's own is a gateway. */
export type Kind = "mock" | "simulator" | "gateway";

/** Reads the base URL of a target. */
export function baseOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A password may be in it, so that nothing of it is shown.
  if (text.includes("@") || url?.search || url?.hash) {
    throw new CannotRun("The URL of the gateway must hold nothing but scheme, host, port and path.");
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new CannotRun(
      `${redact(JSON.stringify(text))} is no URL of a gateway. Give one such as http://127.0.0.1:4010`,
    );
  }
  return url;
}

/** Whether a URL leads to this machine, which does not mean that what answers there is harmless. */
export const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** Who answers, and which edition of the contract it speaks; without one, the base document. */
export interface Identity {
  kind: Kind;
  edition: string | undefined;
}

/** Who an answer says that it comes from. What came through a proxy says nothing about who is behind it. */
export function identityOf({ headers }: RawAnswer): Identity {
  const gateway: Identity = { kind: "gateway", edition: undefined };
  if (headers["via"] !== undefined || headers[proxyHeader] !== undefined) return gateway;
  const [version, kind] = headers[mockHeader]
    ? [headers[mockHeader], "mock" as const]
    : [headers[simulatorHeader], "simulator" as const];
  // The version of an edition's contract ends in its name.
  return version === undefined ? gateway : { kind, edition: String(version).split("+")[1] };
}

/**
 * Asks a target who it is, by an operation that changes nothing, without a Guid.
 *
 * @throws CannotRun if there is no answer
 */
export async function identify(contract: Contract, subjects: Subjects, send: Send): Promise<Identity> {
  const harmless = Object.values(contract.operations).find(({ consequence }) => consequence === "none") as Operation;
  const values = rightValues(harmless, subjects);
  const exchange = await send(requestOf(harmless, { values, guid: "none" }));
  if (exchange.outcome === "executed") return identityOf(exchange.answer);
  throw new CannotRun(`There is no gateway to test: ${exchange.reason}. Check the URL, and that the gateway runs.`);
}

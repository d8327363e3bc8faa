import { root } from "@qualitycontrol/contract/calls";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import { redact } from "@qualitycontrol/core/judge";
import { CannotRun } from "./cannot-run.ts";
import type { Send } from "./gate.ts";
import { type Identity, identityOf } from "./identity.ts";
import { requestOf, type Subjects, validValues } from "./request.ts";

/** Parses the base URL of a target. */
export function baseOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The message does not quote the URL, which may contain a password.
  if (text.includes("@") || url?.search || url?.hash) {
    throw new CannotRun("The gateway URL may contain only scheme, host, port and path.");
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new CannotRun(
      `${redact(JSON.stringify(text))} is not the URL of a gateway. Pass one such as http://127.0.0.1:4010`,
    );
  }
  const [before, after] = url.pathname.toLowerCase().split(root.replace(/\/$/, ""));
  if (after !== undefined) {
    const base = url.origin + url.pathname.slice(0, before?.length);
    throw new CannotRun(`The URL must not contain the path of the resource. Pass: ${redact(base)}`);
  }
  return url;
}

/**
 * Identifies a target with a read-only request without a Guid.
 *
 * @throws CannotRun if there is no response
 */
export async function identify(contract: Contract, subjects: Subjects, send: Send): Promise<Identity> {
  const harmless = Object.values(contract.operations).find(
    ({ consequence, availability }) => consequence === "none" && availability === undefined,
  ) as Operation;
  const values = validValues(harmless, subjects);
  const exchange = await send(requestOf(harmless, { values, guid: "none" }));
  if (exchange.outcome === "executed") return identityOf(exchange.answer);
  throw new CannotRun(
    `The gateway cannot be tested: ${exchange.reason}. Check the URL, and that the gateway is running.`,
  );
}

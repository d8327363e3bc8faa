import { type NotSent, notSentBecause, untrustedIssuer } from "@qualitycontrol/wire/not-sent";

/** What is wrong with a certificate that no authority named by --ca can make trusted. */
const faults: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: "it is for another host",
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet",
};

/** Why the certificate of a server is not trusted, and what to do, if that is what an error says. */
export function untrustedReason(error: unknown): string | undefined {
  const found = notSentBecause(error);
  return found?.phase === "certificate" ? inWords(found) : undefined;
}

/** Why a request has certainly not left this machine; undefined if the error leaves that open. */
export function notSentReason(error: unknown): string | undefined {
  const found = notSentBecause(error);
  return found && inWords(found);
}

function inWords({ phase, code, reason }: NotSent): string {
  if (phase !== "certificate") return `it ${reason} (${code})`;
  const distrust = `its certificate is not trusted (${code})`;
  if (untrustedIssuer.includes(code)) return `${distrust}; name the authority that signed it by --ca`;
  return Object.hasOwn(faults, code) ? `${distrust}: ${faults[code]}` : distrust;
}

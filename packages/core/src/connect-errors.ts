import { type NotSent, notSentBecause, untrustedIssuer } from "@qualitycontrol/wire/not-sent";

/** Certificate errors that --ca cannot fix. */
const certificateErrors: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: "it is for another host",
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet",
};

/** Why a server's certificate is not trusted, and what to do. Undefined if the error has another cause. */
export function untrustedReason(error: unknown): string | undefined {
  const found = notSentBecause(error);
  return found?.phase === "certificate" ? inWords(found) : undefined;
}

/** Why a request was certainly not sent. Undefined if it may have been sent. */
export function notSentReason(error: unknown): string | undefined {
  const found = notSentBecause(error);
  return found && inWords(found);
}

function inWords({ phase, code, reason }: NotSent): string {
  if (phase !== "certificate") return `it ${reason} (${code})`;
  const distrust = `its certificate is not trusted (${code})`;
  if (untrustedIssuer.includes(code)) return `${distrust}; pass the authority that signed it with --ca`;
  return Object.hasOwn(certificateErrors, code) ? `${distrust}: ${certificateErrors[code]}` : distrust;
}

import { type NotSent, notSentBecause, untrustedIssuer } from "@qualitycontrol/wire/not-sent";

/** Why the certificate of a server is not trusted, and what to do, if that is what an error says. */
export function distrustOf(error: unknown): string | undefined {
  const found = notSentBecause(error);
  return found?.phase === "certificate" ? inWords(found) : undefined;
}

/** Why a request has certainly not left this machine; undefined if the error leaves that open. */
export function unreachedBecause(error: unknown): string | undefined {
  const found = notSentBecause(error);
  return found && inWords(found);
}

function inWords({ code, reason }: NotSent): string {
  if (!untrustedIssuer.includes(code)) return `it ${reason} (${code})`;
  return `its certificate is not trusted (${code}); name the authority that signed it by --ca`;
}

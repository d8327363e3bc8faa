const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** What no authority that is named would mend. */
const unmendable: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: "it is for another host",
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet",
};

/** What is said of a certificate that nobody known has signed. */
const unknownSigner = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Why the certificate of a server is not trusted, and what to do, if that is what an error says. */
export function distrustOf({ code = "" }: NodeJS.ErrnoException): string | undefined {
  if (unknownSigner.has(code)) {
    return `its certificate is not trusted (${code}); name the authority that signed it by --ca`;
  }
  return Object.hasOwn(unmendable, code) ? `its certificate is not trusted: ${unmendable[code]}` : undefined;
}

/** Why a request has certainly not left this machine; undefined if the error leaves that open. */
export function unreachedBecause(error: NodeJS.ErrnoException): string | undefined {
  return distrustOf(error) ?? (unreachable.has(error.code ?? "") ? `cannot be reached: ${error.code}` : undefined);
}

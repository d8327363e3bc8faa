/** The phase in which a connection failed: look-up of the host name, connecting, or verifying the server's certificate. */
export type Phase = "lookup" | "connect" | "certificate";

/** The proof that a request was not sent. */
export interface NotSent {
  /** The code of the runtime, such as `ECONNREFUSED`. */
  readonly code: string;
  readonly phase: Phase;
  /** What failed, as the end of a sentence whose subject is the server. `code` says why. */
  readonly reason: string;
}

const splitWords = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The codes for a certificate whose issuer is not trusted. Trusting the issuer as a CA resolves them. */
export const untrustedIssuer: readonly string[] = /* @__PURE__ */ splitWords(`
  CERT_UNTRUSTED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_GET_ISSUER_CERT
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE`);

/**
 * The codes of each phase that prove that a request was not sent. Most are preceded by their system call, because the same
 * code proves nothing if it comes from `read` or `write`. undici's own connect timeout covers all phases before it writes.
 */
const proofs: readonly (readonly [Phase, string, readonly string[]])[] = [
  ["lookup", "cannot be looked up", ["getaddrinfo ENOTFOUND", "getaddrinfo EAI_AGAIN"]],
  [
    "connect",
    "cannot be reached",
    [
      "connect ECONNREFUSED",
      "connect EHOSTUNREACH",
      "connect ENETUNREACH",
      "connect ETIMEDOUT",
      "UND_ERR_CONNECT_TIMEOUT",
    ],
  ],
  [
    "certificate",
    "has an untrusted certificate",
    [
      ...untrustedIssuer,
      ...splitWords(`
        CERT_CHAIN_TOO_LONG CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_REJECTED CERT_REVOKED CERT_SIGNATURE_FAILURE
        ERROR_IN_CERT_NOT_AFTER_FIELD ERROR_IN_CERT_NOT_BEFORE_FIELD ERR_TLS_CERT_ALTNAME_INVALID HOSTNAME_MISMATCH
        INVALID_CA INVALID_PURPOSE PATH_LENGTH_EXCEEDED UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY
        UNABLE_TO_DECRYPT_CERT_SIGNATURE`),
    ],
  ],
];

/** No runtime nests the causes of an error deeper. The limit also ends circular causes. */
const MAX_DEPTH = 5;

/**
 * Returns the proof that a failed request was not sent; undefined if it may have been sent.
 *
 * The list is closed: errors of look-up, connecting and certificate verification, as Node and undici report them. Any other
 * error may occur after the request was written. Errors in browsers have no code, so they prove nothing.
 *
 * @param error the error of `fetch`, `http.request` or a socket. Its `cause` is followed; all errors of an `AggregateError`
 * must qualify
 * @param depth how many levels of causes are followed at most
 */
export function notSentBecause(error: unknown, depth: number = MAX_DEPTH): NotSent | undefined {
  const { code, syscall, errors, cause } = Object(error);
  if (depth === 0) return undefined;
  if (Array.isArray(errors)) {
    const members = errors.map((member) => notSentBecause(member, depth - 1));
    // An untrusted certificate of any address is reported: it is no reason to ask another server.
    const untrusted = members.find((member) => member?.phase === "certificate");
    return members.includes(undefined) ? undefined : (untrusted ?? members[0]);
  }
  const key = [syscall, code].filter((it) => typeof it === "string").join(" ");
  for (const [phase, reason, codes] of proofs) if (codes.includes(key)) return { code, phase, reason };
  // An error with a different code describes a failure other than its cause.
  const inner = notSentBecause(cause, depth - 1);
  return code === undefined || code === inner?.code ? inner : undefined;
}

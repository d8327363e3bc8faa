/** How far a connection got: look-up of the host name, connection, or verification of the server's certificate. */
export type Phase = "lookup" | "connect" | "certificate";

/** Why a request certainly never left this machine. */
export interface NotSent {
  /** The code of the runtime, such as `ECONNREFUSED`. */
  readonly code: string;
  readonly phase: Phase;
  /** What failed, as the end of a sentence whose subject is the server. The code says why. */
  readonly reason: string;
}

const splitWords = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The codes for a certificate whose issuer is not trusted. They vanish once the issuer is named as an authority. */
export const untrustedIssuer: readonly string[] = /* @__PURE__ */ splitWords(`
  CERT_UNTRUSTED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_GET_ISSUER_CERT
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE`);

/**
 * What proves it: in each phase the codes, after their system call if they come with one, because from `read` or `write` the
 * same code proves nothing. undici has a time limit of its own for all phases, before which it writes nothing.
 */
const proofs: readonly (readonly [Phase, string, readonly string[]])[] = [
  ["lookup", "cannot be looked up", ["getaddrinfo ENOTFOUND", "getaddrinfo EAI_AGAIN"]],
  [
    "connect",
    "cannot be connected to",
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
    "has a certificate that is not trusted",
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

/** Deeper than any runtime nests the reason of a failed connection. A chain of causes may be a circle. */
const MAX_DEPTH = 5;

/**
 * Why a failed request certainly never left this machine; undefined if it may have left.
 *
 * The list is closed: look-up, connection, and verification of the server's certificate, as Node and undici report them.
 * Any other error may come after the request was written. Browsers give no code, so theirs prove nothing.
 *
 * @param error what `fetch`, `http.request` or a socket failed with; its `cause` is followed, and of an `AggregateError`
 * every member must qualify
 * @param depth how many causes are followed at most
 */
export function notSentBecause(error: unknown, depth: number = MAX_DEPTH): NotSent | undefined {
  const { code, syscall, errors, cause } = Object(error);
  if (depth === 0) return undefined;
  if (Array.isArray(errors)) {
    const members = errors.map((member) => notSentBecause(member, depth - 1));
    return members.includes(undefined) ? undefined : members[0];
  }
  const key = [syscall, code].filter((it) => typeof it === "string").join(" ");
  for (const [phase, reason, codes] of proofs) if (codes.includes(key)) return { code, phase, reason };
  // An error with a code of its own is about something else than its cause, unless it repeats the code.
  const inner = notSentBecause(cause, depth - 1);
  return code === undefined || code === inner?.code ? inner : undefined;
}

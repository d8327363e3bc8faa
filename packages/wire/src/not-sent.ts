/** How far a connection got: look-up of the host name, connection, or verification of the server's certificate. */
export type Phase = "lookup" | "connect" | "certificate";

/** Why a request certainly never left this machine. */
export interface NotSent {
  /** The code of the runtime, such as `ECONNREFUSED`. */
  readonly code: string;
  readonly phase: Phase;
  /** Why, as the end of a sentence whose subject is the server. */
  readonly reason: string;
}

/** The codes for a certificate whose issuer is not trusted. They vanish once the issuer is named as an authority. */
export const untrustedIssuer: readonly string[] = [
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** The codes for a certificate that is itself invalid. */
const invalid = [
  "CERT_CHAIN_TOO_LONG",
  "CERT_REJECTED",
  "CERT_SIGNATURE_FAILURE",
  "ERROR_IN_CERT_NOT_AFTER_FIELD",
  "ERROR_IN_CERT_NOT_BEFORE_FIELD",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
  "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
];

const certificate = (codes: readonly string[], fault: string) =>
  codes.map((code) => [code, ["certificate", `has a certificate that ${fault}`]] as const);

/**
 * Each code, after its system call if it comes with one: from `read` or `write` the same code proves nothing. undici has a
 * time limit of its own for look-up, connection and handshake, before which it writes nothing.
 */
const listed: ReadonlyMap<string, readonly [Phase, string]> = new Map<string, readonly [Phase, string]>([
  ["getaddrinfo ENOTFOUND", ["lookup", "has an unknown host name"]],
  ["getaddrinfo EAI_AGAIN", ["lookup", "has a host name that cannot be looked up at present"]],
  ["connect ECONNREFUSED", ["connect", "refused the connection"]],
  ["connect EHOSTUNREACH", ["connect", "is unreachable"]],
  ["connect ENETUNREACH", ["connect", "is in an unreachable network"]],
  ["connect ETIMEDOUT", ["connect", "did not accept the connection in time"]],
  ["UND_ERR_CONNECT_TIMEOUT", ["connect", "did not accept the connection in time"]],
  ...certificate(["ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"], "is for another host"),
  ...certificate(["CERT_HAS_EXPIRED"], "has expired"),
  ...certificate(["CERT_NOT_YET_VALID"], "is not valid yet"),
  ...certificate(["CERT_REVOKED"], "has been revoked"),
  ...certificate(untrustedIssuer, "no trusted authority has signed"),
  ...certificate(invalid, "is invalid"),
]);

/** Deeper than any runtime nests the reason of a failed connection. A chain of causes may be a circle. */
const MOST_NESTED = 5;

/**
 * Why a failed request certainly never left this machine; undefined if it may have left.
 *
 * The list is closed: look-up, connection, and verification of the server's certificate, as Node and undici report them.
 * Any other error may come after the request was written. Browsers give no code, so theirs prove nothing.
 *
 * @param error what `fetch`, `http.request` or a socket failed with; its `cause` is followed, and of an `AggregateError`
 * every member must qualify
 */
export function notSentBecause(error: unknown, nested: number = MOST_NESTED): NotSent | undefined {
  if (nested === 0) return undefined;
  const { code, syscall, errors, cause } = Object(error);
  if (Array.isArray(errors)) {
    const members = errors.map((member) => notSentBecause(member, nested - 1));
    return members.includes(undefined) ? undefined : members[0];
  }
  const [phase, reason] = listed.get(syscall === undefined ? code : `${syscall} ${code}`) ?? [];
  if (phase && reason) return { code, phase, reason };
  // An error with a code of its own is about something else than its cause, unless it repeats the code.
  const inner = notSentBecause(cause, nested - 1);
  return code === undefined || code === inner?.code ? inner : undefined;
}

import { type AddressInfo, connect, createServer, type LookupFunction } from "node:net";
import { notSentBecause, type Phase, untrustedIssuer } from "@qualitycontrol/wire/not-sent";
import { describe, expect, it } from "vitest";

const failing = (members: object) => Object.assign(new Error("failed"), members);
/** As `fetch` of Node wraps what a connection failed with. */
const fetchFailed = (cause: unknown) => new TypeError("fetch failed", { cause });

const refused = failing({ code: "ECONNREFUSED", syscall: "connect" });
const reset = failing({ code: "ECONNRESET", syscall: "read" });

const REASONS = {
  lookup: "cannot be looked up",
  connect: "cannot be reached",
  certificate: "has an untrusted certificate",
};
const certificate = [
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "ERROR_IN_CERT_NOT_AFTER_FIELD",
  "ERROR_IN_CERT_NOT_BEFORE_FIELD",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
  "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
];
const notSent: { phase: Phase; code: string; syscall?: string }[] = [
  ...["ENOTFOUND", "EAI_AGAIN"].map((code) => ({ phase: "lookup" as const, code, syscall: "getaddrinfo" })),
  ...["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"].map((code) => ({
    phase: "connect" as const,
    code,
    syscall: "connect",
  })),
  { phase: "connect", code: "UND_ERR_CONNECT_TIMEOUT" },
  ...[...untrustedIssuer, ...certificate].map((code) => ({ phase: "certificate" as const, code })),
];

describe("nothing was sent", () => {
  it.for(notSent)("$phase: $code", ({ phase, code, syscall }) => {
    const error = failing({ code, ...(syscall && { syscall }) });
    const expected = { phase, code, reason: REASONS[phase] };
    expect(notSentBecause(error)).toEqual(expected);
    expect(notSentBecause(fetchFailed(error))).toEqual(expected);
    expect(notSentBecause(new AggregateError([error, error]))).toEqual(expected);
    // Some libraries copy the code of the reason.
    expect(notSentBecause(Object.assign(fetchFailed(error), { code }))).toEqual(expected);
    // With any other system call, something may have been written.
    for (const other of ["read", "write", "shutdown", "queryA", "toString"]) {
      expect(notSentBecause(failing({ code, syscall: other }))).toBeUndefined();
    }
  });

  it("if all addresses of a name failed, with the code of the first", () => {
    const timedOut = failing({ code: "ETIMEDOUT", syscall: "connect" });
    const both = Object.assign(new AggregateError([refused, timedOut]), { code: "ECONNREFUSED" });
    expect(notSentBecause(fetchFailed(both))).toMatchObject({ code: "ECONNREFUSED" });
  });
});

describe("something may have been sent", () => {
  const codes = [
    "ECONNRESET",
    "EPIPE",
    "ECONNABORTED",
    "EPROTO",
    "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
    "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "UND_ERR_SOCKET",
    "UND_ERR_HEADERS_TIMEOUT",
    "UND_ERR_BODY_TIMEOUT",
    "UND_ERR_DESTROYED",
    "HPE_INVALID_CONSTANT",
    "constructor",
  ];
  it.for(codes.flatMap((code) => [undefined, "connect", "read", "write"].map((syscall) => ({ code, syscall }))))(
    "$code from $syscall",
    ({ code, syscall }) => {
      const error = failing({ code, ...(syscall && { syscall }) });
      for (const it of [error, fetchFailed(error), new AggregateError([refused, error])]) {
        expect(notSentBecause(it)).toBeUndefined();
      }
    },
  );

  const circular = fetchFailed(undefined);
  circular.cause = circular;
  it.for([
    { what: "a refused connection without its system call", error: failing({ code: "ECONNREFUSED" }) },
    { what: "the error of a browser's fetch", error: new TypeError("Failed to fetch") },
    { what: "a connection that one address refused and another reset", error: new AggregateError([refused, reset]) },
    { what: "no address", error: new AggregateError([]) },
    { what: "an error whose cause is a failed connection attempt", error: Object.assign(reset, { cause: refused }) },
    { what: "an error whose cause is itself", error: circular },
    { what: "an error of an unknown kind", error: { code: 42, syscall: {}, cause: 1 } },
    { what: "a text", error: "ECONNREFUSED" },
    { what: "nothing", error: undefined },
    { what: "symbols", error: { code: Symbol(), syscall: Symbol() } },
  ])("$what", ({ error }) => {
    expect(notSentBecause(error)).toBeUndefined();
  });
});

describe("Node itself reports", () => {
  /** The error of a connection whose host name is resolved by `lookup`. */
  const errorWith = (lookup: LookupFunction, port = 1) =>
    new Promise<unknown>((settle) =>
      connect({ host: "gateway.test", port, lookup, autoSelectFamily: true }).on("error", settle),
    );
  /** A loopback port without a server. */
  const closedPort = async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  };

  it.for(["ENOTFOUND", "EAI_AGAIN"])("a name that cannot be looked up: %s", async (code) => {
    const error = await errorWith((_, __, done) => done(failing({ code, syscall: "getaddrinfo" }), ""));
    expect(notSentBecause(error)).toMatchObject({ phase: "lookup", code });
  });

  it("a port that every address of a name refuses", async () => {
    const addresses = [
      { address: "127.0.0.1", family: 4 },
      { address: "127.0.0.2", family: 4 },
      { address: "::1", family: 6 },
    ];
    const error = await errorWith((_, __, done) => done(null, addresses), await closedPort());
    expect(error).toBeInstanceOf(AggregateError);
    expect(notSentBecause(error)).toMatchObject({ phase: "connect", code: "ECONNREFUSED" });
  });

  it("a refused connection", async () => {
    const lookup: LookupFunction = (_, __, done) => done(null, [{ address: "127.0.0.1", family: 4 }]);
    expect(notSentBecause(await errorWith(lookup, await closedPort()))).toMatchObject({ phase: "connect" });
  });
});

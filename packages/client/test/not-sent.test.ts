import { inspect } from "node:util";
import { ConnectionLost } from "@qualitycontrol/client";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { Agent, errors, fetch as fetchOfUndici } from "undici";
import { describe, expect, it } from "vitest";
import { operationIds, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const [operation] = operationIds as [(typeof operationIds)[number]];
const answer = successes[0]?.answer;

/** A `fetch` with the test's own connector. */
const connecting = (connect: Agent.Options["connect"]) => {
  const dispatcher = new Agent(connect ? { connect } : {});
  return async (url: string, options: object) =>
    (await fetchOfUndici(url, { ...options, dispatcher })) as unknown as Response;
};
const failing = (members: object) => Object.assign(new Error(`failed with ${sampleGuid}`), members);
const failingWith = (error: Error) => connecting((_, done) => done(error, null));

const notSent = [
  ...["ENOTFOUND", "EAI_AGAIN"].map((runtimeCode) => ({
    code: "host-not-found",
    runtimeCode,
    syscall: "getaddrinfo",
    reason: "cannot be looked up",
  })),
  ...["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"].map((runtimeCode) => ({
    code: "unreachable",
    runtimeCode,
    syscall: "connect",
    reason: "cannot be reached",
  })),
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID"].map((runtimeCode) => ({
    code: "untrusted-certificate",
    runtimeCode,
    syscall: undefined,
    reason: "has an untrusted certificate",
  })),
];
const unknown = [
  ...["ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH", "ETIMEDOUT", "ECONNRESET", "EPIPE"].flatMap((code) =>
    ["read", "write"].map((syscall) => ({ code, syscall })),
  ),
  { code: "ECONNRESET", syscall: "connect" },
  { code: "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", syscall: undefined },
  { code: "ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE", syscall: undefined },
];

describe("a failed connection", () => {
  const expectNotSent = (error: unknown, runtimeCode: string, code = "unreachable") => {
    expect(error).toBeInstanceOf(ConnectionLost);
    const cause = { cause: { code: runtimeCode } };
    expect(error).toMatchObject({ code, runtimeCode, outcome: "not-sent", sentAt: undefined, cause });
    expect((error as Error).message).toContain(`${operation} was not sent: the gateway`);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(sampleGuid);
  };

  it.for(notSent)("proves that nothing was sent: $runtimeCode from $syscall", async (row) => {
    const { code, runtimeCode, syscall, reason } = row;
    const fetch = failingWith(failing({ code: runtimeCode, ...(syscall && { syscall }) }));
    const error = await errorOf(call(inspectorAt("http://gateway.test", { fetch }), operation));
    expectNotSent(error, runtimeCode, code);
    expect((error as Error).message).toContain(`the gateway ${reason} (${runtimeCode}).`);
  });

  it("proves it if the connect timeout expired", async () => {
    const fetch = failingWith(new errors.ConnectTimeoutError());
    const error = await errorOf(call(inspectorAt("http://gateway.test", { fetch }), operation));
    expectNotSent(error, "UND_ERR_CONNECT_TIMEOUT");
  });

  it("proves it if all addresses of a name failed, with the code of the first", async () => {
    const gateway = await startGateway(respondWith(answer));
    await gateway[Symbol.asyncDispose]();
    const addresses = ["127.0.0.1", "127.0.0.2"].map((address) => ({ address, family: 4 }));
    const fetch = connecting({
      lookup: (_, __, done) => done(null, [...addresses, { address: "::1", family: 6 }]),
      autoSelectFamily: true,
    });
    const { port } = new URL(gateway.url);
    const error = await errorOf(call(inspectorAt(`http://gateway.test:${port}`, { fetch }), operation));
    expectNotSent(error, "ECONNREFUSED");
  });

  it("proves it with the runtime's own fetch", async () => {
    const gateway = await startGateway(respondWith(answer));
    await gateway[Symbol.asyncDispose]();
    expectNotSent(await errorOf(call(inspectorAt(gateway.url), operation)), "ECONNREFUSED");
  });

  it.for(unknown)("proves nothing: $code from $syscall", async ({ code, syscall }) => {
    const fetch = failingWith(failing({ code, ...(syscall && { syscall }) }));
    const error = await errorOf(call(inspectorAt("http://gateway.test", { fetch }), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({
      code: "connection-lost",
      runtimeCode: code,
      outcome: "unknown",
      sentAt: expect.any(Date),
    });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(sampleGuid);
  });

  it("proves nothing if one address of several failed later", async () => {
    const members = [
      failing({ code: "ECONNREFUSED", syscall: "connect" }),
      failing({ code: "ECONNRESET", syscall: "read" }),
    ];
    const fetch = failingWith(new AggregateError(members));
    const error = (await errorOf(call(inspectorAt("http://gateway.test", { fetch }), operation))) as ConnectionLost;
    expect(error).toMatchObject({ code: "connection-lost", runtimeCode: "ECONNRESET", outcome: "unknown" });
  });

  it("proves nothing once a response has begun", async () => {
    const { code, syscall } = { code: "ECONNREFUSED", syscall: "connect" };
    const text = () => Promise.reject(failing({ code, syscall }));
    const fetch = async () => ({ status: 200, text }) as unknown as Response;
    const error = await errorOf(call(inspectorAt("http://localhost", { fetch }), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ outcome: "unknown", sentAt: expect.any(Date) });
  });

  it("proves nothing in a browser, where errors have no code", async () => {
    const fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    const error = await errorOf(call(inspectorAt("http://localhost", { fetch }), operation));
    expect(error).toMatchObject({ code: "connection-lost", outcome: "unknown" });
  });
});

import { expect, test } from "vitest";
import { notSentReason, untrustedReason } from "../src/connect-errors.ts";

const error = (code: string, syscall?: string) => Object.assign(new Error(code), { code, ...(syscall && { syscall }) });

test.each([
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    /^its certificate is not trusted \(ERR_TLS_CERT_ALTNAME_INVALID\): it is for another host$/,
  ],
  ["CERT_HAS_EXPIRED", /: it has expired$/],
  ["CERT_NOT_YET_VALID", /: it is not valid yet$/],
  ["SELF_SIGNED_CERT_IN_CHAIN", /; pass the authority that signed it with --ca$/],
  ["CERT_REVOKED", /^its certificate is not trusted \(CERT_REVOKED\)$/],
])("explains a certificate error %s, which means that nothing was sent", (code, message) => {
  expect(untrustedReason(error(code))).toMatch(message);
  expect(notSentReason(error(code))).toMatch(message);
});

test("only an error before the first byte proves that nothing was sent", () => {
  expect(notSentReason(error("ECONNREFUSED", "connect"))).toBe("it cannot be reached (ECONNREFUSED)");
  expect(untrustedReason(error("ECONNREFUSED", "connect"))).toBeUndefined();
  expect(notSentReason(error("ECONNREFUSED", "read"))).toBeUndefined();
  expect(notSentReason(error("ECONNRESET", "read"))).toBeUndefined();
});

import { type ErrorCode, errorCodes } from "@qualitycontrol/client/error-codes";
import { concealer } from "@qualitycontrol/wire/conceal";
import { cookieHeader, storeCookies } from "@qualitycontrol/wire/cookies";
import { readGuid } from "@qualitycontrol/wire/guid";
import fc from "fast-check";
import { methodsInJava, TYPES_ONLY_IN_JAVA } from "./surface.ts";

/** A call of a small function, and what the TypeScript client returns for it; undefined for nothing. */
export interface ParityCase {
  call: Record<string, unknown>;
  expected: string | undefined;
}

const GUID = "0c6d1b4e-5f3a-4c9e-8b21-7d9a0e5c3f10.AgentGateway1";
const NOW = "2026-01-02T03:04:05Z";

/** Encodings of a text that a server may return. */
const encodings: ((text: string) => string)[] = [
  (it) => it,
  encodeURIComponent,
  (it) => encodeURIComponent(encodeURIComponent(it)),
  (it) => JSON.stringify(it).slice(1, -1),
  (it) => JSON.stringify(JSON.stringify(it)),
  (it) => it.replaceAll(/./gu, (unit) => `&#${unit.codePointAt(0)};`),
  (it) => it.replaceAll(/./gu, (unit) => `&amp;#x${unit.codePointAt(0)?.toString(16)};`),
  (it) => it.replaceAll("<", "&lt;").replaceAll("&", "&amp;"),
  (it) => it.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  (it) => Buffer.from(it).toString("base64"),
  (it) => Buffer.from(`a${it}b`).toString("base64url"),
  (it) => Buffer.from(it).toString("hex"),
  (it) => it.toUpperCase(),
];

const secret = fc.oneof(
  fc.constantFrom(
    GUID,
    "s3cret!",
    "pa ss+wörd",
    "a%25b&c\\d",
    "<&\"'>",
    "x😀yz",
    "ab",
    "\\\\u0041bcd",
    "--__--",
    "aaaa",
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" }),
);
const noise = fc.oneof(
  fc.constantFrom(
    "%2",
    "&amp;",
    "&amp;amp;#",
    "\\",
    "\\\\",
    "%2525",
    "JSESSIONID=",
    ".AgentGateway9 ",
    "abcdefgh-1.xAgentGateway ",
    "abcdefgh-1.AgentGateway0JSESSIONID=ab12",
    "%",
    "&#x;",
    "\n",
    "=; ",
  ),
  fc.string({ maxLength: 6 }),
);

const concealing = fc
  .tuple(
    fc.array(secret, { maxLength: 3 }),
    fc.array(noise, { maxLength: 6 }),
    fc.nat(encodings.length - 1),
    fc.nat(80),
  )
  .map(([secrets, parts, encoding, length]): ParityCase => {
    const encode = encodings[encoding] as (text: string) => string;
    const text =
      [...parts, ...secrets].map((part, at) => (at % 2 ? encode(part) : part)).join("") +
      secrets.map(encode).join(parts[0] ?? " ");
    // An odd length truncates the text as an excerpt would.
    const limit = length % 2 ? length : text.length;
    return { call: { function: "conceal", secrets, text, length: limit }, expected: concealer(secrets)(text, limit) };
  });

const pair = fc.oneof(
  fc.constantFrom(
    `JSESSIONID=${GUID}`,
    "jsessionid=a",
    'JSESSIONID="q"',
    "route=1",
    "Path=/x",
    "Max-Age=0",
    "a=b=c",
    "=x",
    "JSESSIONID=",
    "x",
  ),
  fc.string({ maxLength: 8 }),
);
const guids = fc
  .array(fc.tuple(pair, fc.constantFrom(";", ",", "; ", ", ")), { maxLength: 4 })
  .map((parts): ParityCase => {
    const header = parts.flat().join("");
    return { call: { function: "readGuid", headers: [header] }, expected: readGuid(header) };
  });

const cookie = fc
  .tuple(
    fc.constantFrom("a=1", "a=2", "b=x=y", "route=n1", "=x", "none", 'c="q"', "ü=1"),
    fc.subarray(
      [
        "Path=/",
        "Path=/agentgateway",
        "path=x",
        "Secure",
        "Max-Age=10",
        "Max-Age=0",
        "Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "Expires=Thu, 01-Jan-2099 00:00:00 GMT",
        "HttpOnly",
      ],
      { maxLength: 3 },
    ),
  )
  .map(([first, attributes]) => [first, ...attributes].join("; "));
const cookies = fc
  .tuple(fc.array(cookie, { maxLength: 5 }), fc.constantFrom("/", "/agentgateway/x", "/agentgateways"), fc.boolean())
  .map(([headers, path, secure]): ParityCase => {
    const store = new Map();
    const now = Date.parse(NOW);
    for (const header of headers) storeCookies(store, { headers: { getSetCookie: () => [header] } }, 0, now);
    const expected = cookieHeader(store, `${secure ? "https" : "http"}://127.0.0.1${path}`, now);
    return { call: { function: "cookieHeader", headers, path, secure, now: NOW }, expected };
  });

const encoded = fc.string({ maxLength: 10, unit: "grapheme" }).chain((text) =>
  fc.constantFrom<ParityCase>(
    { call: { function: "encodePath", text }, expected: encodeURIComponent(text.toWellFormed()) },
    {
      call: { function: "encodeQuery", text },
      expected: String(new URLSearchParams({ "": text.toWellFormed() }))
        .slice(1)
        .replaceAll("+", "%20"),
    },
  ),
);

/** Codes of what Java does not have: a drop-in `fetch`, tabs and inspections. */
const ONLY_IN_TYPESCRIPT: readonly ErrorCode[] = [
  "unknown-operation",
  "session-in-other-tab",
  "step-pending",
  "invalid-step",
  "state-unknown",
  "several-calls",
  "calls-unknown",
  "not-settled",
];

/** Random calls of every function. */
export function parityCases(seed: number, runs: number): ParityCase[] {
  const codes = Object.entries(errorCodes).filter(([code]) => !ONLY_IN_TYPESCRIPT.includes(code as ErrorCode));
  const listed = codes.map(([code, { outcomes }]) => `${code} [${outcomes.join(", ")}]`);
  return [
    { call: { function: "errorCodes" }, expected: `[${listed.join(", ")}]` },
    {
      call: { function: "publicTypes" },
      expected: [...methodsInJava.keys(), ...TYPES_ONLY_IN_JAVA].sort().join(" "),
    },
    ...[...methodsInJava].map(([type, expected]) => ({ call: { function: "publicMethods", type }, expected })),
    ...[concealing, guids, cookies, encoded].flatMap((cases) => fc.sample<ParityCase>(cases, { seed, numRuns: runs })),
  ];
}

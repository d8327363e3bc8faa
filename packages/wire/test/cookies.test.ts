import {
  type Cookies,
  cookieHeader,
  cookieLines,
  cookieSecrets,
  cookiesDiffer,
  storeCookies,
} from "@qualitycontrol/wire/cookies";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const NOW = Date.UTC(2026, 0, 1);
const URL = "https://gateway.example/agentgateway/resource/agentevent/101";
const store = (cookies: Cookies, headers: string[], now = NOW) =>
  storeCookies(cookies, { headers: { getSetCookie: () => headers } }, 0, now);
const stored = (...headers: string[]): Cookies => {
  const cookies: Cookies = new Map();
  store(cookies, headers);
  return cookies;
};
const sent = (cookies: Cookies, url = URL, now = NOW) => cookieHeader(cookies, url, now);

describe("a cookie is sent", () => {
  it.for([
    ["loadbalance=node2", "loadbalance=node2"],
    ["loadbalance=node2; Path=/; HttpOnly; SameSite=Lax", "loadbalance=node2"],
    [" loadbalance = node2 ;path=/", "loadbalance=node2"],
    ["a=b=c==; Domain=elsewhere.example", "a=b=c=="],
    ['a="b c,d"; Secure', 'a="b c,d"'],
    ["a=", "a="],
    ["a=b; Path=/agentgateway", "a=b"],
    ["a=b; Path=/agentgateway/", "a=b"],
    ["a=b; Path=/agentgateway/resource/agentevent/101", "a=b"],
    ["a=b; Path=relative", "a=b"],
    ["a=b; Path=/elsewhere; Path=/", "a=b"],
    ["a=b; Max-Age=1", "a=b"],
    ["a=b; Max-Age=99999999999999999999999", "a=b"],
    ["a=b; Max-Age=x", "a=b"],
    ["a=b; Expires=Thu, 01 Jan 2026 00:00:01 GMT", "a=b"],
    ["a=b; Expires=Thu, 01-Jan-2026 00:00:01 GMT", "a=b"],
    ["a=b; Expires=never", "a=b"],
    ["a=b; Max-Age=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=b"],
    ["__proto__=b; __proto__=c", "__proto__=b"],
  ] as const)("%s", ([header, expected]) => {
    expect(sent(stored(header))).toBe(expected);
  });
});

describe("a cookie is not sent", () => {
  it.for([
    "",
    ";",
    "=b",
    "flag",
    "flag; a=b",
    "a=b; Path=/agent",
    "a=b; Path=/agentgateway/resource/agentevent/101/",
    "a=b; Max-Age=0",
    "a=b; Max-Age=-1",
    "a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
    "a=b; Expires=Thu, 01-Jan-1970 00:00:10 GMT",
    "a=b\nX-Injected: c",
    "a\u0000=b",
    "a=größe",
  ])("%j", (header) => {
    expect(sent(stored(header))).toBeUndefined();
  });

  it("if it is too long", () => {
    expect(sent(stored(`a=${"b".repeat(4093)}; Secure; HttpOnly`))).toHaveLength(4095);
    expect(sent(stored(`a=${"b".repeat(4094)}`))).toBeUndefined();
    expect(sent(stored(`a=b${"; HttpOnly".repeat(1000)}`))).toBeUndefined();
  });

  it("after it has expired", () => {
    const cookies = stored("a=b; Max-Age=60", "c=d");
    expect(sent(cookies, URL, NOW + 59_999)).toBe("a=b; c=d");
    expect(sent(cookies, URL, NOW + 60_000)).toBe("c=d");
  });

  it("over http if it is secure", () => {
    const cookies = stored("a=b; secure", "c=d");
    expect(sent(cookies, URL.replace("https", "http"))).toBe("c=d");
    expect(sent(cookies)).toBe("a=b; c=d");
  });
});

describe("the store", () => {
  it("replaces a cookie of the same name and path, and deletes it when it expires", () => {
    const cookies = stored("a=1", "b=2", "a=3; Path=/");
    expect(sent(cookies)).toBe("a=3; b=2");
    store(cookies, ["a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]);
    expect(sent(cookies)).toBe("b=2");
    store(cookies, ["b=; Path=/elsewhere; Max-Age=0"]);
    expect(sent(cookies), "another path is another cookie").toBe("b=2");
  });

  it("sends the cookie with the longest path first", () => {
    expect(sent(stored("a=1", "a=2; Path=/agentgateway/resource", "a=3; Path=/agentgateway"))).toBe("a=2; a=3; a=1");
  });

  it("is limited, and keeps the first cookies", () => {
    const cookies = stored(...Array.from({ length: 10_000 }, (_, at) => `c${at}=${"x".repeat(4000)}`));
    expect(cookies.size).toBe(50);
    store(cookies, ["c0=new", "c1=; Max-Age=0", "late=1", "later=1"]);
    expect(
      sent(cookies)
        ?.split("; ")
        .filter((pair) => pair.length < 100),
    ).toEqual(["c0=new", "late=1"]);
    expect(stored("old=1; Max-Age=1", "a=b").size).toBe(2);
    store(cookies, ["c2=; Max-Age=1"]);
    store(cookies, ["later=1"], NOW + 1000);
    expect(sent(cookies, URL, NOW + 1000), "an expired cookie makes room").toContain("later=1");
  });

  it("is written as lines from which it can be read", () => {
    const cookies = stored("a=b; Secure; Max-Age=3600", 'c="d"; Path=/agentgateway', "e=f; Max-Age=9999999999999");
    const lines = cookieLines(cookies);
    expect(lines).toEqual([
      "a=b; Path=/; Secure; Expires=Thu, 01 Jan 2026 01:00:00 GMT",
      'c="d"; Path=/agentgateway',
      "e=f; Path=/",
    ]);
    expect(cookieLines(stored(...lines))).toEqual(lines);
  });

  it("names what must be concealed: each cookie and each value of more than three characters", () => {
    const cookies = stored('loadbalance="node2"', "route=n1", "a=b");
    expect(cookieSecrets(cookies, "sid=abcdef; x=y")).toEqual([
      'loadbalance="node2"',
      "node2",
      "route=n1",
      "sid=abcdef",
      "abcdef",
    ]);
  });

  it("never throws, and writes only what a header can contain", () => {
    const part = fc.oneof(fc.string(), fc.constantFrom("a=b", "Path=/", "Max-Age=5", "Expires=1", "Secure", "=", ""));
    const header = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(";"));
    fc.assert(
      fc.property(fc.array(header, { maxLength: 5 }), (headers) => {
        const cookies = stored(...headers);
        expect(sent(cookies) ?? "").toMatch(/^[ -~]*$/);
        expect(sent(stored(...cookieLines(cookies)))).toBe(sent(cookies));
      }),
      { numRuns: 300 },
    );
  });

  it("reads a hostile header in linear time", () => {
    for (const text of [
      "; ".repeat(2_000_000),
      "=".repeat(4_000_000),
      " ".repeat(4_000_000),
      "a=b;".repeat(1_000_000),
    ]) {
      expect(sent(stored(text))).toBeUndefined();
    }
    const cookies: Cookies = new Map();
    store(
      cookies,
      Array.from({ length: 100_000 }, () => `a=b${"; =".repeat(20)}`),
      NOW,
    );
    expect(sent(cookies)).toBe("a=b");
  });
});

describe("cookies differ from saved ones", () => {
  it.for([
    { what: "none", saved: [], now: [], differ: false },
    { what: "the same", saved: ["a=b; Path=/; Secure"], now: ["a=b; Path=/; Secure"], differ: false },
    { what: "another value", saved: ["a=b"], now: ["a=c"], differ: true },
    { what: "another name", saved: ["a=b"], now: ["b=b"], differ: true },
    { what: "another path", saved: ["a=b"], now: ["a=b; Path=/x"], differ: true },
    { what: "only with TLS", saved: ["a=b"], now: ["a=b; Secure"], differ: true },
    { what: "one more", saved: ["a=b"], now: ["a=b", "b=b"], differ: true },
    { what: "one less", saved: ["a=b", "b=b"], now: ["a=b"], differ: true },
    { what: "twice as long", saved: ["a=b; Max-Age=10"], now: ["a=b; Max-Age=20"], differ: false },
    { what: "more than twice as long", saved: ["a=b; Max-Age=10"], now: ["a=b; Max-Age=21"], differ: true },
    { what: "less than half as long", saved: ["a=b; Max-Age=21"], now: ["a=b; Max-Age=10"], differ: true },
    { what: "from now on for the session", saved: ["a=b; Max-Age=10"], now: ["a=b"], differ: true },
    { what: "no longer for the session", saved: ["a=b"], now: ["a=b; Max-Age=10"], differ: true },
  ])("$what", ({ saved, now, differ }) => {
    expect(cookiesDiffer(stored(...now), stored(...saved), NOW)).toBe(differ);
  });

  it("if a response moves the expiry, only when half the time is over; not again when both have expired", () => {
    const saved = stored("a=b; Max-Age=1800");
    const cookies = stored("a=b; Max-Age=1800");
    const differences = [10, 890, 900, 901].map((seconds) => {
      store(cookies, ["a=b; Max-Age=1800"], NOW + seconds * 1000);
      return cookiesDiffer(cookies, saved, NOW + seconds * 1000);
    });
    expect(differences).toEqual([false, false, false, true]);
    expect(cookiesDiffer(cookies, cookies, NOW + 9e6)).toBe(false);
  });
});

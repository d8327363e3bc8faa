import { describe, expect, test } from "vitest";
import { concealer, redact } from "../src/conceal.ts";
import { checkAgainstPattern, percent } from "./conceal-pattern.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const units = (text: string) => text.split("");
const json = (text: string) => JSON.stringify(text).slice(1, -1);

/** The encodings in which a text may appear. */
const encodings: Record<string, (secret: string) => string> = {
  unchanged: (secret) => secret,
  "in upper case": (secret) => secret.toUpperCase(),
  "in a URL": encodeURIComponent,
  "in a URL in a URL": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  "in a URL, each byte": (secret) => percent(secret).join(""),
  "in a form": (secret) => new URLSearchParams({ secret }).toString().slice("secret=".length),
  "in JSON": json,
  "in JSON in JSON in JSON": (secret) => json(json(json(secret))),
  "in JSON, each character": (secret) =>
    units(secret)
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  "in JSON in a URL": (secret) => encodeURIComponent(json(secret)),
  "in HTML": (secret) =>
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  "in HTML in HTML": (secret) => secret.replaceAll("&", "&amp;amp;").replaceAll("<", "&amp;lt;"),
  "in HTML, decimal": (secret) => Array.from(secret, (it) => `&#${it.codePointAt(0)};`).join(""),
  "in HTML, hexadecimal": (secret) => Array.from(secret, (it) => `&#x00${it.codePointAt(0)?.toString(16)};`).join(""),
  "in Base64": base64,
  "in Base64 for URLs": (secret) => Buffer.from(secret).toString("base64url"),
  "in Base64 in a URL": (secret) => encodeURIComponent(base64(secret)),
  "in Base64 of user and password": (secret) => base64(`30169:${secret}`),
  "in Base64 after one byte": (secret) => base64(`x${secret}yy`),
  "in Base64 after two bytes": (secret) => base64(`xx${secret}yyy`),
  "in hexadecimal": (secret) => Buffer.from(secret).toString("hex"),
};

const guid = "27ab4d1e-11f5-4c0a-9d7b-0123456789ab.AgentGateway0";
const secrets = [
  guid,
  's3cret"Word\\.of-the-agent',
  "a+b c&d<e>f%20g",
  "pässwörd-€-密码",
  "line\nfeed\ttab",
  "with 😀 in it",
  "100%de%2Fad",
  "1;2,3'4",
];

describe.each(secrets)("%j is hidden", (secret) => {
  test.each(Object.keys(encodings))("%s", (encoding) => {
    const written = encodings[encoding]?.(secret) ?? "";
    for (const [before, after] of [
      ["before ", " after"],
      ['{"a":"', '"}'],
      ["LIKE '%", "%'"],
      ["<p>", "</p>"],
    ]) {
      const shown = concealer(["other secret", secret])(before + written + after);
      expect(shown.replace(/[\w+/]*\*{3}[\w+/]*(?:=|%3D)*/, "***")).toBe(`${before}***${after}`);
      expect(shown.length - `${before}${after}`.length).toBeLessThan(20);
    }
  });
});

test("the part of a Guid before its suffix is hidden", () => {
  const id = guid.split(".")[0] as string;
  expect(concealer([guid])(`no session ${id}, ${encodeURIComponent(percent(id).join(""))}.`)).toBe(
    "no session ***, ***.",
  );
});

test.each([
  [`no session ${guid}!`, "no session ***!"],
  [`${guid.replace(".", "%252E")}`, "***"],
  [`{"id":"${guid.replace(".", "\\u002e")}"}`, '{"id":"***"}'],
  ["JSESSIONID=27;Path=/", "JSESSIONID=***;Path=/"],
  ["JSESSIONID%3Dabc; x", "JSESSIONID%3D***; x"],
  ["jsessionid&#61;abc", "jsessionid&#61;***"],
  [`${guid}JSESSIONID=abc;`, "***=***;"],
  [`${guid}%4aSESSIONID%3dabc.${guid}`, "***%3d***"],
  [`${guid}.${guid}JSESSIONID=abc"`, '***.***=***"'],
  ["short.AgentGateway0", "short.AgentGateway0"],
  ["nothing to hide", "nothing to hide"],
])("by its format, %j is shown as %j", (text, shown) => {
  expect(redact(text)).toBe(shown);
  expect(concealer([])(text)).toBe(shown);
});

test.each(["a", "12", "pw1", "\\\\ab"])("a text that contains the short secret %j is withheld completely", (secret) => {
  const conceal = concealer([secret]);
  expect(conceal(`wrong password ${secret}`)).toBe("(withheld: may contain a secret)");
  expect(conceal(`wrong password ${percent(secret).join("")}`)).toBe("(withheld: may contain a secret)");
  expect(conceal("...")).toBe("...");
});

test("an empty secret hides nothing", () => {
  expect(concealer([""])("a text")).toBe("a text");
});

test("the first characters of a text show no part of a secret that continues after them", () => {
  expect(concealer(["0123456789"])(`ab 0123456789 ${"x".repeat(100_000)}`, 6)).toBe("ab ***");
  expect(concealer(["0123456789"])("abcdefgh", 6)).toBe("abcdef");
});

test("hides everything that a pattern of all spellings finds, with each character in a random spelling", () => {
  checkAgainstPattern(100);
});

import type { ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Answer } from "./mutants/mutant.ts";

/** A variation of a response's notation. */
interface Variation {
  /** Changes the JSON. */
  json?: (value: unknown) => unknown;
  encode?: (text: string) => Buffer;
  compress?: (bytes: Buffer) => Buffer;
  headers?: Record<string, string | string[]>;
  /** Changes the names of the headers. */
  name?: (name: string) => string;
  /** Sends chunks, without a Content-Length. */
  chunked?: boolean;
}

/** In GBK, the second byte of the last character is an ASCII backslash. */
const text = "操作成功：誠";

const named = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Replaces messages, which the contract leaves open, with Chinese text. */
const chinese = (value: unknown): unknown =>
  named(value) && typeof value["message"] === "string" ? { ...value, message: text } : value;

/** Reverses the members of every object. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!named(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

/** Variations of correct gateways. */
export const variations: Readonly<Record<string, Variation>> = {
  "in chunks": { chunked: true },
  "compressed by gzip": { compress: gzipSync, headers: { "Content-Encoding": "gzip" } },
  "compressed by br": { compress: brotliCompressSync, headers: { "Content-Encoding": "br" } },
  "with names of headers in capitals": { name: (name) => name.toUpperCase() },
  "with Chinese messages": { json: chinese },
  "with Chinese messages in GBK": {
    json: chinese,
    encode: gbk,
    headers: { "Content-Type": "application/json;charset=GBK" },
  },
  "with members in another order": { json: reversed },
  "closing each connection": { headers: { Connection: "close" } },
  "after a byte order mark": { encode: (json) => Buffer.from(`\ufeff${json}`) },
  "with cookies": {
    headers: {
      "Set-Cookie": ["loadbalance=node-2; Path=/; HttpOnly", "JSESSIONID=1F2E3D; Path=/agentgateway; Secure"],
    },
  },
  "with more headers": {
    headers: {
      Server: "nginx",
      "X-Powered-By": "Undertow/1",
      "Strict-Transport-Security": "max-age=31536000",
      "Cache-Control": "no-cache, no-store",
      Pragma: "no-cache",
      Vary: "Accept-Encoding",
      "X-Request-Id": "4f1d",
    },
  },
};

/** Combines variations. For each aspect, the last one applies. */
export const together = (names: readonly string[]): Variation => {
  const all = names.map((name) => variations[name] ?? {});
  return {
    ...Object.assign({}, ...all),
    json: (value) => all.reduce((changed, { json }) => json?.(changed) ?? changed, value),
    headers: Object.assign({}, ...all.map(({ headers }) => headers)),
  };
};

/** Sends a response with a variation. */
export function written(answer: Answer, { json, encode, compress, headers, name, chunked }: Variation) {
  const { status, body } = answer;
  const isJson = String(answer.headers["content-type"]).startsWith("application/json");
  const value = isJson ? (json ?? ((same) => same))(JSON.parse(body.toString())) : undefined;
  const plain = isJson ? (encode ?? Buffer.from)(JSON.stringify(value)) : body;
  const bytes = (compress ?? ((same) => same))(plain);
  const { "Content-Type": charset, ...others } = headers ?? {};
  const all = { ...answer.headers, ...(isJson && charset ? { "content-type": charset } : {}), ...others };
  return (response: ServerResponse) => {
    for (const [header, value] of Object.entries(all)) response.setHeader((name ?? String)(header), value);
    response.statusCode = status;
    if (!chunked) return response.end(bytes);
    for (let at = 0; at < bytes.length; at += 40) response.write(bytes.subarray(at, at + 40));
    return response.end();
  };
}

/** Every two-byte character of GBK: Node decodes GBK, but cannot encode it. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder("gbk");

function gbk(json: string): Buffer {
  if (codes.size === 0) {
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      }
    }
  }
  return Buffer.from([...json].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

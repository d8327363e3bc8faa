import { MIMEType } from "node:util";
import { decompress } from "./decompress.ts";
import type { RawResponse } from "./raw-response.ts";
import { MAX_VALUES, repeatedMembers } from "./repeated-members.ts";
import { show, type Violation } from "./violation.ts";

/** The value of a body with the violations in its notation, or a description of what the body is instead of JSON. */
export type Reading = { value: unknown; violations: Violation[] } | string;

/** Charsets of JSON from gateways in China. In both, a byte below 128 that starts a character is ASCII. */
const chinese = new Set(["gbk", "gb18030"]);

/** Reads the JSON of a response. It may be compressed, start with a byte order mark, or be in a charset of its Content-Type. */
export function readBody({ headers, body }: RawResponse): Reading {
  const bytes = decompress(body, headers["content-encoding"]);
  if (typeof bytes === "string") return bytes;
  if (bytes.length === 0) return "nothing";
  const text = decode(bytes, charsetOf(headers["content-type"]));
  if (text === undefined) return "bytes that are not UTF-8";
  const json = text.replace(/^\ufeff/, "");
  const violations: Violation[] = [];
  try {
    const value = JSON.parse(json);
    const repeated = repeatedMembers(json);
    if (repeated === undefined) return `JSON with more than ${MAX_VALUES} values`;
    for (const place of repeated) {
      violations.push({ kind: "violation", place, expected: "one member of this name", got: "several" });
    }
    return { value, violations };
  } catch (error) {
    const { message } = error as Error;
    const [, place = message.includes("end of JSON") ? json.length : 0] = /at position (\d+)/.exec(message) ?? [];
    return Number(place) < json.length ? show(json) : `JSON that ends too early: ${show(json)}`;
  }
}

/** Whether a Content-Type announces JSON in a charset that clients can read. */
export function promisesJson(contentType: string | string[] | undefined): boolean {
  const charset = charsetOf(contentType);
  return mediaType(contentType)?.essence === "application/json" && (charset === "utf-8" || chinese.has(charset));
}

/** The charset of a response, by its WHATWG name. Default: UTF-8. */
function charsetOf(contentType: string | string[] | undefined): string {
  const charset = mediaType(contentType)?.params.get("charset") ?? "utf-8";
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return "unknown";
  }
}

/** Decodes UTF-8, or one of the charsets above. Undefined if the bytes are invalid. */
function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(chinese.has(charset) ? charset : "utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function mediaType(header: string | string[] | undefined): MIMEType | undefined {
  try {
    return new MIMEType(String(header));
  } catch {
    return undefined;
  }
}

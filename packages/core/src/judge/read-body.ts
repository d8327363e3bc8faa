import { MIMEType } from "node:util";
import { decompress } from "./decompress.ts";
import type { RawResponse } from "./raw-response.ts";
import { MAX_VALUES, repeatedMembers } from "./repeated-members.ts";
import { show, type Violation } from "./violation.ts";

/** What a body says, and what is wrong with how it is written; or in words what it is instead of JSON. */
export type Reading = { value: unknown; violations: Violation[] } | string;

/** Encodings in which gateways in China write JSON; each byte below 128 is ASCII where a character begins. */
const chinese = new Set(["gbk", "gb18030"]);

/** Reads the JSON of a response: compressed, after a byte order mark or in a charset that its Content-Type names. */
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

/** Whether a Content-Type promises JSON that clients can read. */
export function promisesJson(contentType: string | string[] | undefined): boolean {
  const charset = charsetOf(contentType);
  return mediaType(contentType)?.essence === "application/json" && (charset === "utf-8" || chinese.has(charset));
}

/** The charset of a response by the name that decoders have for it; UTF-8 if none is named. */
function charsetOf(contentType: string | string[] | undefined): string {
  const charset = mediaType(contentType)?.params.get("charset") ?? "utf-8";
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return "unknown";
  }
}

/** A text as it is in UTF-8, or else in a charset that is known to be in use. */
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

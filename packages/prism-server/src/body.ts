import type { IncomingMessage } from "node:http";
import { MIMEType } from "node:util";
import { Refusal } from "./refusal.ts";

/** The size limit of request bodies, in bytes. A thousand skill queues need about 10 KB. */
const LIMIT = 1024 * 1024;

export interface Body {
  /** As received. */
  bytes: Buffer;
  /** The parsed JSON, the text of any other type, or `null` if there is no body. */
  value: unknown;
}

/**
 * Reads the body of a request.
 *
 * @throws Refusal with 400 if a JSON body is malformed or nested too deeply, 413 if it is too large, 415 if the Content-Type is malformed
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The rest is read and discarded: a client that is still sending would not see the response.
    if (bytes <= LIMIT) chunks.push(chunk);
  }
  if (bytes > LIMIT)
    throw new Refusal({ status: 413, detail: `The body has ${bytes} bytes; the limit is ${LIMIT} bytes.` });
  const json = isJson(request.headers["content-type"]);
  const whole = Buffer.concat(chunks);
  if (bytes === 0) return { bytes: whole, value: null };
  const text = whole.toString("utf8");
  return { bytes: whole, value: json ? parse(text) : text };
}

/** Prism 5.16 never responds to a request with a malformed Content-Type: it does not handle the parser's error. */
function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  try {
    return /^application\/(.+\+)?json$/.test(new MIMEType(contentType).essence);
  } catch {
    throw new Refusal({
      status: 415,
      known: { name: "INVALID_CONTENT_TYPE", title: "Invalid content type" },
      detail: `The Content-Type ${JSON.stringify(contentType)} is not a media type.`,
    });
  }
}

/** How many levels a body may have. The contract needs three; Prism fails with thousands. */
const DEPTH = 100;

function checkDepth(value: unknown): unknown {
  for (let level = [value], depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) throw new Refusal({ status: 400, detail: `The body is nested more than ${DEPTH} levels deep.` });
    level = level.flatMap((it) => (typeof it === "object" && it !== null ? Object.values(it) : []));
  }
  return value;
}

/** Prism 5.16 never responds to malformed JSON either. */
function parse(text: string): unknown {
  try {
    return checkDepth(JSON.parse(text));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The parser's message quotes the body, which may hold a password.
    throw new Refusal({ status: 400, detail: "The body is not valid JSON, although its Content-Type says so." });
  }
}

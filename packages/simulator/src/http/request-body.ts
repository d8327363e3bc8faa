import type { IncomingMessage } from "node:http";

/** The largest body that is read, in bytes. */
const LIMIT = 1024 * 1024;

/** An unreadable body. The message gives the reason without its content, which may hold a password. */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly isTooLarge: boolean;

  constructor(message: string, isTooLarge = false) {
    super(message);
    this.isTooLarge = isTooLarge;
  }
}

/** Whether a request has a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  "transfer-encoding" in headers || (headers["content-length"] ?? "0") !== "0";

/**
 * Reads a JSON body.
 *
 * @throws Unreadable if it is too large, or not JSON
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The rest is read and dropped: a client that is still sending would not see a response.
    if (bytes <= LIMIT) chunks.push(chunk);
  }
  if (bytes > LIMIT) throw new Unreadable(`A body may have ${LIMIT} bytes; this one has ${bytes}.`, true);
  if (bytes === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Unreadable("The body is not JSON.");
  }
}

import { headerOf, type ReadableResponse } from "./response.ts";

/** The gateway's responses have a few hundred bytes, lists of call IDs a few thousand. Anything larger is not the gateway's. */
const MAX_BYTES = 2 ** 20;

/**
 * Reads a body as text, decoded with its charset; with UTF-8 if the charset is missing or unknown to the runtime.
 *
 * @param call receives the size of the body
 * @returns undefined if the body is longer than 1 MiB; the rest is not read
 */
export async function readBody(
  response: ReadableResponse,
  call: { responseBytes?: number },
): Promise<string | undefined> {
  const reader = response.body?.getReader?.();
  // Not every `fetch` has web streams; React Native's and node-fetch's do not.
  if (!reader) {
    const text = String((await response.text?.()) ?? "");
    return text.length > MAX_BYTES ? undefined : text.replace(/^\uFEFF/, "");
  }
  const chunks: Uint8Array[] = [];
  for (let length = 0; length <= MAX_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) {
      call.responseBytes = length;
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return decoderOf(bytes, headerOf(response, "Content-Type")).decode(bytes);
    }
    length += value.length;
    chunks.push(value);
  }
  // Fails only if the body has already ended.
  reader.cancel().catch(() => {});
  return undefined;
}

const CHARSET = /charset *= *"?([^\s;"]+)/i;

const UTF_8 = /* @__PURE__ */ new TextDecoder();

/** The decoder for a charset. A UTF-8 byte order mark takes precedence (Encoding Standard); decoders skip it. */
function decoderOf(bytes: Uint8Array, contentType = ""): TextDecoder {
  const charset = CHARSET.exec(contentType)?.[1];
  try {
    return !charset || /^utf-8$/i.test(charset) || (bytes[0] === 0xef && bytes[1] === 0xbb)
      ? UTF_8
      : new TextDecoder(charset);
  } catch {
    return UTF_8;
  }
}

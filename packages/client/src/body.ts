import { headerOf, type ReadableResponse } from "./response.ts";

/** An answer is a few hundred bytes long, a list of call IDs a few thousand. More comes from elsewhere. */
const MAX_BYTES = 2 ** 20;

/**
 * The text of an answer, decoded as its charset says; in UTF-8 if it says none, or one that the runtime does not know.
 *
 * @returns undefined if it is longer than 1 MiB; the rest is not fetched
 */
export async function readBody(response: ReadableResponse): Promise<string | undefined> {
  const reader = response.body?.getReader?.();
  // Not every `fetch` has web streams: those of React Native and node-fetch have not.
  if (!reader) {
    const text = String((await response.text?.()) ?? "");
    return text.length > MAX_BYTES ? undefined : text.replace(/^\uFEFF/, "");
  }
  const chunks: Uint8Array[] = [];
  for (let length = 0; length <= MAX_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) {
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
  // A body that cannot be cancelled has ended already.
  reader.cancel().catch(() => {});
  return undefined;
}

const CHARSET = /charset *= *"?([^\s;"]+)/i;

/** The decoder of a charset. A byte order mark of UTF-8 wins, as the Encoding Standard has it; decoders skip it. */
function decoderOf(bytes: Uint8Array, contentType = ""): TextDecoder {
  const charset = CHARSET.exec(contentType)?.[1];
  try {
    return new TextDecoder(bytes[0] === 0xef && bytes[1] === 0xbb ? undefined : charset);
  } catch {
    return new TextDecoder();
  }
}

import { headerOf, type ReadableResponse } from "./response.ts";

/** An answer is a few hundred bytes long, a list of call IDs a few thousand. More comes from elsewhere. */
const MOST_BYTES = 2 ** 20;

const utf8 = /* @__PURE__ */ new TextDecoder();

/**
 * The text of an answer, decoded as its charset says; in UTF-8 if it says none, or one that the runtime does not know.
 *
 * @returns undefined if it is longer than 1 MiB; the rest is not fetched
 */
export const readBody = (response: ReadableResponse): Promise<string | undefined> =>
  typeof response.body?.getReader === "function"
    ? readStream(response.body.getReader(), headerOf(response, "Content-Type"))
    : readText(response);

/** Not every `fetch` has web streams: those of React Native and node-fetch have not. */
async function readText(response: ReadableResponse): Promise<string | undefined> {
  const text = String((await response.text?.()) ?? "");
  return text.length > MOST_BYTES ? undefined : text.replace(/^\uFEFF/, "");
}

async function readStream(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  contentType: string | undefined,
): Promise<string | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; length <= MOST_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) {
      const [only] = chunks;
      const bytes = only && chunks.length === 1 ? only : new Uint8Array(await new Blob(chunks).arrayBuffer());
      return decoderOf(bytes, contentType).decode(bytes);
    }
    length += value.length;
    chunks.push(value);
  }
  // A body that cannot be cancelled has ended already.
  reader.cancel().catch(() => {});
  return undefined;
}

/** A charset other than UTF-8. */
const CHARSET = /charset *= *"?(?!utf-?8\b)([^\s;"]+)/i;

/** The decoder of a charset. A byte order mark of UTF-8 wins, as the Encoding Standard has it; decoders skip it. */
function decoderOf(bytes: Uint8Array, contentType = ""): TextDecoder {
  const charset = CHARSET.exec(contentType)?.[1];
  try {
    return !charset || (bytes[0] === 0xef && bytes[1] === 0xbb) ? utf8 : new TextDecoder(charset);
  } catch {
    return utf8;
  }
}

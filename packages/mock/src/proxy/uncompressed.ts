import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import type { RawAnswer } from "../judge/index.ts";

const readers: Readonly<Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** As much is read of a compressed body, in bytes; a small one may hold any amount. */
const LIMIT = 16 * 1024 * 1024;

/**
 * An answer as its reader sees it: a gateway may compress it where the client has said that it may. One that cannot be
 * read stays as it came.
 */
export function uncompressed(answer: RawAnswer): RawAnswer {
  const encodings = [answer.headers["content-encoding"] ?? []].flat().flatMap((text) => text.split(/\s*,\s*/));
  try {
    const body = encodings.reduceRight<Uint8Array>((bytes, encoding) => {
      const read = readers[encoding.toLowerCase()];
      return read === undefined ? bytes : read(bytes, { maxOutputLength: LIMIT });
    }, answer.body);
    return { ...answer, body };
  } catch {
    return answer;
  }
}

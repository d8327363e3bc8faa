import * as zlib from "node:zlib";

type Decompress = (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer;

/** Keys: values of Content-Encoding. Node 20 lacks Zstandard, so nothing is imported by name. */
const algorithms: Readonly<Record<string, Decompress | undefined>> = {
  gzip: zlib.gunzipSync,
  "x-gzip": zlib.gunzipSync,
  deflate: zlib.inflateSync,
  br: zlib.brotliDecompressSync,
  zstd: zlib.zstdDecompressSync,
};

/** The largest decompressed body, in bytes. A small compressed body may expand without limit. */
const LIMIT = 16 * 1024 * 1024;

/** Decompresses a body, or describes why it cannot be decompressed. */
export function decompress(body: Uint8Array, contentEncoding: string | string[] | undefined): Uint8Array | string {
  const names = [contentEncoding ?? []].flat().flatMap((text) => text.split(","));
  let bytes = body;
  for (const name of names.map((text) => text.trim().toLowerCase()).reverse()) {
    if (name === "" || name === "identity") continue;
    const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
    if (algorithm === undefined) return `a body in the unknown Content-Encoding ${JSON.stringify(name)}`;
    try {
      bytes = algorithm(bytes, { maxOutputLength: LIMIT });
    } catch (error) {
      return `a ${name} body that ${reasonOf(error as NodeJS.ErrnoException)}`;
    }
  }
  return bytes;
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === "ERR_BUFFER_TOO_LARGE") return `has more than ${LIMIT} bytes`;
  return code === "Z_BUF_ERROR" || /unexpected end/i.test(message) ? "is truncated" : "cannot be decompressed";
}

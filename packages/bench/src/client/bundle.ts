import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { rolldown } from "rolldown";

const here = import.meta.dirname;

/**
 * The size of code in a browser in bytes: bundled with all its imports, minified, and compressed by Brotli.
 *
 * @param external imports that are not counted
 */
export async function weigh(code: string, external: string[] = []): Promise<{ minified: number; brotli: number }> {
  const folder = scratchIn(join(here, "../../dist"), "weigh");
  try {
    writeFileSync(join(folder, "entry.ts"), code);
    const bundle = await rolldown({
      input: join(folder, "entry.ts"),
      external,
      platform: "browser",
      logLevel: "silent",
    });
    const { output } = await bundle.generate({ format: "esm", minify: true });
    const text = output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
    return { minified: Buffer.byteLength(text), brotli: brotliCompressSync(text).length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

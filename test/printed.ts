import type { Readable } from "node:stream";

/**
 * Waits until a process has printed what matches, in however many pieces it arrives.
 *
 * @param stream of the process; what it has printed before is not seen
 * @throws Error with the output, if it ends before
 */
export function printed(stream: Readable, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer | string) => {
      output += chunk;
      const found = pattern.exec(output);
      if (!found) return;
      stream.off("data", read).off("close", fail);
      resolve(found);
    };
    const fail = () => reject(new Error(`The process ended before it printed ${pattern}. Its output: ${output}`));
    stream.on("data", read).once("close", fail);
  });
}

/** Waits until a process has printed a URL completely, and returns it. @throws Error with the output, if it ends before */
export async function printedUrl(stream: Readable): Promise<string> {
  const [url] = await printed(stream, /https?:\S+?(?=[.,]?\s)/);
  return url;
}

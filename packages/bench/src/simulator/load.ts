import { fork } from "node:child_process";
import { connect } from "node:net";

/**
 * The number of requests that a server handles per second, over several connections that each send the next request after the
 * last response. The load runs in a separate process with a minimal HTTP client.
 */
export function requestsPerSecond(url: string, bytes: string, seconds: number, connections = 32): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [url, String(seconds), String(connections)], {
      env: { ...process.env, BYTES: bytes },
    });
    child.once("message", (count) => resolve(Number(count) / seconds));
    child.once("error", reject);
  });
}

function load(url: string, bytes: string, seconds: number, connections: number): void {
  const { hostname, port } = new URL(url);
  let answered = 0;
  const sockets = Array.from({ length: connections }, () => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let seen = 0;
    let expected = 0;
    socket.setEncoding("latin1").on("data", (chunk) => {
      const text = String(chunk);
      if (expected === 0) expected = text.indexOf("\r\n\r\n") + 4 + Number(/content-length: (\d+)/i.exec(text)?.[1]);
      seen += text.length;
      if (seen < expected) return;
      seen = expected = 0;
      answered += 1;
      socket.write(bytes);
    });
    return socket;
  });
  let before = 0;
  // The first second is a warm-up of both sides.
  setTimeout(() => {
    before = answered;
    setTimeout(() => {
      process.send?.(answered - before);
      for (const socket of sockets) socket.destroy();
    }, seconds * 1000);
  }, 1000);
}

const [url, seconds, connections] = process.argv.slice(2);
if (import.meta.main && url) load(url, process.env["BYTES"] ?? "", Number(seconds), Number(connections));

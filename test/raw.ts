import { connect } from "node:net";

/** Sends bytes on a new connection, and returns everything received until the server ends it. */
export function exchange(url: string, ...bytes: string[]): Promise<string> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      for (const part of bytes) socket.write(part);
    });
    let answer = "";
    socket.setEncoding("latin1").on("data", (text) => {
      answer += text;
    });
    socket.once("close", () => resolve(answer)).once("error", reject);
  });
}

/** A request without a body, as it goes over the wire. */
export const head = (line: string, headers: Readonly<Record<string, string>>): string =>
  [`${line} HTTP/1.1`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n");

import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Sends bytes unchanged. Returns everything that is received until the connection ends. */
export async function raw(url: string, ...bytes: string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay();
  await once(socket, "connect");
  for (const part of bytes) {
    socket.write(part);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return text(socket);
}

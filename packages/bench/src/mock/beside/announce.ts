import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What the operation of the bench answers. */
export const sampleAnswer = JSON.stringify({ message: "", retcode: "0", result: {} });

/** Lets a server listen, and prints where. */
export function announce(server: Server): void {
  server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

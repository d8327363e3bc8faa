import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The response of the benchmark's operation. */
export const sampleAnswer = JSON.stringify({ message: "", retcode: "0", result: {} });

/** Lets a server listen on a free port, and prints its URL. */
export function listenAndPrint(server: Server): void {
  server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

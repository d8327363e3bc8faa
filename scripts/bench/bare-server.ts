import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the mock is measured against: the least that Node can do to send the same bytes. The body is the argument. */
const body = process.argv[2] ?? "";
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, headers).end(body);
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

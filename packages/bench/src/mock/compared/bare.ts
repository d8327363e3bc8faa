import { createServer } from "node:http";
import { listenAndPrint, sampleAnswer } from "./listen.ts";

// The baseline: the minimum that Node must do to send the same response.
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(sampleAnswer) };

listenAndPrint(
  createServer((request, response) => {
    request.resume();
    response.writeHead(200, headers).end(sampleAnswer);
  }),
);

import { createServer } from "node:http";
import { announce, sampleAnswer } from "./announce.ts";

// What the mock is measured against: the least that Node can do to send the same answer.
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(sampleAnswer) };

announce(
  createServer((request, response) => {
    request.resume();
    response.writeHead(200, headers).end(sampleAnswer);
  }),
);

import { placeholdersOf } from "@qualitycontrol/tooling/targets/samples/sample-call";
import { json, type Responder } from "./doors.ts";
import { documentOf } from "./sample.ts";

const { guid } = placeholdersOf(documentOf());

/** A response, and how the sample of a call ends with it. */
interface Response {
  respond: Responder;
  succeeds?: true;
  /** A text in the output. */
  shows?: string;
  /** Whether the sample is run with a time limit of one second. Our clients have tests of their own for it. */
  isSlow?: true;
  /** Another Guid than that of the samples, as it is in the source. */
  guid?: string;
}

/** Responses with the Guid, or none: no sample may print it, or send another request. */
export const responses: Readonly<Record<string, Response>> = {
  "a failing retcode": { respond: json({ message: guid, retcode: "900-002" }), shows: "900-002" },
  "a failing retcode with HTTP status 401": {
    respond: json({ message: guid, retcode: "900-002" }, 401),
    shows: "900-002",
  },
  "a success with HTTP status 500": {
    respond: json({ message: "", retcode: "0", event: null }, 500),
    succeeds: true,
    shows: "succeeded",
  },
  "a redirect": {
    // It leads to the same door.
    respond: (_, response) => void response.writeHead(307, { location: "elsewhere", "x-guid": guid }).end(),
  },
  "a page in place of a response": { respond: (_, response) => void response.end(`<html>${guid}</html>`) },
  "an empty response": { respond: (_, response) => void response.end() },
  "a connection that closes without a response": { respond: (request) => void request.socket.destroy() },
  "no response": { respond: () => {}, isSlow: true },
  "a response that does not end": {
    respond: (_, response) => void response.writeHead(200, { "content-length": 100 }).write('{"retcode":"0",'),
    isSlow: true,
  },
  "a Guid with a line end, which no header can have": {
    respond: json({ message: "", retcode: "100-006" }),
    guid: "alpha\\nomega",
  },
  "a message with the Guid": { respond: json({ message: guid, retcode: "0", event: null }), succeeds: true },
};

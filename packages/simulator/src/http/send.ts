import type { ServerResponse } from "node:http";
import { simulatorExampleHeader } from "@qualitycontrol/core/identity";
import type { CodeName, Edition } from "../contract/edition.ts";
import { guidHeaders } from "../contract/guid.ts";
import type { Fault } from "../faults.ts";
import type { Settings } from "../floor/floor.ts";
import type { Reply } from "../simulation.ts";
import { renderer } from "./answers.ts";

/** Sends a value that is no answer of a gateway. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

/** Writes answers of an edition to the wire. */
export interface Sender {
  /** An answer of the floor, and it is told whether the answer arrived. A fault may keep it from arriving. */
  reply(response: ServerResponse, reply: Reply, fault?: Fault): void;
  /** A result code, under an HTTP status. */
  retcode(response: ServerResponse, retcode: string, status: number): void;
  /** A result code by its name in the contract. */
  codeOf(name: CodeName): string;
}

export function senderFor(edition: Edition, { none }: Settings): Sender {
  const render = renderer(edition, none);
  const guid = guidHeaders(edition.document);
  const codes = new Map(
    Object.entries(edition.document.components["x-result-codes"]).map(([code, { name }]) => [name, code]),
  );
  const headersOf = (body: string): Record<string, string | number> => ({
    "content-type": "application/json;charset=UTF-8",
    "content-length": Buffer.byteLength(body),
  });

  function retcode(response: ServerResponse, code: string, status: number): void {
    const body = render({ retcode: code });
    response.writeHead(status, headersOf(body));
    response.end(body);
  }

  function reply(response: ServerResponse, answer: Reply, fault?: Fault): void {
    const { arrived, newGuid, example } = answer;
    if (fault?.kind === "drop-after" || response.destroyed) {
      response.destroy();
      arrived?.(false);
      return;
    }
    const body = render(answer);
    const headers = headersOf(body);
    if (example !== undefined) headers[simulatorExampleHeader] = "true";
    if (newGuid !== undefined) headers[guid.answer] = guid.valueOf(newGuid);
    response.writeHead(200, headers);
    if (fault?.kind === "cut") {
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      arrived?.(false);
      return;
    }
    if (arrived) tellWhether(response, arrived);
    response.end(body);
  }

  return { reply, retcode, codeOf: (name) => codes.get(name) ?? "" };
}

/** Tells once whether an answer was handed over to its end. */
function tellWhether(response: ServerResponse, arrived: (whole: boolean) => void): void {
  let told = false;
  const tell = (whole: boolean) => {
    if (!told) arrived(whole);
    told = true;
  };
  response.once("finish", () => tell(true)).once("close", () => tell(false));
}

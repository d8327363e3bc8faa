import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Fault } from "../faults.ts";
import type { Request } from "../floor/receive.ts";
import type { Simulation } from "../simulation.ts";
import type { Sender } from "./send.ts";

/** What a fault needs to do its work. */
export interface Met {
  fault: Fault;
  asked: Request;
  request: IncomingMessage;
  response: ServerResponse;
  /** Lets the request happen; a fault that is given stands in the journal, and may spoil the answer. */
  ask(fault?: Fault): void;
}

/** A page such as a load balancer in front of a gateway sends. */
const page = (status: number): string =>
  `<html><head><title>${status} ${STATUS_CODES[status] ?? ""}</title></head><body><h1>${status}</h1></body></html>`;

/** What each kind of fault makes of the request that it meets. */
export function faultsOf(simulation: Simulation, sender: Sender): Record<Fault["kind"], (met: Met) => void> {
  const codes = simulation.edition.document.components["x-result-codes"];
  /** What the contract says of a code tells whether the session is lost. */
  const endsSession = (retcode: string): boolean => /must sign in again/.test(codes[retcode]?.meaning ?? "");
  const answerInstead = (kind: Fault["kind"], status: number, body: string, { asked, response }: Met): void => {
    simulation.record(asked, { fault: `${kind} ${status}` });
    response.writeHead(status, { "content-type": "text/html", "content-length": Buffer.byteLength(body) });
    response.end(body);
  };
  return {
    latency: ({ fault, request, ask }) =>
      simulation.later(fault.milliseconds ?? 0, { run: () => ask(fault), drop: () => request.socket.destroy() }),
    "drop-before": ({ asked, request }) => {
      simulation.record(asked, { fault: "drop-before" });
      request.socket.destroy();
    },
    "drop-after": ({ fault, ask }) => ask(fault),
    cut: ({ fault, ask }) => ask(fault),
    html: (met) => answerInstead("html", met.fault.status ?? 503, page(met.fault.status ?? 503), met),
    status: (met) => answerInstead("status", met.fault.status ?? 503, "", met),
    retcode: ({ fault: { retcode = "" }, asked, response }) => {
      simulation.record(asked, { fault: "retcode", retcode });
      if (endsSession(retcode)) simulation.endSession(simulation.senderOf(asked));
      sender.retcode(response, retcode, 200);
    },
  };
}

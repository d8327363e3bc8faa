import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Request } from "../engine/handle-request.ts";
import type { InjectedFault } from "../simulation/injected-faults.ts";
import type { Simulation } from "../simulation/simulation.ts";
import type { Sender } from "./send.ts";

/** A request that meets an injected fault. */
export interface FaultyRequest {
  fault: InjectedFault;
  asked: Request;
  request: IncomingMessage;
  response: ServerResponse;
  /** Handles the request; a fault that is passed is recorded in the journal, and may break the response. */
  ask(fault?: InjectedFault): void;
}

/** A page like that of a load balancer in front of a gateway. */
const page = (status: number): string =>
  `<html><head><title>${status} ${STATUS_CODES[status] ?? ""}</title></head><body><h1>${status}</h1></body></html>`;

/** The action of each kind of fault on the request that meets it. */
export function faultActions(
  simulation: Simulation,
  sender: Sender,
): Record<InjectedFault["kind"], (request: FaultyRequest) => void> {
  const codes = simulation.edition.document.components["x-result-codes"];
  const answerInstead = (
    kind: InjectedFault["kind"],
    status: number,
    body: string,
    { asked, response }: FaultyRequest,
  ): void => {
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
      if (codes[retcode]?.endsSession) simulation.endSession(simulation.senderOf(asked));
      sender.retcode(response, retcode, 200);
    },
  };
}

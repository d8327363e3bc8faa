import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { guidHeaders } from "../contract/guid.ts";
import type { Fault } from "../faults.ts";
import type { Request } from "../floor/receive.ts";
import type { Rules } from "../floor/rules/index.ts";
import type { Simulation } from "../simulation.ts";
import { hasBody, readBody, Unreadable } from "./body.ts";
import { faultsOf } from "./faulty.ts";
import { routerOf, routesOf, UNREADABLE } from "./routes.ts";
import { senderFor } from "./send.ts";

/** Reads requests to the gateway, and writes what the floor answers. */
export function gatewayOf(simulation: Simulation): RequestListener {
  const { document } = simulation.edition;
  const routes = routesOf<OperationId>(document);
  const find = routerOf(routes);
  const polls = routes.filter(({ operation }) => operation === "pollEvents");
  const isPoll = routerOf(polls);
  const guid = guidHeaders(document).request;
  const sender = senderFor(simulation.edition, simulation.floor.settings);
  const faults = faultsOf(simulation, sender);

  return (request, response) => {
    const { method = "", url = "", headers } = request;
    const found = find(method, url);
    if (found === UNREADABLE) return refuse("path", response);
    if (found === undefined) {
      const isPolled = polls.some(({ method: right }) => isPoll(right, url));
      return refuse(isPolled ? "pollMethod" : "operation", response);
    }
    const sent = headers[guid];
    const asked: Request = { ...found, guid: typeof sent === "string" ? sent : undefined };
    if (!hasBody(request)) return answer(asked, request, response);
    readBody(request).then(
      (body) => answer({ ...asked, body }, request, response),
      (error: unknown) => {
        if (error instanceof Unreadable) refuse(error.isTooLarge ? "bodySize" : "body", response, found.operation);
        else request.destroy();
      },
    );
  };

  /** Answers what cannot be read as a request to an operation. What it was is not told: it may hold a password. */
  function refuse(what: keyof Rules["unread"], response: ServerResponse, operation?: OperationId): void {
    const { rules, now } = simulation.floor;
    const { id: rule, mark, code, codeMark, status } = rules.unread[what];
    const retcode = sender.codeOf(code);
    const asked = operation === undefined ? {} : { operation };
    simulation.journal.write({ at: now, kind: "request", ...asked, retcode, rule, mark, codeMark });
    sender.retcode(response, retcode, status);
  }

  /** A fault of the simulator's own is told and answered; it does not end the process. */
  function answer(asked: Request, request: IncomingMessage, response: ServerResponse): void {
    try {
      simulation.learnSecrets(request.headers, asked.body);
      const fault = simulation.faults.take(asked.operation, simulation.senderOf(asked));
      const ask = (spoiling?: Fault) => askFloor(asked, response, spoiling);
      if (fault) faults[fault.kind]({ fault, asked, request, response, ask });
      else ask();
    } catch (error) {
      console.error(error);
      if (!response.headersSent) sender.retcode(response, sender.codeOf("OperationException"), 500);
    }
  }

  function askFloor(asked: Request, response: ServerResponse, fault?: Fault): void {
    if (response.destroyed) {
      simulation.record(asked, { fault: fault?.kind ?? "sender gone" });
      return;
    }
    let gone: (() => void) | undefined;
    gone = simulation.ask(asked, fault?.kind, (reply) => {
      gone = undefined;
      sender.reply(response, reply, fault);
    });
    if (gone) response.once("close", () => gone?.());
  }
}

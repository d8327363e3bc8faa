import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { guidHeaders } from "../contract/guid.ts";
import { codeNamed } from "../contract/result-code.ts";
import { stickyCookie } from "../contract/sticky-cookie.ts";
import type { Request } from "../engine/handle-request.ts";
import type { RejectionName } from "../engine/reject.ts";
import type { InjectedFault } from "../simulation/injected-faults.ts";
import type { Simulation } from "../simulation/simulation.ts";
import { cookieIn } from "./cookies.ts";
import { faultActions } from "./fault-actions.ts";
import { hasBody, readBody, Unreadable } from "./request-body.ts";
import { routerOf, routesOf, UNREADABLE } from "./routes.ts";
import { senderFor } from "./send.ts";

/** Reads requests to the gateway, and sends the replies of the simulation. */
export function gatewayOf(simulation: Simulation): RequestListener {
  const { document } = simulation.edition;
  const routes = routesOf<OperationId>(document);
  const find = routerOf(routes);
  const polls = routes.filter(({ operation }) => operation === "pollEvents");
  const isPoll = routerOf(polls);
  const guid = guidHeaders(document).request;
  const { name: cookie } = stickyCookie(document);
  const sender = senderFor(simulation.edition, simulation.floor.settings);
  const actions = faultActions(simulation, sender);

  return (request, response) => {
    const { method = "", url = "", headers } = request;
    const found = find(method, url);
    if (found === UNREADABLE) return reject("path", response);
    if (found === undefined) {
      const isPolled = polls.some(({ method: right }) => isPoll(right, url));
      return reject(isPolled ? "pollMethod" : "operation", response);
    }
    const sent = headers[guid];
    const asked: Request = {
      ...found,
      guid: typeof sent === "string" ? sent : undefined,
      cookie: cookieIn(headers.cookie, cookie),
    };
    if (!hasBody(request)) return answer(asked, request, response);
    readBody(request).then(
      (body) => answer({ ...asked, body }, request, response),
      (error: unknown) => {
        if (error instanceof Unreadable) reject(error.isTooLarge ? "bodySize" : "body", response, found.operation);
        else request.destroy();
      },
    );
  };

  function reject(name: RejectionName, response: ServerResponse, operation?: OperationId): void {
    const { retcode, status } = simulation.reject(name, operation);
    sender.retcode(response, retcode, status);
  }

  /** A bug of the simulator is logged and answered; it does not end the process. */
  function answer(asked: Request, request: IncomingMessage, response: ServerResponse): void {
    try {
      simulation.learnSecrets(request.headers, asked.body);
      const fault = simulation.faults.take(asked.operation, simulation.senderOf(asked));
      const ask = (passed?: InjectedFault) => handle(asked, response, passed);
      if (fault) actions[fault.kind]({ fault, asked, request, response, ask });
      else ask();
    } catch (error) {
      console.error(error);
      if (!response.headersSent)
        sender.retcode(response, codeNamed(simulation.edition, "OperationException") ?? "", 500);
    }
  }

  function handle(asked: Request, response: ServerResponse, fault?: InjectedFault): void {
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

import type { IncomingMessage, RequestListener } from "node:http";
import document from "@qualitycontrol/contract/control/openapi.json" with { type: "json" };
import type { components } from "@qualitycontrol/contract/control/types";
import { bodies } from "@qualitycontrol/contract/control/validators";
import { type Admission, originRefusal } from "@qualitycontrol/core/admission";
import { isLoopback } from "../http/loopback.ts";
import { hasBody, readBody, Unreadable } from "../http/request-body.ts";
import { routerOf, routesOf, UNREADABLE } from "../http/routes.ts";
import { sendJson } from "../http/send.ts";
import { type Control, type ControlOperation, Refused } from "./control.ts";

type Schemas = components["schemas"];
type Call = (control: Control, parameters: Record<string, string>, body: unknown) => unknown;

/** The arguments of each call; everything else is generated from the control's description. */
const calls: Record<ControlOperation, Call> = {
  readFloor: (control) => control.readFloor(),
  reset: (control, _, body) => control.reset(body as Schemas["World"] | undefined),
  startCall: (control, _, body) => control.startCall(body as Schemas["NewCall"]),
  answerCall: (control, { callid = "" }) => control.answerCall(callid),
  endCall: (control, { callid = "", by }) => control.endCall(callid, by as Schemas["Side"] | undefined),
  changeAgent: (control, { workno = "" }, body) => control.changeAgent(workno, body as Schemas["AgentChange"]),
  hangUp: (control, { workno = "" }) => control.hangUp(workno),
  advanceClock: (control, _, body) => control.advanceClock((body as Schemas["Advance"]).milliseconds),
  listFaults: (control) => control.listFaults(),
  addFault: (control, _, body) => control.addFault(body as Schemas["Fault"]),
  clearFaults: (control) => control.clearFaults(),
  readJournal: (control, { after }) => control.readJournal(after === undefined ? undefined : Number(after)),
};

const optional: ControlOperation[] = ["reset"];
const find = routerOf<ControlOperation>(routesOf(document));
const { by, after } = document.components.parameters;
const legal = {
  by: document.components.schemas.Side.enum,
  after: new RegExp(document.components.schemas.Count.pattern),
};

/** The beginning of every path of the control. */
export const CONTROL = `/${Object.keys(document.paths)[0]?.split("/")[1]}`;

interface ControlAnswer {
  status: number;
  body: unknown;
}

/** The senders that may use the control. */
export interface ControlAccess extends Pick<Admission, "allowOrigins"> {
  /** Any sender, instead of this machine only. */
  anywhere: boolean;
}

/**
 * Reads requests to the control, and sends its responses. A web page may use it only if its origin is allowed: a browser
 * sends requests for any page, and a page needs no response to inject a fault.
 *
 * @param control without it, every request is answered 404
 */
export function controlListener(control: Control | undefined, access: ControlAccess): RequestListener {
  return async (request, response) => {
    if (!control || !(access.anywhere || isLoopback(request.socket.remoteAddress)))
      return sendJson(response, 404, { error: "There is no control here." });
    const refusal = originRefusal(request, access);
    if (refusal !== undefined) return sendJson(response, 403, { error: refusal });
    const failed = { status: 500, body: { error: "The control failed." } };
    const { status, body } = await serve(control, request).catch(() => failed);
    sendJson(response, status, body);
  };
}

async function serve(control: Control, request: IncomingMessage): Promise<ControlAnswer> {
  const found = find(request.method ?? "", request.url ?? "");
  if (found === undefined || found === UNREADABLE) {
    const paths = Object.keys(document.paths).join(", ");
    return { status: 404, body: { error: `The control has no ${request.method} here. Its paths: ${paths}.` } };
  }
  try {
    const body = hasBody(request) ? await readBody(request) : undefined;
    checkParameters(found.parameters);
    checkBody(found.operation, body);
    return { status: 200, body: calls[found.operation](control, found.parameters as Record<string, string>, body) };
  } catch (error) {
    if (error instanceof Refused) return { status: 400, body: { error: error.message } };
    if (error instanceof Unreadable) return { status: error.isTooLarge ? 413 : 400, body: { error: error.message } };
    throw error;
  }
}

function checkParameters(parameters: Record<string, unknown>): void {
  const given = parameters[by.name];
  if (given !== undefined && !legal.by.includes(given as string))
    throw new Refused(`by must be one of: ${legal.by.join(", ")}.`);
  if (!legal.after.test(String(parameters[after.name] ?? "0"))) throw new Refused("after must be a number.");
}

function checkBody(operation: ControlOperation, body: unknown): void {
  const validate = bodies[operation];
  if (!validate || (body === undefined && optional.includes(operation)) || validate(body)) return;
  const [violation] = validate.errors ?? [];
  const { allowedValues, additionalProperty } = violation?.params ?? {};
  const more = additionalProperty ?? (Array.isArray(allowedValues) ? allowedValues.join(", ") : undefined);
  const where = violation?.instancePath || "The body";
  throw new Refused(`${where} ${violation?.message}${more === undefined ? "" : `: ${more}`}.`);
}

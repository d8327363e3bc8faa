import { calls, effects } from "@qualitycontrol/contract/calls";
import { readBody } from "./body.ts";
import type { Conceal } from "./conceal.ts";
import { type Attempt, GatewayFailure, UnreadableAnswer, WrongShape } from "./errors.ts";

/**
 * The answer of the gateway, which only its `retcode` makes a success: the HTTP status says nothing.
 *
 * @param conceal applied to every text of the answer that becomes part of an error
 * @throws GatewayFailure if the gateway said no
 * @throws UnreadableAnswer if the answer does not tell
 * @throws WrongShape if it is JSON of another shape
 */
export async function readAnswer(attempt: Attempt, response: Response, conceal: Conceal): Promise<object> {
  const { status: httpStatus } = response;
  const unreadable = (problem: UnreadableAnswer["problem"]) => new UnreadableAnswer(attempt, problem, httpStatus);
  if (isRedirect(response)) {
    // Whatever else it carries would hold the connection.
    response.body?.cancel().catch(() => {});
    throw unreadable("redirect");
  }
  const text = await readBody(response);
  if (text === undefined) throw unreadable("too-large");
  if (text === "") throw unreadable("empty");
  const body = parse(text, () => unreadable("not-json"));

  const { retcode, message } = Object(body) as Record<string, unknown>;
  if (typeof retcode !== "string") throw new WrongShape(attempt, "retcode", httpStatus);
  if (retcode !== "0") {
    const gatewayMessage = typeof message === "string" ? conceal(message) : "";
    throw new GatewayFailure(attempt, {
      // A secret may be part of a documented code by chance.
      retcode: Object.hasOwn(effects, retcode) ? retcode : conceal(retcode),
      gatewayMessage,
      httpStatus,
    });
  }
  for (const [member, type] of Object.entries(calls[attempt.operation].shape ?? {})) {
    if (!hasType((body as Record<string, unknown>)[member], type)) throw new WrongShape(attempt, member, httpStatus);
  }
  return body as object;
}

function parse(text: string, fault: () => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault();
  }
}

/** @param type `array` or `object`; with a question mark it may be null or absent */
const hasType = (value: unknown, type: string): boolean =>
  value === null || value === undefined
    ? type.endsWith("?")
    : typeof value === "object" && Array.isArray(value) === type.startsWith("array");

const isRedirect = ({ status, type, redirected }: Response): boolean =>
  redirected || type === "opaqueredirect" || (status >= 300 && status < 400);

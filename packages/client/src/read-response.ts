import { rows } from "@qualitycontrol/contract/calls";
import type { Conceal } from "@qualitycontrol/wire/conceal";
import { readBody } from "./body.ts";
import type { PendingCall } from "./call-report.ts";
import { knownCodes } from "./calls.ts";
import {
  ConnectionLost,
  type Foreign,
  GatewayFailure,
  printable,
  UnreadableAnswer,
  WrongShape,
} from "./errors/index.ts";
import { discard, headerOf, type ReadableResponse, retryAfterOf } from "./response.ts";

/** Enough of a foreign response to recognise what sent it. */
const EXCERPT_LENGTH = 200;

/**
 * Reads the body of a response. Only `retcode` decides whether the call succeeded; the HTTP status is ignored.
 *
 * @param conceal removes secrets from every text of the response that becomes part of an error
 * @throws GatewayFailure if the gateway refused the call or the call failed
 * @throws UnreadableAnswer if the response is not one of the gateway
 * @throws WrongShape if it is JSON of another shape
 * @throws ConnectionLost if it ended early
 */
export async function readResponse(call: PendingCall, response: ReadableResponse, conceal: Conceal): Promise<object> {
  const { status: httpStatus, redirected } = response;
  const describe = (text?: string): Foreign => {
    const contentType = headerOf(response, "Content-Type");
    return {
      httpStatus,
      contentType: contentType && printable(conceal(contentType)),
      retryAfter: retryAfterOf(response),
      ...(text !== undefined && { excerpt: printable(conceal(text, EXCERPT_LENGTH + 1), EXCERPT_LENGTH) }),
    };
  };
  // A browser hides the status of a redirect that it does not follow.
  if (redirected || httpStatus === 0 || (httpStatus >= 300 && httpStatus < 400)) {
    discard(response);
    throw new UnreadableAnswer(call, "redirect", describe());
  }
  const text = await readBody(response, call);
  if (text === undefined) throw new UnreadableAnswer(call, "response-too-large", describe());
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(text);
  } catch {
    if (isCutShort(response, text))
      throw new ConnectionLost(call, "the connection broke: the response ended early", { code: "connection-lost" });
    throw new UnreadableAnswer(call, text ? "not-json" : "empty-response", describe(text));
  }

  const wrongShape = (member: string, value: unknown) => new WrongShape(call, member, typeOf(value), describe(text));
  const { retcode, message } = Object(body);
  if (typeof retcode !== "string") throw wrongShape("retcode", retcode);
  if (retcode !== "0") {
    throw new GatewayFailure(call, {
      ...describe(),
      // A secret may happen to be part of a documented code.
      retcode: knownCodes.includes(retcode) ? retcode : conceal(retcode),
      gatewayMessage: typeof message === "string" ? conceal(message) : "",
    });
  }
  const { shape } = rows[call.operation];
  for (const member in shape) {
    const type = typeOf(body[member]);
    const expected = shape[member] as string;
    // A question mark marks a member that may be null or absent.
    const fits = type === "absent" || type === "null" ? expected.endsWith("?") : expected.startsWith(type);
    if (!fits) throw wrongShape(member, body[member]);
  }
  return body;
}

const typeOf = (value: unknown): WrongShape["memberType"] =>
  value === undefined
    ? "absent"
    : value === null
      ? "null"
      : Array.isArray(value)
        ? "array"
        : (typeof value as WrongShape["memberType"]);

/** Node reports no error if a compressed body ends early; it returns the beginning of the JSON text, or nothing. */
const isCutShort = (response: ReadableResponse, text: string): boolean =>
  headerOf(response, "Content-Encoding") !== undefined &&
  headerOf(response, "Content-Length") !== "0" &&
  /^\s*([[{]|$)/.test(text);

import { rows } from "@qualitycontrol/contract/calls";
import { readBody } from "./body.ts";
import { known } from "./calls.ts";
import { type Attempt, GatewayFailure, UnreadableAnswer, WrongShape } from "./errors/index.ts";

/**
 * The answer of the gateway, which only its `retcode` makes a success: the HTTP status says nothing.
 *
 * @param conceal takes secrets out of every text of the answer that becomes part of an error
 * @throws GatewayFailure if the gateway said no
 * @throws UnreadableAnswer if the answer does not tell
 * @throws WrongShape if it is JSON of another shape
 */
export async function readAnswer(
  attempt: Attempt,
  response: Response,
  conceal: (text: string) => string,
): Promise<object> {
  const { status: httpStatus, redirected } = response;
  const unreadable = (problem: UnreadableAnswer["problem"]) => new UnreadableAnswer(attempt, problem, httpStatus);
  // A browser hides the status of a redirect that it was told not to follow.
  if (redirected || httpStatus === 0 || (httpStatus >= 300 && httpStatus < 400)) {
    // Whatever else it carries would hold the connection.
    response.body?.cancel().catch(() => {});
    throw unreadable("redirect");
  }
  const text = await readBody(response);
  if (text === undefined) throw unreadable("too-large");
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(text);
  } catch {
    throw unreadable(text ? "not-json" : "empty");
  }

  const { retcode, message } = Object(body);
  if (typeof retcode !== "string") throw new WrongShape(attempt, "retcode", httpStatus);
  if (retcode !== "0") {
    const gatewayMessage = typeof message === "string" ? conceal(message) : "";
    throw new GatewayFailure(attempt, {
      // A secret may be part of a documented code by chance.
      retcode: known.includes(retcode) ? retcode : conceal(retcode),
      gatewayMessage,
      httpStatus,
    });
  }
  for (const [member, type] of Object.entries(rows[attempt.operation].shape ?? {})) {
    if (!type.includes(typeOf(body[member]))) throw new WrongShape(attempt, member, httpStatus);
  }
  return body;
}

/** The type of a member, as the contract's shapes name it: a question mark stands for one that is null or absent. */
const typeOf = (value: unknown): string =>
  value === null || value === undefined ? "?" : Array.isArray(value) ? "array" : typeof value;

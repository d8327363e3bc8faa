import { type Attempt, GatewayFailure, UnreadableAnswer } from "./errors.ts";

/** An HTTP answer with its body: as text where the status is a success, else as JSON if it could be parsed. */
export interface Received {
  response: Response;
  data?: string;
  error?: unknown;
}

/**
 * The answer of the gateway, which only its `retcode` makes a success: the HTTP status says nothing.
 *
 * @param conceal applied to every text of the answer that becomes part of an error
 * @throws GatewayFailure if the gateway said no
 * @throws UnreadableAnswer if the answer does not tell
 */
export function readAnswer(attempt: Attempt, received: Received, conceal: (text: string) => string): object {
  const { response } = received;
  const { status: httpStatus } = response;
  if (isRedirect(response)) throw new UnreadableAnswer(attempt, "redirect", httpStatus);
  const body = response.ok ? parse(received.data) : received.error;
  if (body === undefined || body === "") throw new UnreadableAnswer(attempt, "empty", httpStatus);
  if (typeof body === "string") throw new UnreadableAnswer(attempt, "not-json", httpStatus);

  const { retcode, message } = (body ?? {}) as { retcode?: unknown; message?: unknown };
  if (typeof retcode !== "string") throw new UnreadableAnswer(attempt, "no-retcode", httpStatus);
  if (retcode === "0") return body as object;
  const gatewayMessage = typeof message === "string" ? conceal(message) : "";
  throw new GatewayFailure(attempt, { retcode: conceal(retcode), gatewayMessage, httpStatus });
}

/** A text that is not JSON stays a text, as in the answers that openapi-fetch parses by itself. */
function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return text;
  }
}

const isRedirect = ({ status, type, redirected }: Response): boolean =>
  redirected || type === "opaqueredirect" || (status >= 300 && status < 400);

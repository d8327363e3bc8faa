import type { IncomingHttpHeaders } from "node:http";
import type { HttpResponse } from "@qualitycontrol/core/http-response";
import { createInstance, type IHttpConfig, type IHttpRequest } from "@stoplight/prism-http";
import type { PrismOperation } from "./operations.ts";
import type { Preference } from "./preference.ts";
import { refuse } from "./refusal.ts";

/** A request in the form that Prism works on. */
export type Request = IHttpRequest;

/** A request as it came over the wire. */
export interface ReceivedRequest {
  method: string;
  target: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Answers a request as the contract says, which calls this operation of it, if any. A refusal is an answer too. */
export type Ask = (
  request: Request,
  preference: Preference,
  operation: PrismOperation | undefined,
  wire: ReceivedRequest,
) => Promise<HttpResponse>;

const config: IHttpConfig = {
  isProxy: false,
  validateRequest: true,
  // The examples are proven valid by the lint.
  validateResponse: false,
  checkSecurity: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/** Asks Prism about a request, which calls this operation of those that it knows, or none that the caller knows of. */
export type AskPrism = (request: Request, preference: Preference, operation?: PrismOperation) => Promise<HttpResponse>;

/** Prism as a function, without the server that it comes with: that one hangs on a malformed body. */
export function prismOn(operations: PrismOperation[]): AskPrism {
  const prism = createInstance(config, { logger: silent });
  return async (request, preference, operation) => {
    // Prism compares the path with those of all operations that it is given, which takes longer than all the rest.
    const candidates = operation === undefined ? operations : [operation];
    // Prism keeps the media types of a request in `mock`, so each request has its own.
    const result = await prism.request(request, candidates, { ...config, mock: { dynamic: false, ...preference } })();
    if (result._tag === "Left") return refuse(result.left);
    const { statusCode, headers, body } = result.right.output;
    return { status: statusCode, headers: headers ?? {}, body };
  };
}

/** Prism logs whole requests, Guid included. It is also faster without. */
const silent = {} as Parameters<typeof createInstance>[1]["logger"];
Object.assign(silent, {
  ...Object.fromEntries(
    ["trace", "debug", "info", "success", "warn", "error", "fatal"].map((level) => [level, () => {}]),
  ),
  child: () => silent,
});

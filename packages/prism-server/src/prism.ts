import type { IncomingHttpHeaders } from "node:http";
import type { HttpResponse } from "@qualitycontrol/core/http-response";
import { createInstance, type IHttpConfig, type IHttpRequest } from "@stoplight/prism-http";
import type { PrismOperation } from "./operations.ts";
import type { Preference } from "./preference.ts";
import { refuse } from "./refusal.ts";

/** A request in Prism's own form. */
export type Request = IHttpRequest;

/** A request as received. */
export interface ReceivedRequest {
  method: string;
  target: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Responds to a request. The operation is the one that the request calls, if the contract has it. A refusal is a response, not an error. */
export type Ask = (
  request: Request,
  preference: Preference,
  operation: PrismOperation | undefined,
  wire: ReceivedRequest,
) => Promise<HttpResponse>;

const config: IHttpConfig = {
  isProxy: false,
  validateRequest: true,
  // Lint checks the examples.
  validateResponse: false,
  checkSecurity: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/** Passes a request to Prism. Without an operation, Prism finds it among all. */
export type AskPrism = (request: Request, preference: Preference, operation?: PrismOperation) => Promise<HttpResponse>;

/** Prism as a function. Its own server is not used, because it hangs on a malformed body. */
export function prismOn(operations: PrismOperation[]): AskPrism {
  const prism = createInstance(config, { logger: silent });
  return async (request, preference, operation) => {
    // Prism compares the path with that of every given operation, which takes longer than everything else.
    const candidates = operation === undefined ? operations : [operation];
    // Prism stores the media types of a request in `mock`, so each request gets its own.
    const result = await prism.request(request, candidates, { ...config, mock: { dynamic: false, ...preference } })();
    if (result._tag === "Left") return refuse(result.left);
    const { statusCode, headers, body } = result.right.output;
    return { status: statusCode, headers: headers ?? {}, body };
  };
}

/** Prism logs whole requests, including the Guid. It is also faster without logging. */
const silent = {} as Parameters<typeof createInstance>[1]["logger"];
Object.assign(silent, {
  ...Object.fromEntries(
    ["trace", "debug", "info", "success", "warn", "error", "fatal"].map((level) => [level, () => {}]),
  ),
  child: () => silent,
});

import type { Answers } from "@qualitycontrol/contract/calls";
import { type DefaultBodyType, type HttpHandler, HttpResponse, http, type StrictRequest } from "msw";
import { templateOf } from "./calls.ts";

/** The request that a handler receives. */
export interface SeenRequest {
  /** The parameters in the path, including `agentid`, and in the query. */
  readonly args: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly request: StrictRequest<DefaultBodyType>;
}

/**
 * Creates a handler for MSW that responds to an operation in place of the gateway, at any host. Its response is typed by the
 * contract: a success, or a failure with a documented code.
 *
 * @param answer the response body, or a function that creates it from the request. For any other response, pass an
 * `HttpResponse` of MSW, such as `HttpResponse.error()` for a broken connection
 */
export function on<Id extends keyof Answers>(
  operation: Id,
  answer:
    | Answers[Id]
    | HttpResponse<DefaultBodyType>
    | ((seen: SeenRequest) => Answers[Id] | Response | Promise<Answers[Id] | Response>),
): HttpHandler {
  const { method, path } = templateOf(operation);
  const verb = method.toLowerCase() as "get" | "put" | "post" | "delete";
  return http[verb](
    `*${path.replace("{}", ":agentid").replaceAll(/\{(\w+)\}/g, ":$1")}`,
    async ({ request, params }) => {
      // MSW names what the asterisk matches 0.
      const { 0: _, ...inPath } = params;
      const args = { ...Object.fromEntries(new URL(request.url).searchParams), ...inPath };
      const given: unknown = answer;
      const answered = typeof given === "function" ? await given({ args, request }) : given;
      return answered instanceof Response ? answered.clone() : HttpResponse.json(answered as object);
    },
  );
}

import type { Answers } from "@qualitycontrol/contract/calls";
import { type DefaultBodyType, type HttpHandler, HttpResponse, http, type StrictRequest } from "msw";
import { templateOf } from "./calls.ts";

/** A request as a handler sees it. */
export interface SeenRequest {
  /** The path's parameters, `agentid` among them, and those of the query. */
  readonly args: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly request: StrictRequest<DefaultBodyType>;
}

/**
 * A handler for MSW that answers an operation in the gateway's place, at whatever address. What it answers is typed by the
 * contract: a success, or a failure with a documented code.
 *
 * @param answer the answer, or a function that makes it from the request; `HttpResponse` of MSW stands for anything else,
 * such as `HttpResponse.error()` for a connection that breaks
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
      // MSW gives what the star stands for the name 0.
      const { 0: _, ...inPath } = params;
      const args = { ...Object.fromEntries(new URL(request.url).searchParams), ...inPath };
      const given: unknown = answer;
      const answered = typeof given === "function" ? await given({ args, request }) : given;
      return answered instanceof Response ? answered.clone() : HttpResponse.json(answered as object);
    },
  );
}

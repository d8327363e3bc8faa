import { contentType, guidHeader } from "@qualitycontrol/contract/calls";
import { startCall } from "./call-report.ts";
import { type OperationId, templateOf } from "./calls.ts";
import { type Connection, connections } from "./connections.ts";
import { withDeadline } from "./deadline.ts";
import { WrongArgument } from "./errors/index.ts";
import { COOKIE } from "./exchange.ts";
import { connect, type Inspector } from "./inspector.ts";
import { operationMatcher } from "./match-operation.ts";
import type { InspectorOptions } from "./options.ts";
import { isAccepted } from "./signals.ts";

/** The connection of an inspector, or a new connection for options. */
export const connectionOf = (options: InspectorOptions | Inspector, functionName: string): Connection =>
  connections.get(options) ?? connect(options as InspectorOptions, functionName);

/** Creates a `fetch` that finds the operation of each request and calls it on a connection. */
export function fetchOn({ settings, send }: Connection): typeof fetch {
  const find = operationMatcher(settings);
  const sends = new Map<OperationId, ReturnType<typeof send>>();
  return async (input, options) => {
    const init = options ?? {};
    const request = isRequest(input) ? input : undefined;
    const method = (init.method ?? request?.method ?? "GET").toUpperCase();
    const { operation, args } = find(method, request?.url ?? String(input));
    const signal = init.signal === undefined ? request?.signal : init.signal;
    const given = init.body ?? (method === "GET" ? undefined : request);
    const readBodyText = () => readText(operation, given);
    const accepted = signal && isAccepted(signal) ? signal : undefined;
    const text = await withDeadline(startCall(operation, settings.timeout), accepted, readBodyText, () => {});
    const body = parseBody(operation, text);
    const sendCall = sends.get(operation) ?? send(operation);
    sends.set(operation, sendCall);
    const headers = extraHeaders(init.headers ?? request?.headers);
    const secrets = SECRET_HEADERS.flatMap((name) => secretsIn(headers[name] ?? ""));
    const result = await sendCall({ ...body, ...args }, { signal: signal ?? undefined }, { headers, secrets });
    return new Response(JSON.stringify(result), { headers: { "Content-Type": contentType } });
  };
}

/** `instanceof` would not recognise the `Request` classes of other libraries. */
const isRequest = (input: unknown): input is Request => typeof (input as Request | undefined)?.url === "string";

async function readText(operation: OperationId, body: BodyInit | Request | null | undefined): Promise<string> {
  if (typeof body === "string") return body;
  try {
    return body ? await (isRequest(body) ? body : new Response(body)).text() : "";
  } catch {
    throw new WrongArgument({ operation }, "body", "cannot be read");
  }
}

/** The arguments in the body of a request. */
function parseBody(operation: OperationId, text: string): object {
  if (text === "") return {};
  if (!templateOf(operation).body) throw new WrongArgument({ operation }, "body", "is not allowed");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Reported below: the error of `JSON.parse` quotes the body.
  }
  if (typeof body === "object" && body && !Array.isArray(body)) return body;
  throw new WrongArgument({ operation }, "body", "is not a JSON object");
}

/** Headers that the client sets itself. */
const CLIENT_HEADERS = ["content-type", "content-length", guidHeader.toLowerCase()];

/** Headers of a caller whose values must not appear in errors. */
const SECRET_HEADERS = ["authorization", COOKIE, "proxy-authorization"];

/** The complete header value, its parts, and the password in a `Basic` value. */
function secretsIn(value: string): string[] {
  const [, basic = ""] = /^Basic +((?:[a-z\d+/]{4})*(?:[a-z\d+/]{2,3})?)/i.exec(value) ?? [];
  const [, password] = /:(.+)/s.exec(atob(basic)) ?? [];
  const parts = value.split(/[\s;,]+|=(?=.)/).filter(({ length }) => length > 3);
  return [value, ...parts, ...(password ? [password] : [])];
}

function extraHeaders(headers: HeadersInit | undefined): Record<string, string> {
  const extra: Record<string, string> = {};
  if (headers)
    new Headers(headers).forEach((value, name) => {
      if (!CLIENT_HEADERS.includes(name)) extra[name === "cookie" ? COOKIE : name] = value;
    });
  return extra;
}

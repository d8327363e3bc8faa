import type { HttpResponse } from "./http-response.ts";

/**
 * The response to `GET /`: for people who open a server in a browser, and for readiness checks.
 *
 * @param name of the server
 * @param version of the contract
 * @param next what to call next, one sentence each
 */
export function startPage(name: string, version: string, next: readonly string[]): HttpResponse {
  const lines = [`${name}, contract ${version}`, "", ...next, ""];
  return { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: Buffer.from(lines.join("\n")) };
}

/** A sentence for a start page, with a GET operation as an example of what to call. */
export function callOf({ paths }: { paths: Readonly<Record<string, object>> }): string {
  const [path] = Object.entries(paths).find(([, item]) => "get" in item) ?? ["/"];
  return `Call an operation at its path, such as GET ${path}.`;
}

/** Whether a request asks for the start page. */
export const isStartPage = ({ method, url }: { method?: string | undefined; url?: string | undefined }): boolean =>
  (method === "GET" || method === "HEAD") && url === "/";

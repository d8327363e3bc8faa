import type { HttpResponse } from "./http-response.ts";

/**
 * The page that answers `GET /`, for people who open a server in a browser and for checks whether it is ready.
 *
 * @param name what answers here
 * @param version of the contract
 * @param next what to call next, a sentence each
 */
export function startPage(name: string, version: string, next: readonly string[]): HttpResponse {
  const lines = [`${name}, contract ${version}`, "", ...next, ""];
  return { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: Buffer.from(lines.join("\n")) };
}

/** A sentence for a start page: what to call, by the example of an operation that reads. */
export function callOf({ paths }: { paths: Readonly<Record<string, object>> }): string {
  const [path] = Object.entries(paths).find(([, item]) => "get" in item) ?? ["/"];
  return `Call an operation at its path, such as GET ${path}.`;
}

/** Whether a request asks for the start page. */
export const isStartPage = ({ method, url }: { method?: string | undefined; url?: string | undefined }): boolean =>
  (method === "GET" || method === "HEAD") && url === "/";

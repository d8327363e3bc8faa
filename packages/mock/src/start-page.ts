import type { Answer } from "./answer.ts";

/**
 * The page that answers `GET /`: to people who open a server in a browser, and to checks whether it is ready.
 *
 * @param name what answers here
 * @param version of the contract
 * @param next what to call next, a sentence each
 */
export function startPage(name: string, version: string, next: readonly string[]): Answer {
  const lines = [`${name}, contract ${version}`, "", ...next, ""];
  return { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: Buffer.from(lines.join("\n")) };
}

/** Whether a request asks for the start page. */
export const isStartPage = ({ method, url }: { method?: string | undefined; url?: string | undefined }): boolean =>
  (method === "GET" || method === "HEAD") && url === "/";

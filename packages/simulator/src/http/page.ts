import type { RequestListener } from "node:http";
import { startPage } from "@qualitycontrol/core/start-page";
import type { Edition } from "../contract/edition.ts";

/**
 * Answers `GET /` with a start page.
 *
 * @param control where the paths of the control begin, if it is served
 */
export function pageOf({ document }: Edition, control: string | undefined): RequestListener {
  const [path = ""] = Object.keys(document.paths);
  const resources = path.slice(0, path.indexOf("/", path.indexOf("resource")));
  const { status, headers, body } = startPage("A simulator of the gateway", document.info.version, [
    `The resources of the gateway are below ${resources}.`,
    ...(control === undefined ? [] : [`The control is below ${control}: GET ${control}/floor shows agents and calls.`]),
  ]);
  return (_, response) => void response.writeHead(status, headers).end(body);
}

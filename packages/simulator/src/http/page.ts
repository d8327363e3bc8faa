import type { RequestListener } from "node:http";
import { startPage } from "@qualitycontrol/core/start-page";
import type { Edition } from "../contract/edition.ts";
import { CONTROL } from "../control/serve.ts";

/** The page that answers `GET /`. */
export function pageOf({ document }: Edition, hasControl: boolean): RequestListener {
  const [path = ""] = Object.keys(document.paths);
  const resources = path.slice(0, path.indexOf("/", path.indexOf("resource")));
  const { status, headers, body } = startPage("A simulator of the gateway", document.info.version, [
    `The resources of the gateway are below ${resources}.`,
    ...(hasControl ? [`The control is below ${CONTROL}: GET ${CONTROL}/floor shows agents and calls.`] : []),
  ]);
  return (_, response) => void response.writeHead(status, headers).end(body);
}

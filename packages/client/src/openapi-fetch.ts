import type { operations, paths } from "@qualitycontrol/contract/types";
import createClient, { type Client } from "openapi-fetch";
import { connectionOf, fetchOn } from "./drop-in-fetch.ts";
import type { Inspector } from "./inspector.ts";
import type { InspectorOptions } from "./options.ts";

/**
 * The paths that a helper for queries may call: all but the event poll. Each event is handed out once, so a poll that is
 * repeated or cached loses some; follow them with `events`.
 */
export type QueryPaths = {
  [Path in keyof paths as paths[Path] extends { get: operations["pollEvents"] } ? never : Path]: paths[Path];
};

/**
 * openapi-fetch on the `fetch` of `createGatewayFetch`. A call resolves with `data` if the gateway reported success; in every
 * other case its promise rejects with an `InspectorError`, and `error` is never set.
 *
 * @param options as `createInspector` takes them; or an inspector, whose session is shared
 * @throws TypeError if an option cannot be used
 */
export function createOpenApiClient(options: InspectorOptions | Inspector): Client<paths> {
  const connection = connectionOf(options, "createOpenApiClient");
  return createClient<paths>({ baseUrl: connection.settings.baseUrl, fetch: fetchOn(connection) });
}

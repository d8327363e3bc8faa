import type { operations, paths } from "@qualitycontrol/contract/types";
import createClient, { type Client } from "openapi-fetch";
import { connectionOf, fetchOn } from "./drop-in-fetch.ts";
import type { Inspector } from "./inspector.ts";
import type { InspectorOptions } from "./options.ts";

/**
 * The paths that a query library may call: all except the event poll. The gateway delivers each event once, so a poll that
 * is retried or cached loses events; use `events` instead.
 */
export type QueryPaths = {
  [Path in keyof paths as paths[Path] extends { get: operations["pollEvents"] } ? never : Path]: paths[Path];
};

/**
 * Creates a client of openapi-fetch that uses the `fetch` of `createGatewayFetch`. A call resolves with `data` if the gateway
 * reported success; in every other case its promise rejects with an `InspectorError`. `error` is never set.
 *
 * @param options the options of `createInspector`; or an inspector, whose session is shared
 * @throws TypeError if an option is invalid
 */
export function createOpenApiClient(options: InspectorOptions | Inspector): Client<paths> {
  const connection = connectionOf(options, "createOpenApiClient");
  return createClient<paths>({ baseUrl: connection.settings.baseUrl, fetch: fetchOn(connection) });
}

import { connectionOf, fetchOn } from "./drop-in-fetch.ts";
import type { Inspector } from "./inspector.ts";
import type { InspectorOptions } from "./options.ts";

/**
 * A `fetch` for other clients: it sends their requests as this client sends its own, in the session of one inspector. It
 * adds the Guid and Content-Type, follows `Set-GUID`, and neither caches, retries nor follows redirects. Of a request it
 * reads URL, method, body, headers and signal.
 *
 * It resolves only if the gateway reported success, with a response whose status is 200, whatever the gateway's was.
 *
 * @param options as `createInspector` takes them; or an inspector, whose session is shared
 * @returns a function that throws an `InspectorError` in every other case. A request to another address than `baseUrl`, or
 * one that is not an operation of the contract, is an `UnknownOperation`, and neither Guid nor body leaves the client
 * @throws TypeError if an option cannot be used
 */
export const createGatewayFetch = (options: InspectorOptions | Inspector): typeof fetch =>
  fetchOn(connectionOf(options, "createGatewayFetch"));

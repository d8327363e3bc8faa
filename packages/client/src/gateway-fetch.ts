import { connectionOf, fetchOn } from "./drop-in-fetch.ts";
import type { Inspector } from "./inspector.ts";
import type { InspectorOptions } from "./options.ts";

/**
 * Creates a `fetch` for other clients. It sends their requests as this client sends its own, in the session of one inspector:
 * it adds the Guid, cookies and Content-Type, updates the Guid from `Set-GUID`, and neither caches, retries nor follows redirects. It
 * reads the URL, method, body, headers and signal of a request, and ignores its other options.
 *
 * It resolves only if the gateway reported success. The response then has the status 200, whatever the gateway's status was.
 *
 * @param options the options of `createInspector`; or an inspector, whose session is shared
 * @returns a function that throws an `InspectorError` in every other case. A request outside `baseUrl`, or one that matches no
 * operation of the contract, throws an `UnknownOperation`; neither Guid nor body is sent
 * @throws TypeError if an option is invalid
 */
export const createGatewayFetch = (options: InspectorOptions | Inspector): typeof fetch =>
  fetchOn(connectionOf(options, "createGatewayFetch"));

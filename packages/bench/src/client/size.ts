import { generateHeyApiClient } from "../../../client/test/hey-api.ts";
import { weigh } from "./bundle.ts";

const CLIENT = 'export { createInspector } from "@qualitycontrol/client";';
const SESSION = 'export { signIn, signOut, forceSignIn, forceSignOut } from "@qualitycontrol/client/session";';
const EVENTS = 'export { events, waitFor } from "@qualitycontrol/client/events";';

const INSPECTION = 'export { inspect, inspectionOf } from "@qualitycontrol/client/inspection";';
const OPENAPI_FETCH = 'export { createOpenApiClient } from "@qualitycontrol/client/openapi-fetch";';

/** The size of each client with all operations callable, and its target, in bytes. */
const figures = {
  client: 6 * 1024,
  "client, session, events": 8.5 * 1024,
  "client in openapi-fetch, above client": 1024,
  "inspection, above client and events": 2.2 * 1024,
};

using heyApi = await generateHeyApiClient();
const sizes = {
  client: await weigh(CLIENT),
  "client, session, events": await weigh([CLIENT, SESSION, EVENTS].join("\n")),
  "client, events": await weigh([CLIENT, EVENTS].join("\n")),
  "client, events, inspection": await weigh([CLIENT, EVENTS, INSPECTION].join("\n")),
  "client, errors, result codes": await weigh(
    ['export * from "@qualitycontrol/client";', 'export { explain } from "@qualitycontrol/client/result-codes";'].join(
      "\n",
    ),
  ),
  "client in openapi-fetch, without openapi-fetch": await weigh(OPENAPI_FETCH, ["openapi-fetch"]),
  "openapi-fetch": await weigh('export { default } from "openapi-fetch";'),
  "hey-api": await weigh(`export * from ${JSON.stringify(heyApi.sdk)};`),
};
const measured = {
  client: sizes.client.brotli,
  "client, session, events": sizes["client, session, events"].brotli,
  "client in openapi-fetch, above client":
    sizes["client in openapi-fetch, without openapi-fetch"].brotli - sizes.client.brotli,
  "inspection, above client and events": sizes["client, events, inspection"].brotli - sizes["client, events"].brotli,
};
const met = Object.fromEntries(
  Object.entries(figures).map(([name, most]) => [name, measured[name as keyof typeof figures] <= most]),
);
console.log(JSON.stringify({ bench: "size", unit: "bytes", sizes, measured, figures, met }));

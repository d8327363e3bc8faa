import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { createMockServer } from "@scalar/mock-server";
import { listenAndPrint } from "./listen.ts";

// A mock as in its documentation. It logs warnings about the Guid, so logging is off.
const app = await createMockServer({ document: contract, logger: false });
listenAndPrint(createAdaptorServer(app) as Server);

import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { createMockServer } from "@scalar/mock-server";
import { announce } from "./announce.ts";

// As its documentation serves a mock. It does not say how it wants the Guid, so it is silenced.
const app = await createMockServer({ document: contract, logger: false });
announce(createAdaptorServer(app) as Server);

import { type Listening, listen } from "@qualitycontrol/core/listen";
import { callOf, startPage } from "@qualitycontrol/core/start-page";
import { createPrismServer, type PrismServerOptions } from "../src/http-server.ts";
import { operationsOf } from "../src/operations.ts";
import { prismOn } from "../src/prism.ts";

/** A document with everything that a contract can declare, independent of the real one. */
const document = {
  openapi: "3.1.1",
  info: { title: "A gate", version: "1" },
  servers: [{ url: "https://{host}", variables: { host: { default: "localhost" } } }],
  security: [{ Guid: [] }],
  paths: {
    "/gate/{name}": { put: operation("paintGate", { parameters: [path("name", { type: "string", minLength: 1 })] }) },
    "/gate/open": { put: operation("openGate", { security: [] }) },
    "/gate/{name}/watch": {
      get: operation("watchGate", {
        parameters: [
          path("name", { type: "string", minLength: 1 }),
          query("from", true, { type: "string", pattern: "^\\d+$" }),
          query("to", false, { type: "string", pattern: "^\\d+$" }),
          query("side", false, { type: "string", enum: ["left", "right"] }),
          query("note", false, { type: "string" }),
        ],
      }),
    },
    "/gate/{name}/guards": {
      post: operation("postGuards", {
        parameters: [path("name", { type: "string", minLength: 1 })],
        requestBody: { $ref: "#/components/requestBodies/Guards" },
      }),
    },
  },
  components: {
    securitySchemes: { Guid: { type: "apiKey", in: "header", name: "Guid" } },
    requestBodies: {
      Guards: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Guards" } } } },
    },
    schemas: {
      Guards: {
        type: "object",
        required: ["guards"],
        properties: { guards: { type: "array", items: { $ref: "#/components/schemas/Guard" } } },
      },
      Guard: { type: "integer", minimum: 1 },
    },
    examples: { Opened: { value: { is: "open", retcode: "0" } }, Stuck: { value: { is: "stuck", retcode: "9-1" } } },
  },
};

function operation(operationId: string, more: object) {
  const examples = { Opened: { $ref: "#/components/examples/Opened" }, Stuck: { $ref: "#/components/examples/Stuck" } };
  const content = { "application/json": { schema: { type: "object" }, examples } };
  return { operationId, responses: { 200: { description: "What became of it.", content } }, ...more };
}

function path(name: string, schema: object) {
  return { name, in: "path", required: true, schema };
}

function query(name: string, required: boolean, schema: object) {
  return { name, in: "query", required, schema };
}

/** The header of every response of the sample API. */
export const identity = { "x-gate": "1" };

/** Serves the mock of the document above. */
export async function serveSampleApi(timeouts: PrismServerOptions["timeouts"] = {}): Promise<Listening> {
  const operations = await operationsOf(document);
  return listen(
    createPrismServer({
      operations,
      ask: prismOn(operations),
      identity,
      page: startPage("A gate", document.info.version, [callOf(document)]),
      timeouts,
    }),
    "127.0.0.1",
    0,
  );
}

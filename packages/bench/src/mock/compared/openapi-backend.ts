import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { type Document, OpenAPIBackend } from "openapi-backend";
import { listenAndPrint } from "./listen.ts";

// A mock as in its README. Without `quick`, it validates the bundle as OpenAPI 3.0 and does not start (5.21.2).
const api = new OpenAPIBackend({ definition: contract as unknown as Document, quick: true });
api.registerSecurityHandler("Guid", ({ request }) => request.headers["guid"] !== undefined);
api.register({
  unauthorizedHandler: () => ({ status: 401, mock: {} }),
  validationFail: ({ validation }) => ({ status: 400, mock: { errors: validation.errors } }),
  notFound: () => ({ status: 404, mock: {} }),
  notImplemented: ({ api, operation }) => api.mockResponseForOperation(operation.operationId ?? ""),
});
await api.init();

listenAndPrint(
  createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const [path = "", query = ""] = url.split("?");
    const body = await buffer(request);
    const { status, mock } = await api.handleRequest({
      method,
      path,
      query,
      headers: headers as Record<string, string>,
      ...(body.length > 0 ? { body: JSON.parse(body.toString()) } : {}),
    });
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(mock));
  }),
);

import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import bundle from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import tools from "@qualitycontrol/contract/openapi.tools.json" with { type: "json" };
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { listen } from "@qualitycontrol/core/listen";
import { sampleRequest } from "@qualitycontrol/docs/samples/request";
import { createMockServer } from "@scalar/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

describe.each([
  ["openapi.json", bundle],
  ["openapi.tools.json", tools],
])("a Scalar mock of %s", (_, document) => {
  let url: string;
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    const app = await createMockServer({ document, logger: false });
    ({ url, close } = await listen(createAdaptorServer(app) as Server, "127.0.0.1", 0));
  });
  afterAll(() => close());

  test.each(Object.keys(operations) as OperationId[])("%s returns success", async (operationId) => {
    const { method, url: address, headers, body } = sampleRequest(operationId, url);
    const answer = await fetch(address, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    expect(await answer.json()).toMatchObject({ retcode: "0" });
  });
});

import { createInspector, GatewayFailure, TimedOut } from "@qualitycontrol/client";
import { createOpenApiClient } from "@qualitycontrol/client/openapi-fetch";
import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, inspectorId, successes } from "./contract-cases.ts";
import { errorOf, respondWith, startGateway } from "./stub-gateway.ts";

const FREE = "/agentgateway/resource/onlineagent/{agentid}/sayfree";
const SIGN_IN = "/agentgateway/resource/onlineagent/{agentid}";
const ownPath = { params: { path: { agentid: inspectorId } } };
const options = (baseUrl: string) => ({ baseUrl, agentId: inspectorId, guid: sampleGuid });

describe("openapi-fetch on the client's fetch", () => {
  it("has data only on success, under any HTTP status, and never an error", async () => {
    const answer = successes.find(({ operation }) => operation === "sayFree")?.answer;
    for (const status of [200, 201, 500]) {
      await using gateway = await startGateway(respondWith(answer, status));
      const { data, error, response } = await createOpenApiClient(options(gateway.url)).POST(FREE, ownPath);
      expect({ data, error, ok: response.ok }).toEqual({ data: answer, error: undefined, ok: true });
    }
  });

  it.for(failures.filter(({ operation }) => operation === "sayFree"))(
    "rejects with the typed error for $retcode",
    async ({ retcode, answer }) => {
      for (const status of [200, 400, 503]) {
        await using gateway = await startGateway(respondWith(answer, status));
        const error = await errorOf(createOpenApiClient(options(gateway.url)).POST(FREE, ownPath));
        expect(error).toBeInstanceOf(GatewayFailure);
        expect((error as GatewayFailure).isDocumentedFor("sayFree")).toBe(true);
        expect(error).toMatchObject({ retcode, httpStatus: status });
      }
    },
  );

  it("sends a body, signs in, and then keeps the Guid; baseUrl may have a path", async () => {
    const answer = successes.find(({ operation }) => operation === "login")?.answer;
    await using gateway = await startGateway(respondWith(answer, 200, { [newGuidHeader]: `JSESSIONID=${sampleGuid}` }));
    const client = createOpenApiClient({ baseUrl: `${gateway.url}/behind/a/proxy/`, agentId: inspectorId });
    await client.PUT(SIGN_IN, { ...ownPath, body: { phonenum: "40038", status: "4" } });
    await client.POST(FREE, ownPath);
    expect(gateway.requests).toMatchObject([
      { method: "PUT", body: '{"phonenum":"40038","status":"4"}' },
      {
        url: `/behind/a/proxy${operations.sayFree.path.replace("{agentid}", inspectorId)}`,
        headers: { guid: sampleGuid },
      },
    ]);
    expect(gateway.requests[0]?.headers["guid"]).toBeUndefined();
  });

  it("shares the session and timeout of an inspector, and uses the caller's signal", async () => {
    await using gateway = await startGateway(() => {});
    const client = createOpenApiClient(createInspector({ ...options(gateway.url), timeout: 50 }));
    expect(await errorOf(client.POST(FREE, ownPath))).toBeInstanceOf(TimedOut);
    const signal = AbortSignal.abort("enough");
    expect(await errorOf(client.POST(FREE, { ...ownPath, signal }))).toMatchObject({
      code: "aborted",
      cause: "enough",
    });
  });

  it("passes the gateway's response to its middleware", async () => {
    await using gateway = await startGateway(respondWith({ message: "", retcode: "0", result: {} }));
    const client = createOpenApiClient(options(gateway.url));
    const seen: unknown[] = [];
    client.use({
      onRequest: ({ request }) => new Request(request, { headers: { traceparent: "00-1" } }),
      onResponse: async ({ response }) => {
        seen.push(await response.clone().json());
      },
    });
    await client.POST(FREE, ownPath);
    expect(seen).toEqual([{ message: "", retcode: "0", result: {} }]);
    expect(gateway.requests[0]?.headers).toMatchObject({ traceparent: "00-1", guid: sampleGuid });
  });
});

it("an invalid option is rejected", () => {
  expect(() => createOpenApiClient(options("localhost"))).toThrow(/^createOpenApiClient: baseUrl /);
});

import { inspect } from "node:util";
import { createInspector, type InspectorOptions, type RequestOptions } from "@qualitycontrol/client";
import { createGatewayFetch } from "@qualitycontrol/client/gateway-fetch";
import { createOpenApiClient } from "@qualitycontrol/client/openapi-fetch";
import { forceSignIn, signIn, signOut } from "@qualitycontrol/client/session";
import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, inspectorId, successes } from "./contract-cases.ts";
import { credentials, signInResponse } from "./session-fixture.ts";
import { FIRST_INSPECTOR, simulate, worldWithInspectors } from "./simulator-fixture.ts";
import { call, errorOf, inspectorAt, startGateway } from "./stub-gateway.ts";

const done = { message: "", retcode: "0" };
const signedIn = successes.find(({ operation }) => operation === "login")?.answer;
const SECRET = "node2-3f9a";

/** Responds with Set-Cookie headers in turn, and records the cookies that are sent. */
function cookieGateway(...setCookies: readonly string[][]) {
  const sent: (string | undefined)[] = [];
  const fetch = async (url: string, { headers, method }: RequestOptions) => {
    const lines = setCookies[sent.length] ?? [];
    sent.push(headers["Cookie"]);
    const signsIn = method === "PUT" && url.includes("onlineagent");
    const response = signsIn ? signInResponse() : Response.json(done);
    for (const line of lines) response.headers.append("Set-Cookie", line);
    return response;
  };
  return { sent, options: { baseUrl: "https://gateway.example", agentId: inspectorId, fetch } };
}

describe("in a cluster", () => {
  it("every call of a session reaches its node, through 1,000 calls, polls and changes of the Guid", async () => {
    await using gateway = await simulate({ cluster: 3, world: worldWithInspectors(3) });
    const inspectors = await Promise.all([0, 1, 2].map((at) => gateway.signIn(FIRST_INSPECTOR + at)));
    const viaFetch = inspectors.map((inspector) => createGatewayFetch(inspector));
    for (let minute = 0; minute < 5; minute++) {
      gateway.control.advanceClock(60_000);
      for (const [at, inspector] of inspectors.entries()) {
        gateway.emit(inspector.agentId);
        await inspector.pollEvents();
        if (minute === 2) await inspector.updateGuid();
        const path = operations.sayFree.path.replace("{agentid}", inspector.agentId);
        const openApi = createOpenApiClient(inspector);
        const calls = Array.from({ length: 66 }, (_, index) => {
          if (index % 3 === 0) return viaFetch[at]?.(`${gateway.simulator.url}${path}`, { method: "POST" });
          if (index % 3 === 1)
            return openApi.POST(operations.sayFree.path, { params: { path: { agentid: inspector.agentId } } });
          return inspector.sayFree();
        });
        await Promise.all(calls);
      }
    }
    for (const inspector of inspectors) await signOut(inspector);
    expect(gateway.sent, "none was refused and sent again").toHaveLength(3 * (1 + 5 * (1 + 66) + 1 + 1));
  });

  it("without its cookie, a session is not found", async () => {
    await using gateway = await simulate({ cluster: 3 });
    const inspector = await gateway.signIn();
    await inspector.sayFree();
    const guid = gateway.sent.at(-1)?.guid as string;
    const other = createInspector({ ...gateway.optionsFor(FIRST_INSPECTOR), guid });
    expect(await errorOf(other.sayFree()), "another inspector has its own cookies").toMatchObject({
      retcode: "100-006",
    });
  });
});

describe("the cookies of a gateway", () => {
  it("are kept from every response, replaced and deleted", async () => {
    const { sent, options } = cookieGateway(
      [`loadbalance=${SECRET}; Path=/`, "a=1"],
      ["a=2; Max-Age=60"],
      ["a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "b=3; Path=/elsewhere"],
    );
    const inspector = await signIn(options, credentials);
    for (let count = 0; count < 3; count++) await inspector.sayFree();
    expect(sent).toEqual([
      undefined,
      `loadbalance=${SECRET}; a=1`,
      `loadbalance=${SECRET}; a=2`,
      `loadbalance=${SECRET}`,
    ]);
  });

  it("are kept from a refused sign-in, too, and sent with the next one", async () => {
    await using gateway = await startGateway((_, response) => {
      const [answer, guid] = gateway.requests.length > 1 ? [signedIn, `JSESSIONID=${sampleGuid}`] : [refusal, ""];
      response.setHeader("Set-Cookie", [`loadbalance=${SECRET}; Path=/`, "a=1; Path=/"]);
      response.writeHead(200, { [newGuidHeader]: guid }).end(JSON.stringify(answer));
    });
    const refusal = failures.find(({ operation }) => operation === "login")?.answer;
    const inspector = createInspector({ baseUrl: gateway.url, agentId: inspectorId });
    await errorOf(inspector.login(credentials));
    await inspector.login(credentials);
    expect(gateway.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, `loadbalance=${SECRET}; a=1`]);
  });

  it("are not replaced by the response to a request from before another sign-in", async () => {
    const late = Promise.withResolvers<Response>();
    const { sent, options } = cookieGateway([`loadbalance=${SECRET}`]);
    const inspector = inspectorAt(options.baseUrl, {
      fetch: (url, request) => (url.includes("agentevent") ? late.promise : options.fetch(url, request)),
    });
    const poll = inspector.pollEvents();
    await inspector.forceLogin(credentials);
    late.resolve(Response.json(done, { headers: { "Set-Cookie": "loadbalance=old" } }));
    await poll;
    await inspector.sayFree();
    expect(sent.at(-1)).toBe(`loadbalance=${SECRET}`);
  });

  it("are sent before those of the caller of a drop-in fetch", async () => {
    const { sent, options } = cookieGateway([`loadbalance=${SECRET}`]);
    const inspector = await forceSignIn(options, credentials);
    const fetch = createGatewayFetch(inspector);
    const url = options.baseUrl + operations.sayFree.path.replace("{agentid}", inspector.agentId);
    await fetch(url, { method: "POST", headers: { cookie: "own=1" } });
    await createGatewayFetch({ ...options, guid: sampleGuid })(url, { method: "POST", headers: { cookie: "own=1" } });
    expect(sent.slice(1)).toEqual([`loadbalance=${SECRET}; own=1`, "own=1"]);
  });

  it("are ignored if the responses of a caller's fetch have no getSetCookie", async () => {
    const response = { status: 200, headers: new Map([["Set-Cookie", "a=b"]]), text: async () => JSON.stringify(done) };
    const inspector = inspectorAt("http://localhost", { fetch: async () => response as unknown as Response });
    await inspector.sayFree();
    await inspector.sayFree();
  });

  it("are never shown: not by an error that quotes them in any way, nor by the inspector", async () => {
    const encoded = [SECRET, encodeURIComponent(`loadbalance=${SECRET}`), btoa(SECRET), JSON.stringify(SECRET)].join();
    const { options } = cookieGateway([`loadbalance="${SECRET}"; Path=/; Secure`, `old=${SECRET}x`]);
    let answer = async (): Promise<Response> => Response.json(done);
    const fetch: InspectorOptions["fetch"] = (url, request) =>
      url.includes("sayfree") ? answer() : options.fetch(url, request);
    const inspector = await signIn({ ...options, fetch }, credentials);
    const texts = `${encoded} loadbalance=${SECRET}`;
    for (const failing of [
      async () => Response.json({ ...done, retcode: "100-007", message: texts }),
      async () => new Response(texts, { status: 502, headers: { "Content-Type": SECRET } }),
      async () => new Response(`${SECRET}x`, { headers: { "Set-Cookie": "old=; Max-Age=0" } }),
      async () => new Response(`${SECRET}-new`, { headers: { "Set-Cookie": `late=${SECRET}-new` } }),
      () => Promise.reject(new Error(texts, { cause: Object.assign(new Error(texts), { code: SECRET }) })),
    ]) {
      answer = failing;
      const error = await errorOf(inspector.sayFree());
      const shown = inspect(error, { depth: null, showHidden: true, getters: true }) + JSON.stringify(error);
      expect(shown).not.toContain(SECRET);
      expect(shown).not.toContain(btoa(SECRET));
    }
    expect(inspect(inspector, { depth: null, showHidden: true, getters: true })).not.toContain(SECRET);
  });

  it("do not hide a text because of a short value", async () => {
    const { sent, options } = cookieGateway(["n=1; Path=/"]);
    const failure = { ...done, retcode: "100-007", message: "1 of n=1" };
    const fetch: InspectorOptions["fetch"] = (url, request) =>
      url.includes("saybusy") ? Promise.resolve(Response.json(failure)) : options.fetch(url, request);
    const inspector = await signIn({ ...options, fetch }, credentials);
    await inspector.sayFree();
    expect(sent.at(-1)).toBe("n=1");
    expect(await errorOf(inspector.sayBusy())).toMatchObject({ gatewayMessage: failure.message });
  });
});

describe("the option credentials", () => {
  it.for(["omit", "same-origin", "include"] as const)("is passed to fetch: %s", async (credentials) => {
    const seen: unknown[] = [];
    const fetch = async (_: string, options: RequestOptions) => {
      seen.push(options.credentials);
      return Response.json(done);
    };
    await inspectorAt("http://localhost", { credentials, fetch }).sayFree();
    await call(inspectorAt("http://localhost", { fetch }), "sayFree");
    expect(seen).toEqual([credentials, undefined]);
  });

  it.for(["", "always"])("is rejected before anything is sent: %j", (credentials) => {
    expect(() => inspectorAt("http://localhost", { credentials: credentials as RequestCredentials })).toThrow(
      "createInspector: credentials must be one of omit, same-origin, include.",
    );
  });
});

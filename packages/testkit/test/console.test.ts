import { globSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listen } from "@qualitycontrol/core/listen";
import { startMock } from "@qualitycontrol/testkit/mock";
import { startProxy } from "@qualitycontrol/testkit/proxy";
import { startSimulator } from "@qualitycontrol/testkit/simulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { docsWithConsole } from "../src/console/docs-with-console.ts";
import { checkTarget, type Targets } from "../src/console/targets.ts";

async function started<S extends { close(): Promise<unknown> }>(server: Promise<S>): Promise<S> {
  const it = await server;
  onTestFinished(() => void it.close());
  return it;
}

const serve = (listener: RequestListener) => started(listen(createServer(listener), "127.0.0.1", 0));

describe("the server of the docs", () => {
  const targets = { mock: "http://127.0.0.1:4010", simulator: "https://gateway.test:8043" };
  const open = async (reached: Targets = targets) => {
    const folder = pathToFileURL(join((await shared("docs")).folder, "/"));
    const { url } = await serve(docsWithConsole(folder, Promise.resolve(reached)));
    return (path: string, method = "GET") => fetch(url + path, { method });
  };

  test("allows the page of an operation to reach itself and the two targets, and nothing else", async () => {
    const get = await open();
    const page = await get("/operations/addSupervise.html");
    expect(page.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; .*; connect-src 'self' http:\/\/127\.0\.0\.1:4010 https:\/\/gateway\.test:8043; frame-ancestors 'none'$/,
    );
    const { status, headers } = await get("/operations/addSupervise.html", "HEAD");
    expect([status, headers.get("content-security-policy")]).toEqual([
      200,
      page.headers.get("content-security-policy"),
    ]);
    const html = await page.text();
    expect(html).not.toContain("http-equiv");
    const [script = "", style = ""] = html.match(/(?<=(?:src|href)=")\/console\/[^"]+/g) ?? [];
    for (const path of [script, style, "/console/data.js"]) expect((await get(path)).status, path).toBe(200);
  });

  test("adds a console to no other page, and none to the files", async () => {
    const get = await open();
    for (const path of ["/", "/guides/errors.html", "/2023-09/operations/addSupervise.html", "/reference.html"])
      expect(await (await get(path)).text(), path).not.toContain("/console/");
    const { folder } = await shared("docs");
    expect(globSync("**/*console*", { cwd: folder })).toEqual([]);
  });

  test("lets the samples call the mock, on the pages of all editions and in the reference", async () => {
    const get = await open({ ...targets, mock: "http://127.0.0.1:54321" });
    for (const path of [
      "/operations/login.html",
      "/2023-09/operations/login.html",
      "/guides/events.html",
      "/codes/100-006.html",
      "/reference.html",
    ]) {
      const html = await (await get(path)).text();
      expect(html, path).toContain("http://127.0.0.1:54321");
      expect(html, path).not.toContain("http://127.0.0.1:4010");
    }
    expect(await (await get("/codes/100-006.html")).text()).toContain(`${targets.simulator}/_simulator/faults`);
  });

  test("gives the console a valid request of each operation, and the requests that it needs before", async () => {
    const { default: data } = await import(
      `data:text/javascript,${encodeURIComponent(await (await (await open())("/console/data.js")).text())}`
    );
    expect(data.targets).toEqual(targets);
    const { stopSuperviseOrInsert, login } = data.operations;
    expect(
      stopSuperviseOrInsert.setup.map(
        ({ method, target }: { method: string; target: string }) => `${method} ${target}`,
      ),
    ).toEqual([
      "POST /_simulator/reset",
      "PUT /agentgateway/resource/onlineagent/30169",
      "PUT /agentgateway/resource/qualitycontrol/30169/addsupervise/49999",
    ]);
    expect(JSON.parse(login.body)).toHaveProperty("phonenum");
    const setups = Object.values(data.operations).flatMap(
      (operation) => (operation as { setup: { target: string }[] }).setup,
    );
    expect(setups.filter(({ target }) => /force|intercept/.test(target))).toEqual([]);
  });

  test("refuses an unknown target", async () => {
    const get = await open();
    expect(await (await get("/console/check?target=gateway")).json()).toMatchObject({ ok: false });
  });
});

describe("a target of the console", () => {
  const check = (kind: "mock" | "simulator", url: string) => checkTarget({ mock: url, simulator: url }, kind);

  test("may be a mock or a simulator that identifies itself", async () => {
    expect(await check("mock", (await started(startMock())).url)).toEqual({ ok: true });
    expect(await check("simulator", (await started(startSimulator())).url)).toEqual({ ok: true });
  });

  test("is refused if it is the other one", async () => {
    const { url } = await started(startMock());
    expect(await check("simulator", url)).toEqual({ ok: false, because: `${url} is the mock, not the simulator.` });
  });

  test("is refused if it does not identify itself, such as a tunnel to a gateway", async () => {
    const { url } = await serve((_, response) => response.end("{}"));
    expect(await check("mock", url)).toMatchObject({ because: expect.stringContaining("may lead to a live gateway") });
  });

  test.each([
    ["a Via", { via: "1.1 tunnel" }],
    ["a redirect", { location: "http://127.0.0.1:1/" }],
  ])("is refused with %s", async (_, headers) => {
    const status = "location" in headers ? 302 : 200;
    const identity = "location" in headers ? {} : { "qualitycontrol-mock": "0.1.0" };
    const { url } = await serve((_request, response) => response.writeHead(status, { ...headers, ...identity }).end());
    expect(await check("mock", url)).toMatchObject({ ok: false });
  });

  test("is refused behind the validation proxy", async () => {
    const mock = await started(startMock());
    const proxy = await started(startProxy({ upstream: mock.url }));
    expect(await check("mock", proxy.url)).toMatchObject({ ok: false });
  });

  test("is refused if nothing responds, with what to start", async () => {
    const { url, close } = await listen(
      createServer((_, response) => response.end()),
      "127.0.0.1",
      0,
    );
    await close();
    expect(await check("simulator", url)).toEqual({
      ok: false,
      because: `${url} does not respond. Start the simulator, then check again.`,
    });
  });
});

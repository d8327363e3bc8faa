import { readFileSync } from "node:fs";
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { startSimulator } from "@qualitycontrol/simulator";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { describeInChromium, launchChromium } from "../../../test/docs/chromium.ts";
import { startGateway } from "./gateway.ts";
import { root } from "./scratch.ts";
import { FIRST, withCall } from "./simulated.ts";

/** The client as a page loads it: every entry but the one for tests, in one module. */
async function bundled(): Promise<string> {
  const entry = ["index", "session", "events/index", "result-codes"].map(
    (name) => `export * from "${join(root, "packages/client/src", name)}.ts";`,
  );
  const bundle = await rolldown({
    input: "entry",
    platform: "browser",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? id : null),
        load: (id) => (id === "entry" ? entry.join("\n") : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm" });
  return output[0].code;
}

/** The small back end between a page and the gateway, which sends no CORS headers that anyone documented. */
function passOn(request: IncomingMessage, body: string, response: ServerResponse, gateway: string): void {
  const { method = "", headers, url = "" } = request;
  const sent = httpRequest(gateway + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 0, answer.headers);
    answer.pipe(response);
  });
  response.on("close", () => sent.destroy());
  sent.on("error", () => response.destroy());
  sent.end(body);
}

describeInChromium("in a page of Chromium", 30_000, (path) => {
  it("signs in, takes a call over, waits for the event and signs out", async () => {
    const code = await bundled();
    const { world, workNo, callId } = withCall();
    const simulator = await startSimulator({ world });
    await using server = await startGateway((request, response) => {
      if (request.url === "/")
        response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>desk</title>");
      else if (request.url === "/client.js") response.writeHead(200, { "Content-Type": "text/javascript" }).end(code);
      else passOn(request, server.requests.at(-1)?.body ?? "", response, simulator.url);
    });
    const browser = await launchChromium(path);
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      const seen = await page.evaluate(
        `(async () => {
          const client = await import("/client.js");
          const inspector = await client.signIn({ baseUrl: location.origin, agentId: ${FIRST} }, { status: "4" });
          await inspector.addSupervise({ workNo: "${workNo}" });
          const [, event] = await Promise.all([
            inspector.interceptCall({ workNo: "${workNo}", callId: "${callId}" }),
            client.waitFor(inspector, "AgentEvent_Talking", { timeout: 5000 }),
          ]);
          await client.forceSignOut(inspector);
          const error = await inspector.sayFree().catch((error) => error);
          return [event.content.callid, error.name, error.outcome, error instanceof client.InspectorError];
        })()`,
      );
      expect(seen).toEqual([callId, "NoGuid", "not-sent", true]);
    } finally {
      await browser.close();
      await simulator.close();
    }
  });

  it("uses nothing of Node", async () => {
    expect(await bundled()).not.toMatch(/\bnode:|\brequire\(|\bprocess\b|\bBuffer\b/);
    expect(readFileSync(join(root, "packages/client/package.json"), "utf8")).toContain('"sideEffects": false');
  });
});

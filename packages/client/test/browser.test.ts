import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { describeInChromium, launchChromium } from "../../../test/docs/chromium.ts";
import { inspectorId } from "./cases.ts";
import { startGateway } from "./gateway.ts";
import { root } from "./scratch.ts";
import { ScriptedGateway } from "./scripted-gateway.ts";
import { passOn } from "./scripted-server.ts";

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

describeInChromium("in a page of Chromium", 30_000, (path) => {
  it("signs in, takes a call over, waits for the event and signs out", async () => {
    const code = await bundled();
    const gateway = new ScriptedGateway();
    const forward = passOn(gateway);
    await using server = await startGateway((request, response) => {
      if (request.url === "/")
        response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>desk</title>");
      else if (request.url === "/client.js") response.writeHead(200, { "Content-Type": "text/javascript" }).end(code);
      else void forward(request, response);
    });
    const browser = await launchChromium(path);
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      setTimeout(
        () => gateway.emit({ eventType: "AgentEvent_Talking", workNo: inspectorId, content: { callid: "7" } }),
        100,
      );
      const seen = await page.evaluate(
        `(async () => {
          const client = await import("/client.js");
          const inspector = await client.signIn({ baseUrl: location.origin, agentId: ${inspectorId} }, { phonenum: "1" });
          const [, event] = await Promise.all([
            inspector.interceptCall({ workNo: 49999, callId: "7" }),
            client.waitFor(inspector, "AgentEvent_Talking", { timeout: 5000 }),
          ]);
          await client.signOut(inspector);
          const error = await inspector.sayFree().catch((error) => error);
          return [event.content.callid, error.name, error.outcome, error instanceof client.InspectorError];
        })()`,
      );
      expect(seen).toEqual(["7", "NoGuid", "not-sent", true]);
    } finally {
      await browser.close();
    }
  });

  it("uses nothing of Node", async () => {
    expect(await bundled()).not.toMatch(/\bnode:|\brequire\(|\bprocess\b|\bBuffer\b/);
    expect(readFileSync(join(root, "packages/client/package.json"), "utf8")).toContain('"sideEffects": false');
  });
});

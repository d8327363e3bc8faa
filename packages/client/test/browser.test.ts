import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { operations } from "@qualitycontrol/contract/operations";
import { startSimulator } from "@qualitycontrol/simulator";
import { beforeAll, expect, it } from "vitest";
import { openBrowser } from "../../docs/test/browser.ts";
import { describeInChromium } from "../../docs/test/chromium.ts";
import { bundle, PAGE, servePage } from "./browser-page.ts";
import { clientSamples, importSample, type Sample } from "./samples.ts";
import { FIRST_INSPECTOR, worldWithCall } from "./simulator-fixture.ts";
import { startGateway } from "./stub-gateway.ts";

/** Every entry except `testing`, in one module. */
const CLIENT = ["", "/session", "/events", "/result-codes"]
  .map((entry) => `export * from "@qualitycontrol/client${entry}";`)
  .join("\n");

const [talking] = operations.interceptCall.events.events;
const hook = clientSamples("tsx").find(({ code }) => code.includes("useLatestEvent"));

/** A component with the README's hook, mounted twice, like React in development. */
const PANEL = `
import { createElement, StrictMode } from "react";
import { createRoot } from "react-dom/client";
export { createInspector } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import { useLatestEvent } from "hook.tsx";

const Panel = ({ inspector }) => {
  const { latest, problems } = useLatestEvent(inspector);
  return createElement("p", null, [latest?.eventType ?? "nothing yet", ...problems.map(({ kind }) => kind)].join(" "));
};
export async function mount(agentId) {
  return show(await signIn({ baseUrl: location.origin, agentId }, { status: "4" }));
}
export function show(inspector) {
  const root = createRoot(document.querySelector("main"));
  root.render(createElement(StrictMode, null, createElement(Panel, { inspector })));
  return root;
}`;

describeInChromium("in a page of Chromium", () => {
  /** The bundles of the client and the component. */
  let [client, panel] = ["", ""];
  beforeAll(async () => {
    client = await bundle({ "client.ts": CLIENT }, "client.ts");
    panel = await bundle({ "panel.ts": PANEL, "hook.tsx": hook?.code ?? "" }, "panel.ts");
  });

  /** Runs a script in a page that loads the client and whose origin forwards to a gateway. Returns its result. */
  async function runInPage(gateway: string, script: string): Promise<unknown> {
    await using server = await servePage(client, gateway);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      return await page.evaluate(`(async () => { const client = await import("/page.js"); ${script} })()`);
    } finally {
      await browser.close();
    }
  }

  it("signs in, intercepts a call, waits for the event and signs out", async () => {
    const { world, workNo, callId } = worldWithCall();
    const simulator = await startSimulator({ world });
    try {
      const seen = await runInPage(
        simulator.url,
        `const inspector = await client.signIn({ baseUrl: location.origin, agentId: ${FIRST_INSPECTOR} }, { status: "4" });
        await inspector.addSupervise({ workNo: "${workNo}" });
        const [, event] = await Promise.all([
          inspector.interceptCall({ workNo: "${workNo}", callId: "${callId}" }),
          client.waitFor(inspector, "${talking.event}", { timeout: 300000 }),
        ]);
        await client.forceSignOut(inspector);
        const error = await inspector.sayFree().catch((error) => error);
        return [event.content.callid, error.name, error.outcome, error instanceof client.InspectorError];`,
      );
      expect(seen).toEqual([callId, "NoGuid", "not-sent", true]);
    } finally {
      await simulator.close();
    }
  });

  it("sends a call once, even if the connection to the gateway breaks: the page still gets a response", async () => {
    await using gateway = await startGateway((request) => request.socket.destroy());
    const seen = await runInPage(
      gateway.url,
      `const inspector = client.createInspector({ baseUrl: location.origin, agentId: ${FIRST_INSPECTOR}, guid: "a" });
      const error = await inspector.forceDropCall({ callid: "1" }).catch((error) => error);
      return [error.name, error.httpStatus, error.outcome];`,
    );
    expect(seen).toEqual(["UnreadableAnswer", 502, "unknown"]);
    expect(gateway.requests).toHaveLength(1);
  });

  it("never uses the browser's cache for a GET, even if a response header makes it fresh", async () => {
    const fresh = [
      { "Last-Modified": "Thu, 01 Jan 1970 00:00:00 GMT" },
      { Expires: "Fri, 01 Jan 2100 00:00:00 GMT" },
      { "Cache-Control": "max-age=600" },
    ];
    // Each of them twice, because a cache would answer the second poll.
    const sent = fresh.flatMap((headers, at) =>
      [1, 2].map((time) => ({ headers, eventType: `${at} for the ${time}.` })),
    );
    await using gateway = await startGateway((_, response) => {
      const { headers, eventType } = sent[gateway.requests.length - 1] ?? {};
      const answer = { message: "", retcode: "0", event: { eventType, workNo: `${FIRST_INSPECTOR}`, content: null } };
      response.writeHead(200, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(answer));
    });
    const seen = await runInPage(
      gateway.url,
      `const inspector = client.createInspector({ baseUrl: location.origin, agentId: ${FIRST_INSPECTOR}, guid: "a" });
      const seen = [];
      for (let poll = 0; poll < ${sent.length}; poll++) seen.push((await inspector.pollEvents()).event.eventType);
      return seen;`,
    );
    expect(seen).toEqual(sent.map(({ eventType }) => eventType));
  });

  it("shows the latest event with the README's React hook, and stops polling when it is unmounted", async () => {
    const simulator = await startSimulator({ world: worldWithCall().world });
    const { control } = simulator;
    await using server = await servePage(panel, simulator.url);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => faults.push(message.text()));
      await page.goto(server.url);
      await page.evaluate(
        `(async () => { globalThis.panel = await (await import("/page.js")).mount(${FIRST_INSPECTOR}); })()`,
      );
      const polling = () =>
        control.readFloor().agents.find(({ workno }) => workno === String(FIRST_INSPECTOR))?.polling;
      await expect.poll(polling).toBe(true);
      control.changeAgent(String(FIRST_INSPECTOR), { state: "busy" });
      const { event = "" } = control.readJournal().entries.findLast(({ kind }) => kind === "event") ?? {};
      await page.getByText(event).waitFor();
      await expect.poll(polling).toBe(true);
      await page.evaluate("panel.unmount()");
      await expect.poll(polling).toBe(false);
      const { entries } = control.readJournal();
      expect(entries.at(-1)).toMatchObject({ operation: "pollEvents", fault: "sender gone" });
      expect(entries.filter(({ kind, retcode = "0" }) => kind === "request" && retcode !== "0")).toEqual([]);
      expect(faults.filter((it) => !it.includes("React DevTools"))).toEqual([]);
    } finally {
      await browser.close();
      await simulator.close();
    }
  });

  it("keeps a gap in the README's React hook that arrives in the same tick as an event", async () => {
    await using server = await servePage(panel, "http://127.0.0.1:9");
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.evaluate(`(async () => {
        const { createInspector, show } = await import("/page.js");
        let [asked, late] = [0, 0];
        const clock = performance.now.bind(performance);
        performance.now = () => clock() + late;
        const event = { eventType: "${talking.event.replace("Talking", "SomethingNew")}" };
        const fetch = async () => {
          asked += 1;
          // The first poll takes more than two minutes, on both clocks, and returns an event.
          if (asked > 1) return new Promise(() => {});
          late = 300_000;
          return Response.json({ message: "", retcode: "0", event });
        };
        show(createInspector({ baseUrl: location.origin, agentId: ${FIRST_INSPECTOR}, guid: "a", fetch }));
      })()`);
      await page.getByText("AgentEvent_SomethingNew gap").waitFor();
    } finally {
      await browser.close();
    }
  });

  it("keeps the cookie of a cluster, through the README's back end", async () => {
    const { createBackEnd } = await importSample<{ createBackEnd(baseUrl: string): Server }>(
      clientSamples().find(({ module }) => module === "back-end.ts") as Sample,
    );
    const simulator = await startSimulator({ cluster: 3, world: worldWithCall().world });
    const backEnd = createBackEnd(simulator.url);
    await once(backEnd.listen(0, "127.0.0.1"), "listening");
    const origin = `http://127.0.0.1:${(backEnd.address() as AddressInfo).port}`;
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.route(`${origin}/`, (route) => route.fulfill({ contentType: "text/html", body: PAGE }));
      await page.route(`${origin}/page.js`, (route) => route.fulfill({ contentType: "text/javascript", body: client }));
      await page.goto(origin);
      const seen = await page.evaluate(`(async () => {
        const client = await import("/page.js");
        const options = { baseUrl: location.origin, agentId: ${FIRST_INSPECTOR} };
        const inspector = await client.signIn(options, { status: "4" });
        for (let count = 0; count < 20; count++) await inspector.sayFree();
        const { result } = await inspector.updateGuid();
        const without = client.createInspector({ ...options, guid: result.guid, credentials: "omit" });
        const error = await without.sayFree().catch((error) => error);
        await client.signOut(inspector);
        return error.retcode;
      })()`);
      expect(seen, "only without the cookie").toBe("100-006");
    } finally {
      await browser.close();
      backEnd.closeAllConnections();
      backEnd.close();
      await simulator.close();
    }
  });

  it("uses nothing of Node", async () => {
    expect(client).not.toMatch(/\bnode:|\brequire\(|\bprocess\b|\bBuffer\b/);
  });
});

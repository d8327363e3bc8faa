import { operations } from "@qualitycontrol/contract/operations";
import { startSimulator } from "@qualitycontrol/simulator";
import { beforeAll, expect, it } from "vitest";
import { openBrowser } from "../../docs/test/browser.ts";
import { describeInChromium } from "../../docs/test/chromium.ts";
import { bundle, servePage } from "./browser-page.ts";
import { samplesOf } from "./samples.ts";
import { FIRST, withCall } from "./simulator-fixture.ts";
import { startGateway } from "./stub-gateway.ts";

/** Every entry but the one for tests, in one module. */
const CLIENT = ["", "/session", "/events", "/result-codes"]
  .map((entry) => `export * from "@qualitycontrol/client${entry}";`)
  .join("\n");

const [talking] = operations.interceptCall.events.events;
const [hook] = samplesOf("packages/client/README.md", "tsx");

/** A component that uses the README's hook, mounted as React mounts in development: twice. */
const DESK = `
import { createElement, StrictMode } from "react";
import { createRoot } from "react-dom/client";
export { createInspector } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import { useLatestEvent } from "hook.tsx";

const Desk = ({ inspector }) => {
  const { latest, problems } = useLatestEvent(inspector);
  return createElement("p", null, [latest?.eventType ?? "nothing yet", ...problems.map(({ kind }) => kind)].join(" "));
};
export async function mount(agentId) {
  return show(await signIn({ baseUrl: location.origin, agentId }, { status: "4" }));
}
export function show(inspector) {
  const root = createRoot(document.querySelector("main"));
  root.render(createElement(StrictMode, null, createElement(Desk, { inspector })));
  return root;
}`;

describeInChromium("in a page of Chromium", () => {
  /** The client and the component, as a page loads them. */
  let [client, desk] = ["", ""];
  beforeAll(async () => {
    client = await bundle({ "client.ts": CLIENT }, "client.ts");
    desk = await bundle({ "desk.ts": DESK, "hook.tsx": hook?.code ?? "" }, "desk.ts");
  });

  /** What a script comes to in a page that loads the client, before a gateway. */
  async function inPage(gateway: string, script: string): Promise<unknown> {
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

  it("signs in, takes a call over, waits for the event and signs out", async () => {
    const { world, workNo, callId } = withCall();
    const simulator = await startSimulator({ world });
    try {
      const seen = await inPage(
        simulator.url,
        `const inspector = await client.signIn({ baseUrl: location.origin, agentId: ${FIRST} }, { status: "4" });
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

  it("sends a call once, though the connection to the gateway breaks: the page is answered all the same", async () => {
    await using gateway = await startGateway((request) => request.socket.destroy());
    const seen = await inPage(
      gateway.url,
      `const inspector = client.createInspector({ baseUrl: location.origin, agentId: ${FIRST}, guid: "a" });
      const error = await inspector.forceDropCall({ callid: "1" }).catch((error) => error);
      return [error.name, error.httpStatus, error.outcome];`,
    );
    expect(seen).toEqual(["UnreadableAnswer", 502, "unknown"]);
    expect(gateway.requests).toHaveLength(1);
  });

  it("answers no GET from the browser's cache, though a response is fresh by one of its headers", async () => {
    const fresh = [
      { "Last-Modified": "Thu, 01 Jan 1970 00:00:00 GMT" },
      { Expires: "Fri, 01 Jan 2100 00:00:00 GMT" },
      { "Cache-Control": "max-age=600" },
    ];
    // Each of them twice, because the second poll is the one that a cache would answer.
    const sent = fresh.flatMap((headers, at) =>
      [1, 2].map((time) => ({ headers, eventType: `${at} for the ${time}.` })),
    );
    await using gateway = await startGateway((_, response) => {
      const { headers, eventType } = sent[gateway.requests.length - 1] ?? {};
      const answer = { message: "", retcode: "0", event: { eventType, workNo: `${FIRST}`, content: null } };
      response.writeHead(200, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(answer));
    });
    const seen = await inPage(
      gateway.url,
      `const inspector = client.createInspector({ baseUrl: location.origin, agentId: ${FIRST}, guid: "a" });
      const seen = [];
      for (let poll = 0; poll < ${sent.length}; poll++) seen.push((await inspector.pollEvents()).event.eventType);
      return seen;`,
    );
    expect(seen).toEqual(sent.map(({ eventType }) => eventType));
  });

  it("shows the latest event by the README's React hook, and stops polling when it is unmounted", async () => {
    const simulator = await startSimulator({ world: withCall().world });
    const { control } = simulator;
    await using server = await servePage(desk, simulator.url);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => faults.push(message.text()));
      await page.goto(server.url);
      await page.evaluate(`(async () => { globalThis.desk = await (await import("/page.js")).mount(${FIRST}); })()`);
      const polling = () => control.readFloor().agents.find(({ workno }) => workno === String(FIRST))?.polling;
      await expect.poll(polling).toBe(true);
      control.changeAgent(String(FIRST), { state: "busy" });
      const { event = "" } = control.readJournal().entries.findLast(({ kind }) => kind === "event") ?? {};
      await page.getByText(event).waitFor();
      await expect.poll(polling).toBe(true);
      await page.evaluate("desk.unmount()");
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

  it("loses no gap in the README's React hook, though it arrives in one tick with an event", async () => {
    await using server = await servePage(desk, "http://127.0.0.1:9");
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
          // The first poll is answered after more than two minutes, by both clocks, and brings an event.
          if (asked > 1) return new Promise(() => {});
          late = 300_000;
          return Response.json({ message: "", retcode: "0", event });
        };
        show(createInspector({ baseUrl: location.origin, agentId: ${FIRST}, guid: "a", fetch }));
      })()`);
      await page.getByText("AgentEvent_SomethingNew gap").waitFor();
    } finally {
      await browser.close();
    }
  });

  it("uses nothing of Node", async () => {
    expect(client).not.toMatch(/\bnode:|\brequire\(|\bprocess\b|\bBuffer\b/);
  });
});

import { events } from "@qualitycontrol/client/events";
import { startSimulator } from "@qualitycontrol/simulator";
import { describe, expect, it } from "vitest";
import { openBrowser } from "../../docs/test/browser.ts";
import { describeInChromium } from "../../docs/test/chromium.ts";
import { attach } from "../src/events/attach.ts";
import { AgentsGateway } from "./agents-fixture.ts";
import { bundle, servePage } from "./browser-page.ts";
import { FIRST_INSPECTOR, worldWithCall } from "./simulator-fixture.ts";
import { advance, readInBackground, useFakeClocks } from "./stream-fixture.ts";

const { world, workNo, callId } = worldWithCall();

/** A page with both hooks, in the Strict Mode of React, which mounts each component twice. */
const PAGE = `
import { createElement as h, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { useEvents, useObservable } from "@qualitycontrol/client/react";
import { events } from "@qualitycontrol/client/events";
import { signIn } from "@qualitycontrol/client/session";

const last = (seen, item) => [...seen, item.kind === "event" ? item.event.eventType : item.kind];
const none = [];

/** A new component, as after a hot reload. */
const createPanel = () => function Panel({ inspector, agents }) {
  const [clicks, setClicks] = useState(0);
  const seen = useEvents(inspector, last, none);
  const { rows } = useObservable(agents);
  const row = useObservable(agents.row("${workNo}"));
  const absent = useObservable(undefined);
  return h("p", null,
    h("button", { onClick: () => { setClicks(clicks + 1); inspector.addSupervise({ workNo: "${workNo}" }); } }, "Listen"),
    h("button", { onClick: () => setClicks(clicks + 1) }, "Render"),
    h("output", null, [clicks, rows.length, row.status, rows[0] === row, absent, ...seen].join(" ")));
};

export async function start() {
  const inspector = await signIn({ baseUrl: location.origin, agentId: ${FIRST_INSPECTOR} }, { status: "4" });
  let root;
  const subscribe = () => () => {};
  const rows = [{ status: 7 }];
  const agents = { snapshot: { rows }, subscribe, row: () => ({ snapshot: rows[0], subscribe }) };
  return {
    mount() {
      root = createRoot(document.querySelector("main"));
      this.reload();
    },
    reload: () => root.render(h(StrictMode, null, h(createPanel(), { inspector, agents }))),
    unmount: () => root.unmount(),
    follow: () => { (async () => { for await (const _ of events(inspector)); })(); },
  };
}`;

describeInChromium("React's hooks", () => {
  it("send nothing on mount, unmount, new renders and hot reloads; each click sends one request", async () => {
    const simulator = await startSimulator({ world });
    const { control } = simulator;
    await using server = await servePage(await bundle({ "page.ts": PAGE }, "page.ts"), simulator.url);
    const browser = await openBrowser();
    const requests = () =>
      control
        .readJournal()
        .entries.flatMap(({ kind, operation }) => (kind === "request" && operation ? [operation] : []));
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => faults.push(message.text()));
      await page.goto(server.url);
      await page.evaluate(`(async () => { globalThis.app = await (await import("/page.js")).start(); })()`);
      const run = (code: string) => page.evaluate(code);
      const shown = (text: string) => page.locator("output").getByText(text).waitFor();
      const click = (name: string) => page.getByRole("button", { name, exact: true }).click();

      await run("app.mount()");
      await shown("0 1 7 true");
      await click("Render");
      await shown("1 1 7 true");
      await run("app.reload()");
      await shown("0 1 7 true");
      await run("app.unmount()");
      await run("app.mount()");
      await shown("0 1 7 true");
      expect(requests()).toEqual(["login"]);

      // What the app opens sends; the hooks only show it, and what they unmount goes on.
      await run("app.follow()");
      await shown("AgentOther_InService");
      await click("Listen");
      await shown("AgentOther_PhoneOffhook");
      await click("Render");
      await shown("2 1 7 true");
      await run("app.unmount()");
      const polls = () => requests().filter((operation) => operation === "pollEvents").length;
      const before = polls();
      control.endCall(callId);
      await expect.poll(polls).toBeGreaterThan(before);
      expect(requests().filter((operation) => operation !== "pollEvents")).toEqual(["login", "addSupervise"]);
      expect(faults.filter((it) => !it.includes("React DevTools"))).toEqual([]);
    } finally {
      await browser.close();
      await simulator.close();
    }
  });
});

describe("attaching to an inspector's events", () => {
  useFakeClocks();

  it("neither starts the poll nor keeps it, and receives what others follow", async () => {
    const gateway = new AgentsGateway(0);
    const seen: string[] = [];
    const detach = attach(gateway.inspector, ({ kind }) => seen.push(kind));
    const emit = async () => {
      gateway.emit({ eventType: "Unknown", workNo: "30169" });
      await advance(1_000);
    };
    await emit();
    expect(gateway.sent).toEqual([]);
    const controller = new AbortController();
    const stream = readInBackground(events(gateway.inspector, controller));
    await emit();
    expect(seen).toEqual(["event", "event"]);
    expect(stream.items).toHaveLength(2);
    controller.abort();
    const { length } = gateway.sent;
    await emit();
    expect(gateway.sent).toHaveLength(length);
    detach();
    readInBackground(events(gateway.inspector));
    await emit();
    expect(seen).toEqual(["event", "event"]);
  });
});

import { startSimulator } from "@qualitycontrol/simulator";
import { expect, it } from "vitest";
import { openBrowser } from "../../docs/test/browser.ts";
import { describeInChromium } from "../../docs/test/chromium.ts";
import { bundle, serveScripts } from "./browser-page.ts";
import { samplesOf, typeCheckSamples } from "./samples.ts";
import { FIRST_INSPECTOR, worldWithInspectors } from "./simulator-fixture.ts";

const samples = samplesOf("packages/client/docs/shared-worker.md");
const modules = Object.fromEntries(samples.map(({ module = "", code }) => [module, code.replaceAll('"./', '"')]));

it("the recipe for a shared worker compiles", async () => {
  expect(samples.map(({ module }) => module)).toEqual(["session-worker.ts", "session-port.ts"]);
  expect(await typeCheckSamples(samples)).toMatchObject({ status: 0, stdout: "" });
});

describeInChromium("the recipe for a shared worker", () => {
  it("gives two tabs one session: one sign-in, one poll, each event in both, and calls from both", async () => {
    const simulator = await startSimulator({ clock: "virtual", world: worldWithInspectors(1) });
    const { control } = simulator;
    const scripts = {
      "/session-worker.js": await bundle(modules, "session-worker.ts"),
      "/session-port.js": await bundle(modules, "session-port.ts"),
    };
    await using server = await serveScripts(scripts, simulator.url);
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      const run = async (page: Awaited<ReturnType<typeof context.newPage>>, code: string) =>
        page.evaluate(`(async () => { ${code} })()`);
      const pages = [await context.newPage(), await context.newPage()];
      for (const page of pages) {
        await page.goto(server.url);
        await run(
          page,
          `const { connect } = await import("/session-port.js");
          globalThis.items = [];
          const worker = new SharedWorker("/session-worker.js", { type: "module", name: "${FIRST_INSPECTOR}" });
          globalThis.shared = connect(worker, ({ item, ended }) => items.push(item?.event?.eventType ?? item?.kind ?? "ended"));
          await shared.signIn({ baseUrl: location.origin, agentId: ${FIRST_INSPECTOR} }, { status: "4" });`,
        );
      }
      await expect.poll(() => control.readFloor().agents[0]?.polling).toBe(true);
      control.changeAgent(String(FIRST_INSPECTOR), { state: "busy" });
      for (const page of pages)
        await expect.poll(() => run(page, "return items.at(-1);")).toBe("AgentState_SetNotReady_Success");
      for (const page of pages) expect(await run(page, `return (await shared.call("sayFree")).retcode;`)).toBe("0");
      expect(
        await run(
          pages[1] as (typeof pages)[0],
          `return shared.call("addSupervise", {}).catch((error) => error.code);`,
        ),
      ).toBe("invalid-argument");
      const { entries } = control.readJournal();
      expect(entries.filter(({ kind, operation }) => kind === "request" && operation === "login")).toHaveLength(1);
      await run(pages[0] as (typeof pages)[0], `await shared.call("logout");`);
      for (const page of pages) await expect.poll(() => run(page, "return items.at(-1);")).toBe("ended");
    } finally {
      await browser.close();
      await simulator.close();
    }
  });
});

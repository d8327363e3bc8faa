import { startSimulator } from "@qualitycontrol/simulator";
import { expect, it } from "vitest";
import { openBrowser } from "../../docs/test/browser.ts";
import { describeInChromium } from "../../docs/test/chromium.ts";
import { bundle, servePage } from "./browser-page.ts";
import { clientSamples } from "./samples.ts";
import { FIRST_INSPECTOR, worldWithCall } from "./simulator-fixture.ts";

const recipe = clientSamples().find(({ module }) => module === "saved-session.ts")?.code ?? "";

/** A page that polls in the background and remembers the kinds of the items. */
const PAGE = `
import { events } from "@qualitycontrol/client/events";
import { signIn } from "@qualitycontrol/client/session";
import { onSession, resume } from "saved-session.ts";

export const kinds = [];
const options = { baseUrl: location.origin, agentId: ${FIRST_INSPECTOR} };
async function poll(inspector) {
  (async () => { for await (const { kind } of events(inspector)) kinds.push(kind); })().catch(() => {});
  return inspector;
}
export const enter = async () => poll(await signIn({ ...options, onSession }, { status: "4" }));
export const enterAgain = () => signIn(options, { status: "4" }).catch((error) => error.code);
export const goOn = async () => {
  const inspector = await resume(options);
  return inspector && poll(inspector);
};`;

describeInChromium("a page with the README's recipe for reloads", () => {
  it("keeps its session over reloads, until the gateway ends it", async () => {
    const simulator = await startSimulator({ clock: "virtual", world: worldWithCall().world });
    const { control } = simulator;
    const code = await bundle({ "page.ts": PAGE, "saved-session.ts": recipe }, "page.ts");
    await using server = await servePage(code, simulator.url);
    const browser = await openBrowser();
    const agent = () => control.readFloor().agents.find(({ workno }) => workno === String(FIRST_INSPECTOR));
    const sent = (wanted: string) =>
      control.readJournal().entries.filter(({ kind, operation }) => kind === "request" && operation === wanted).length;
    try {
      const page = await browser.newPage();
      const printed: string[] = [];
      page.on("console", (message) => printed.push(message.text()));
      page.on("pageerror", (error) => printed.push(String(error)));
      const run = (script: string, tab = page): Promise<unknown> =>
        tab.evaluate(`(async () => { const page = await import("/page.js"); ${script} })()`);
      const stored = async () => String(await page.evaluate("sessionStorage.getItem('qualitycontrol')"));
      await page.goto(server.url);
      await run("await page.enter();");
      await expect.poll(() => agent()?.polling).toBe(true);

      await page.reload();
      expect(await run("return page.enterAgain();")).toBe("already-signed-in");
      expect(await run("const it = await page.goOn(); await it.sayFree(); return it.resumed.doing;")).toBe("unknown");
      await expect.poll(() => run("return page.kinds[0];")).toBe("gap");

      // The poll that is waiting returns an event and a new Guid, which is saved.
      const before = await stored();
      control.advanceClock(61_000);
      control.changeAgent(String(FIRST_INSPECTOR), { state: "busy" });
      await expect.poll(stored).not.toBe(before);
      await page.reload();
      expect(await run("return (await page.goOn()).resumed.agent.status;")).toBe(3);

      const [copy] = await Promise.all([page.waitForEvent("popup"), page.evaluate("void window.open(location.href)")]);
      await copy.waitForLoadState();
      expect(await copy.evaluate("sessionStorage.getItem('qualitycontrol')"), "as the README says").toBe(
        await stored(),
      );
      await copy.close();

      await page.goto("about:blank");
      await expect.poll(() => agent()?.polling).toBe(false);
      control.advanceClock(121_000);
      await page.goto(server.url);
      expect(await run("return (await page.goOn()) === undefined && sessionStorage.length;"), "removed").toBe(0);
      expect(sent("login")).toBe(2);
      expect(sent("syncAgentInfo") + sent("forceLogin")).toBe(0);

      await page.evaluate(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
      );
      await run("await page.enter();");
      for (let minute = 0; minute < 3; minute++) {
        await expect.poll(() => agent()?.polling).toBe(true);
        control.advanceClock(61_000);
        control.changeAgent(String(FIRST_INSPECTOR), { state: minute % 2 ? "busy" : "idle" });
      }
      await expect.poll(() => agent()?.polling).toBe(true);
      expect(printed).toEqual([expect.stringContaining("onSession failed (QuotaExceededError: full)")]);
    } finally {
      await browser.close();
      await simulator.close();
    }
  });
});

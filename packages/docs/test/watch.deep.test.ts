import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, on, once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runScript } from "../../../test/run-script.ts";
import { PAGE } from "../src/build-docs.ts";
import { writtenGuides } from "../src/pages/guides.ts";
import { openBrowser } from "./browser.ts";
import { describeInChromium } from "./chromium.ts";
import { readContract } from "./contract.ts";

// The benchmark measures how soon a change is shown.
describe("npm run docs:watch", () => {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const contract = join(scratch, "openapi");
  const file = join(contract, "openapi.yaml");
  const good = readFileSync(inRoot("openapi/openapi.yaml"), "utf8");
  const { title } = readContract().info;
  let watching: ChildProcess;
  let ended: Promise<unknown[]>;
  let url: string;
  /** Emits the events that a page receives. */
  let changes: EventEmitter;
  const others = existsSync(inRoot("dist")) ? readdirSync(inRoot("dist")) : [];
  /** The scratch folders of this watch in `dist`, without those of a developer's own watch. */
  const scratchesOfWatch = () =>
    readdirSync(inRoot("dist")).filter((name) => name.startsWith("docs-watch-") && !others.includes(name));

  beforeAll(async () => {
    cpSync(inRoot("openapi"), contract, { recursive: true });
    // Only the base: the editions are built in the same way, after it.
    for (const name of readdirSync(join(contract, "overlays"))) rmSync(join(contract, "overlays", name));
    watching = spawn(process.execPath, [inRoot("scripts/docs-watch.ts"), "--port", "0", "--contract", contract], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    ended = once(watching, "exit");
    url = await addressOf(watching);
    changes = await subscribe(url);
  });

  afterAll(() => {
    if (watching.exitCode === null) watching.kill("SIGKILL");
    rmSync(scratch, { recursive: true });
  });

  /** Resolves when all pages but Redoc's are rebuilt. Redoc's page of the build before may be reported first. */
  const pagesBuilt = async () => {
    for await (const [page] of on(changes, "built")) if (page === PAGE) return;
  };
  /** The page, without the number of builds when it was read. */
  const page = async () => (await (await fetch(url)).text()).replace(/\?since=\d+/, "");
  const titled = (text: string) => good.replace(/^ {2}title: .*$/m, `  title: ${text}`);
  /** Replaces the file at once, as many editors do, so that it is never half written. */
  const save = (text: string) => {
    const written = join(scratch, "openapi.yaml");
    writeFileSync(written, text);
    renameSync(written, file);
  };
  /** Saves, and waits until all pages are built and have the title, so that no event of this build arrives later. */
  const saveTitled = async (text: string, name: string) => {
    const built = pagesBuilt();
    save(text);
    await built;
    await expect.poll(page, { interval: 200 }).toContain(`<title>${name} (As documented)</title>`);
  };

  test("notifies the page of a change after rebuilding it", async () => {
    const event = once(changes, "built");
    writeFileSync(file, titled("A new title"));
    expect(await event).toEqual(["index.html"]);
    expect(await page()).toContain("<title>A new title (As documented)</title>");
  });

  test("notices a file each time an editor replaces it", async () => {
    for (const text of ["A replaced title", "A title replaced again"]) await saveTitled(titled(text), text);
  });

  test("reports the place of an error, and keeps the last good page", async () => {
    const [before, event] = [await page(), once(changes, "failed")];
    save(good.replace(/^openapi: .*$/m, "openapi: 9.9.9"));
    const [message] = await event;
    expect(JSON.parse(message)).toMatch(/openapi\.yaml/);
    expect(await page()).toBe(before);
  });

  test("continues when the error is fixed", async () => {
    await saveTitled(good, title);
  });

  test("continues when the contract disappears and comes back", async () => {
    const elsewhere = join(scratch, "elsewhere");
    const event = once(changes, "failed");
    renameSync(contract, elsewhere);
    await event;
    const returned = pagesBuilt();
    renameSync(elsewhere, contract);
    await returned;
    for (const [text, name] of [
      [titled("A title after the return"), "A title after the return"],
      [good, title],
    ] as const)
      await saveTitled(text, name);
  });

  test("a saved guide is rebuilt without bundling the contract", async () => {
    const [scratchOfWatch = ""] = scratchesOfWatch();
    const bundled = () => statSync(inRoot("dist", scratchOfWatch, "documents/openapi.json"), { bigint: true }).mtimeNs;
    const before = bundled();
    const event = pagesBuilt();
    touch(inRoot("docs/guides", writtenGuides()[0]?.file ?? ""));
    await event;
    expect(bundled()).toBe(before);
  });

  test("a saved style is used, and saved code asks for a restart, in every folder of the code", async () => {
    let output = "";
    watching.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    const event = pagesBuilt();
    touch(inRoot("packages/docs/src/assets/site.css"));
    await event;
    const code = join("packages/docs/src/site", "layout.ts");
    touch(inRoot(code));
    await expect.poll(() => output).toContain(`${code} has changed. Restart this command to use the new code.\n`);
  });

  describeInChromium("in the page", () => {
    let browser: Browser;
    let page: Page;
    const alert = () => page.getByRole("alert");
    const breakContract = () => save(good.replace(/^ {2}title: /m, "  titel: "));
    const heading = (text: string) => page.getByRole("heading", { level: 1, name: text });

    beforeAll(async () => {
      browser = await openBrowser();
      page = await browser.newPage();
      await page.goto(url);
      await heading(title).waitFor();
    });
    afterAll(() => browser?.close());

    test("an error is shown above the last good page", async () => {
      breakContract();
      await alert().waitFor();
      expect(await alert().textContent()).toMatch(/openapi\.yaml:\d+:\d+ /);
      expect(await heading(title).isVisible()).toBe(true);
    });

    test("a page that is opened later shows it, too", async () => {
      breakContract();
      await alert().waitFor();
      const later = await browser.newPage();
      await later.goto(url);
      await later.getByRole("alert").waitFor();
      await later.close();
    });

    test("the page reloads automatically, without the error", async () => {
      save(titled("A page that reloads"));
      await heading("A page that reloads").waitFor();
      expect(await alert().count()).toBe(0);
    });
  });

  test("the page's policy allows listening for changes, and no other origin", async () => {
    expect(await page()).toContain("default-src 'none'; connect-src 'self';");
  });

  test("reports a missing contract in one line", async () => {
    const { ended, errors } = runScript(inRoot("scripts/docs-watch.ts"), [
      "--port",
      "0",
      "--contract",
      join(scratch, "no"),
    ]);
    expect(await ended).toEqual([2, null]);
    expect(await errors).toBe(`--contract ${join(scratch, "no")}: this folder does not exist.\n`);
  });

  test("ends on Ctrl-C and leaves no files", async () => {
    watching.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
    expect(scratchesOfWatch()).toEqual([]);
  });
});

/** Has the effect of saving the file, but the file is never empty. */
const touch = (file: string): void => utimesSync(file, new Date(), new Date());

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let output = "";
  if (!stdout) throw new Error("docs:watch has no output.");
  for await (const chunk of stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.includes("Ctrl-C")) break;
  }
  stdout.resume();
  const [, url] = /^Docs +(\S+)$/m.exec(output) ?? [];
  if (url === undefined) throw new Error(`docs:watch ended before it was ready: ${output}`);
  return url;
}

/** Listens as the page does. Returns what emits the events that arrive, with their data. */
async function subscribe(url: string): Promise<EventEmitter> {
  const { body } = await fetch(`${url}/changes`);
  const changes = new EventEmitter();
  const listen = async () => {
    let text = "";
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const [, name = "", data = ""] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
        changes.emit(name, data);
      }
    }
  };
  listen().catch(() => {}); // The stream breaks when the server ends.
  return changes;
}

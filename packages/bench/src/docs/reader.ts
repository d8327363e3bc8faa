import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A page without a long task for this time, in ms, is idle. */
const REST = 1_000;
/** How long a page may take until it is idle, in ms. */
const IDLE_TIMEOUT = 120_000;

/** Chromium's metrics; times in s. */
interface Metric {
  name: string;
  value: number;
}

/** What the page records while it is loaded. */
interface Notes {
  /** When the last task of more than 50 ms ended. */
  lastLongTask: number;
  /** When the result of the click was shown. */
  answered?: number;
}

/** How long a page takes to load, in ms. */
export interface LoadTimes {
  interactive: number;
  /** The CPU time of the page's main thread, which other programs do not increase. */
  mainThread: number;
}

/**
 * Measures the time until a page is interactive: a click in the menu, as soon as the menu exists, has opened its target, and the
 * last task of more than 50 ms has ended.
 *
 * It uses the DevTools protocol directly. Playwright enables the debugger, with which V8 reads all of Redoc's script again for
 * each error object that the script creates; a reader's browser does not.
 *
 * @param executablePath of Chromium
 * @param url the page
 * @param address the target of the click, such as `#/a-guide`
 * @param slowdown how many times slower than this machine the reader's machine is assumed to be
 */
export async function timeToInteractive(
  executablePath: string,
  url: string,
  address: string,
  slowdown: number,
): Promise<LoadTimes> {
  const profile = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const chromium = spawn(
    executablePath,
    [...flags, "--window-size=1440,1000", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = once(chromium, "exit");
  try {
    const send = await connect(await endpointOf(chromium.stderr));
    const { targetId } = await send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    const inPage = (method: string, parameters: object) => send(method, parameters, String(sessionId));
    await inPage("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await inPage("Performance.enable", { timeDomain: "threadTicks" });
    await inPage("Page.enable", {});
    await inPage("Page.addScriptToEvaluateOnNewDocument", { source: `(${takeNotes})(${JSON.stringify(address)})` });
    await inPage("Page.navigate", { url });
    for (const until = performance.now() + IDLE_TIMEOUT; performance.now() < until; ) {
      const expression = "JSON.stringify({ ...window.notes, now: performance.now() })";
      const { result } = await inPage("Runtime.evaluate", { expression });
      const { lastLongTask, answered, now } = JSON.parse((result as { value: string }).value) as Notes & {
        now: number;
      };
      if (answered !== undefined && now - Math.max(answered, lastLongTask) > REST) {
        const { metrics } = await inPage("Performance.getMetrics", {});
        const { value = 0 } = (metrics as Metric[]).find(({ name }) => name === "TaskDuration") ?? {};
        return { interactive: Math.round(Math.max(answered, lastLongTask)), mainThread: Math.round(value * 1_000) };
      }
      await new Promise((resolve) => setTimeout(resolve, REST / 4));
    }
    throw new Error(`${url} was not idle within ${IDLE_TIMEOUT} ms.`);
  } finally {
    chromium.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Clicks in the menu, and records when the target is shown and when the last long task ended. Runs in the page. */
function takeNotes(address: string): void {
  const notes: Notes = { lastLongTask: 0 };
  Object.assign(window, { notes });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) notes.lastLongTask = startTime + duration;
  }).observe({ type: "longtask", buffered: true });
  let clicked = false;
  const look = () => {
    const entry = document.querySelector<HTMLElement>(`.menu-content a[href="${address}"]`);
    if (entry && !clicked) {
      clicked = true;
      entry.click();
    }
    const heading = document.querySelector(`[data-section-id='${address.slice(1)}'] :is(h1, h2)`);
    const { top = -1 } = heading?.getBoundingClientRect() ?? {};
    if (top < 0 || top > window.innerHeight) return;
    notes.answered = performance.now();
    clearInterval(timer);
  };
  const timer = setInterval(look, 10);
}

type Send = (method: string, parameters: object, sessionId?: string) => Promise<Record<string, unknown>>;

/** Sends commands of the DevTools protocol. */
async function connect(endpoint: string): Promise<Send> {
  const socket = new WebSocket(endpoint);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (answer: { result?: Record<string, unknown>; error?: object }) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  let sent = 0;
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      sent += 1;
      waiting.set(sent, ({ result, error }) => {
        if (result) resolve(result);
        else reject(new Error(`${method}: ${JSON.stringify(error)}`));
      });
      socket.send(JSON.stringify({ id: sent, method, params, sessionId }));
    });
}

/** The URL that Chromium prints for commands. */
async function endpointOf(stderr: NodeJS.ReadableStream): Promise<string> {
  let output = "";
  for await (const chunk of stderr) {
    output += chunk;
    const [, endpoint] = /DevTools listening on (\S+)/.exec(output) ?? [];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error(`Chromium ended before it listened: ${output}`);
}

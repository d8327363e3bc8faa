import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { printed } from "../../../test/printed.ts";

/**
 * Chromium with a window in a virtual screen, and without the flags of test tools, which switch off the back/forward cache and
 * what happens to hidden pages.
 */
export class OwnChromium {
  readonly #browser: ChildProcess;
  readonly #screen: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  readonly #events = new Map<string, () => void>();
  #id = 0;

  private constructor(browser: ChildProcess, screen: ChildProcess, profile: string, socket: WebSocket) {
    this.#browser = browser;
    this.#screen = screen;
    this.#profile = profile;
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const { id, result, error, method, sessionId } = JSON.parse(String(data));
      if (method) return this.#events.get(`${method} ${sessionId}`)?.();
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (error) pending?.reject(new Error(error.message));
      else pending?.resolve(result as never);
      return undefined;
    };
    socket.onclose = () => {
      for (const { reject } of this.#pending.values()) reject(new Error("Chromium has closed the connection."));
    };
  }

  /** @param path of the executable */
  static async start(path: string): Promise<OwnChromium> {
    const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const [display] = await printed(screen.stdio[3] as Readable, /\d+(?=\n)/);
    const profile = mkdtempSync(join(tmpdir(), "qualitycontrol-chromium-"));
    const flags = [
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-component-update",
      "--disable-background-networking",
      // Writing a crash dump would delay the end of the process.
      "--disable-breakpad",
      // Each tab has a process of its own, so that one can crash.
      "--renderer-process-limit=50",
      "about:blank",
    ];
    const browser = spawn(path, flags, {
      env: { ...process.env, DISPLAY: `:${display}` },
      stdio: ["ignore", "ignore", "pipe"],
      // A group of its own, which can be stopped.
      detached: true,
    });
    const [, address = ""] = await printed(browser.stderr as Readable, /listening on (ws:\S+)\s/);
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
    return new OwnChromium(browser, screen, profile, socket);
  }

  send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.#id += 1;
    const id = this.#id;
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** Waits for an event of a page. */
  event(method: string, sessionId: string): Promise<void> {
    return new Promise((resolve) => this.#events.set(`${method} ${sessionId}`, resolve));
  }

  async openPage(url: string): Promise<OwnPage> {
    const { targetId } = await this.send<{ targetId: string }>("Target.createTarget", { url });
    const { sessionId } = await this.send<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
    return new OwnPage(this, targetId, sessionId);
  }

  /** Stops or continues all processes of the browser, as when the machine sleeps. */
  sleep(isAsleep: boolean): void {
    process.kill(-(this.#browser.pid as number), isAsleep ? "SIGSTOP" : "SIGCONT");
  }

  async close(): Promise<void> {
    this.#socket.close();
    const ended = once(this.#browser, "exit");
    process.kill(-(this.#browser.pid as number), "SIGKILL");
    await ended;
    this.#screen.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export class OwnPage {
  readonly #browser: OwnChromium;
  readonly #target: string;
  readonly #session: string;

  constructor(browser: OwnChromium, target: string, session: string) {
    this.#browser = browser;
    this.#target = target;
    this.#session = session;
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    return this.#browser.send<T>(method, params, this.#session);
  }

  /** Evaluates an expression, which may be a promise. Rejects if the page is changing. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Shows the tab; the one that was shown is hidden. */
  show = () => this.#browser.send("Target.activateTarget", { targetId: this.#target });
  close = () => this.#browser.send("Target.closeTarget", { targetId: this.#target });
  navigate = (url: string) => this.#send("Page.navigate", { url });
  reload = () => this.#send("Page.reload");

  /** Stops all scripts of the page, as a debugger does, until `thaw`. */
  async freeze(): Promise<void> {
    const paused = this.#browser.event("Debugger.paused", this.#session);
    await this.#send("Debugger.enable");
    await this.#send("Debugger.pause");
    // Its first statement is where the page stops.
    this.#send("Runtime.evaluate", { expression: "0" }).catch(() => {});
    await paused;
  }

  async thaw(): Promise<void> {
    await this.#send("Debugger.resume");
    await this.#send("Debugger.disable");
  }

  /** The promise never settles: nothing is left to answer. */
  crash = () => void this.#send("Page.crash").catch(() => {});
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sampleGuid } from "@qualitycontrol/contract/operations";

const CONNECTIONS = 8;
const headers = { Guid: sampleGuid, "content-type": "application/json; charset=UTF-8" };

/** A server in a separate process. */
export interface Server {
  url: string;
  /** The status of the response, and its result code, if any. */
  ask(method: string, target: string): Promise<{ status: number; retcode?: string }>;
  end(): Promise<void>;
}

/**
 * Starts a script of the benchmark that prints its URL when it is ready.
 *
 * @throws Error with the error that it printed, if it ends before
 */
export async function startServer([script = "", ...args]: string[]): Promise<Server> {
  const command = [join(import.meta.dirname, "..", script), ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  const errors = text(child.stderr);
  const url = await Promise.race([
    once(child.stdout, "data").then(([line]) => /http:\/\/\S+\d/.exec(String(line))?.[0] ?? ""),
    ended.then(async () => {
      const lines = (await errors).split("\n");
      throw new Error(lines.find((line) => /^\w*Error\b/.test(line)) ?? "it ended without output");
    }),
  ]);
  return {
    url,
    async ask(method, target) {
      const answer = await fetch(url + target, { method, headers, signal: AbortSignal.timeout(5000) });
      const { retcode } = (await answer.json().catch(() => ({}))) as { retcode?: string };
      return { status: answer.status, ...(retcode === undefined ? {} : { retcode }) };
    },
    async end() {
      child.kill();
      await ended;
    },
  };
}

/** The number of requests that a server handles per second. */
export async function requestsPerSecond({ url }: Server, method: string, target: string, requests: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const sent = request(url + target, { method, agent, headers }, (answer) => answer.resume().once("end", resolve));
      sent.once("error", reject).end();
    });
  const start = performance.now();
  await Promise.all(Array.from({ length: requests }, one));
  agent.destroy();
  return requests / ((performance.now() - start) / 1000);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sampleGuid } from "@qualitycontrol/contract/operations";

const CONNECTIONS = 8;
const headers = { Guid: sampleGuid, "content-type": "application/json; charset=UTF-8" };

/** A server that runs in a process of its own. */
export interface Server {
  url: string;
  /** The status of an answer, and its result code if it has one. */
  ask(method: string, target: string): Promise<{ status: number; retcode?: string }>;
  end(): Promise<void>;
}

/**
 * Starts a script of the bench that prints its address once it answers.
 *
 * @throws Error with the last line of what it said if it ends before
 */
export async function ready([script = "", ...args]: string[]): Promise<Server> {
  const command = [join(import.meta.dirname, "..", script), ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  const complaint = text(child.stderr);
  const url = await Promise.race([
    once(child.stdout, "data").then(([line]) => /http:\/\/\S+\d/.exec(String(line))?.[0] ?? ""),
    ended.then(async () => {
      const lines = (await complaint).split("\n");
      throw new Error(lines.find((line) => /^\w*Error\b/.test(line)) ?? "it ended without a word");
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

/** How many requests a server answers in a second. */
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

import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { endAfterFile } from "../shared/children.ts";

/** How a program ended: its exit code, and all that it printed. */
export interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

/** Where a program runs: by default without a variable, so without `PATH`, in a folder in which nobody can create a file. */
export interface Place {
  env?: Record<string, string>;
  cwd?: string;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Starts a program, which ends with the test file at the latest. */
export function start(file: string, args: readonly string[], { env = {}, cwd = "/proc" }: Place = {}): Child {
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], env, cwd });
  endAfterFile(() => child.kill("SIGKILL"));
  return child;
}

/** Runs a program until it ends. */
export async function run(file: string, args: readonly string[], place?: Place): Promise<Ended> {
  const child = start(file, args, place);
  const [[code], out, errors] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return { code, out, errors };
}

/** A server that a program has started. */
export interface Served {
  url: string;
  pid: number;
  /** Sends a signal, and waits for the end. `errors` is what it printed to stderr since it printed its URL. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; errors: string }>;
}

/** The line with which a server says where it is. */
const STARTED = /^.* at (http:\/\/[\w.]+:\d+)[,. ].*\n/m;

/**
 * Starts a server.
 *
 * @throws Error if it ends without its URL
 */
export async function serve(file: string, args: readonly string[], place?: Place): Promise<Served> {
  const child = start(file, args, place);
  const printed = { out: "", errors: "" };
  const ended = once(child, "close");
  const url = await new Promise<string>((resolve, reject) => {
    const onText = (stream: keyof typeof printed) => (text: string) => {
      printed[stream] += text;
      const [line, url] = STARTED.exec(printed[stream]) ?? [];
      if (line === undefined || url === undefined) return;
      printed[stream] = printed[stream].replace(line, "");
      resolve(url);
    };
    child.stdout.setEncoding("utf8").on("data", onText("out"));
    child.stderr.setEncoding("utf8").on("data", onText("errors"));
    ended.then(() => reject(new Error(`${args.join(" ")} ended: ${printed.out}${printed.errors}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    async end(signal) {
      child.kill(signal);
      const [code] = await ended;
      return { code, errors: printed.errors };
    },
  };
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { inRoot } from "@qualitycontrol/tooling/root";

/** A server in a separate process, so that it does not share a thread with the load. */
export interface ServerProcess {
  url: string;
  /** Ends the process and waits until it has ended. */
  end(): Promise<void>;
}

/** Starts a script that prints its URL when it is ready. */
export async function startServer(script: string, ...args: string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, [inRoot(script), ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  return {
    url: await address(child, script),
    async end() {
      child.kill();
      await ended;
    },
  };
}

function address(child: ChildProcess, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      const [url] = /http:\/\/\S*:\d+/.exec(output) ?? [];
      if (url) resolve(url);
    });
    child.once("exit", () => reject(new Error(`${script} ended before it answered: ${output}`)));
  });
}

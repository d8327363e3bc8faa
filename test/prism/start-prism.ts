import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { endAfterFile } from "../shared/children.ts";

/** Whether a command of the README or of a guide starts Prism, which runs until it is stopped. */
export const startsPrism = (command: string): boolean => /^np(m run prism|x @stoplight\/prism-cli)\b/.test(command);

/** The Prism commands of README and guide, by what they start. */
export function shownCommands() {
  const lines = ["README.md", "docs/guides/06-testing.md"].flatMap((file) =>
    [...readFileSync(inRoot(file), "utf8").matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = ""]) =>
      block.split("\n").map((line) => line.replace(/\s+#.*/, "")),
    ),
  );
  const all = [...new Set(lines.filter(startsPrism))];
  const [mock = "", ...moreMocks] = all.filter((line) => line === "npm run prism");
  const [proxy = "", ...moreProxies] = all.filter((line) => line.startsWith("npm run prism -- proxy "));
  const [own = "", ...others] = all.filter((line) => line !== mock && line !== proxy);
  return { mock, proxy, own, unused: [...moreMocks, ...moreProxies, ...others] };
}

/**
 * Starts Prism with a shell command that lets it choose its port, and stops it at the end of the test file.
 *
 * @returns its URL, once it listens
 */
export async function startPrism(command: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  // A separate process group can be interrupted like in a terminal, including npm's shell.
  const child = spawn("sh", ["-c", command], {
    cwd: inRoot(),
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  endAfterFile(async () => {
    const runs = child.exitCode === null && child.signalCode === null;
    if (runs && child.pid !== undefined) process.kill(-child.pid, "SIGINT");
    await closed;
  });
  let output = "";
  const url = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        output += chunk;
        const [, address] = /Prism is listening on (\S+)/.exec(output) ?? [];
        if (address) resolve(address);
      });
    }
  });
  const ended = closed.then(() => {
    throw new Error(`${command} ended before it listened:\n${output}`);
  });
  return Promise.race([url, ended]);
}

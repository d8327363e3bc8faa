import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { copyCheckout } from "../repository/checkout.ts";
import { follow } from "./follow.ts";
import type { Step } from "./readme.ts";
import type { Served } from "./serve.ts";

/** A copy of the repository in which recipes are followed. Disposing of it removes it. */
export class Copy implements Disposable {
  readonly folder: string = mkdtempSync(join(tmpdir(), "qualitycontrol-"));

  constructor(...recipes: (readonly Step[])[]) {
    copyCheckout(this.folder);
    for (const steps of recipes) follow(steps, this.folder);
  }

  /** Lints, generates and serves the copy by its own code. */
  async serve(...args: string[]): Promise<Served & AsyncDisposable> {
    const child = spawn(process.execPath, ["test/recipes/serve.ts", ...args], {
      cwd: this.folder,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const ended = once(child, "close");
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    for await (const line of createInterface(child.stdout)) {
      return {
        ...(JSON.parse(line) as Served),
        async [Symbol.asyncDispose]() {
          child.stdin.end();
          await ended;
        },
      };
    }
    throw new Error(errors);
  }

  /** Runs a tool of the copy's dependencies in it. */
  run(tool: string, ...args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(join(this.folder, "node_modules/.bin", tool), args, {
      cwd: this.folder,
      encoding: "utf8",
    });
    return { status, output: stdout + stderr };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

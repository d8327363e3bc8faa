import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Task, TaskResult } from "./case.ts";

/** A client, as a process that reads tasks as lines of JSON and prints a result for each, in any order. */
export interface Driver {
  readonly language: string;
  run(task: Task): Promise<TaskResult>;
  /** Ends the process. @throws Error with its error output if it failed */
  close(): Promise<void>;
}

/** Starts the driver of a language. */
export function startDriver(language: string, command: string, args: readonly string[]): Driver {
  const child = spawn(command, args, { stdio: "pipe" });
  const pending = new Map<string, PromiseWithResolvers<TaskResult>>();
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors = (errors + text).slice(-10_000);
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    try {
      const result: TaskResult = JSON.parse(line);
      pending.get(result.id)?.resolve(result);
      pending.delete(result.id);
    } catch {
      errors += `not a line of JSON: ${line}\n`;
    }
  });
  child.stdin.on("error", () => {});
  const ended = Promise.race([once(child, "close"), once(child, "error").then(([error]) => [String(error)])]);
  const failure = () => new Error(`The driver for ${language} has ended:\n${errors}`);
  ended.then(() => {
    for (const { reject } of pending.values()) reject(failure());
  });
  return {
    language,
    run(task) {
      const result = Promise.withResolvers<TaskResult>();
      pending.set(task.id, result);
      child.stdin.write(`${JSON.stringify(task)}\n`);
      return result.promise;
    },
    async close() {
      child.stdin.end();
      const [status] = await ended;
      if (status !== 0) throw failure();
    },
  };
}

// Runs samples in JavaScript or TypeScript: a line of standard input has a file, and then a function of it with its arguments,
// separated by tabs.
import { createInterface } from "node:readline";
import { inspect } from "node:util";

console.error = console.log;
for await (const line of createInterface(process.stdin)) {
  const [file, name, ...values] = line.split("\t");
  try {
    const module = await import(file);
    if (name) await module[name](...values);
    process.stdout.write("\0ok\0");
  } catch (error) {
    process.stdout.write(`${inspect(error)}\0failed\0`);
  }
}

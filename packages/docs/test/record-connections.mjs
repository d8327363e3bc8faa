// Preloaded into a process and its children: records each host that they try to connect to, and blocks the connection.
import { appendFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";

const { RECORDS = ".", REDOCLY_TELEMETRY } = process.env;
const note = (name, line) => appendFileSync(join(RECORDS, name), `${line}\n`);

if (process.argv[1]?.includes("@redocly")) note("settings", REDOCLY_TELEMETRY);

Socket.prototype.connect = function connect(...args) {
  const [options] = args.flat();
  note("hosts", options?.host ?? options);
  process.nextTick(() => this.destroy(new Error("Connecting is switched off.")));
  return this;
};

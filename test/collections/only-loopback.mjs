// Preloaded into a process and its children: records each host other than this machine that they look up or connect to, and blocks it.

import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";

const isLoopback = (host) => /^(127\.[\d.]+|::1|localhost)$/.test(host);
const note = (host) => appendFileSync(process.env.RECORDS, `${host}\n`);
const blocked = (host) => Object.assign(new Error(`${host} is not this machine.`), { code: "ENOTFOUND" });

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const [options] = args.flat();
  const host = options?.path === undefined ? (options?.host ?? "localhost") : "localhost";
  if (isLoopback(host)) return connect.apply(this, args);
  note(host);
  process.nextTick(() => this.destroy(blocked(host)));
  return this;
};

const { lookup } = dns;
dns.lookup = (host, ...args) => {
  if (isLoopback(host)) return lookup(host, ...args);
  note(host);
  process.nextTick(args.at(-1), blocked(host));
};
const { lookup: lookUp } = dns.promises;
dns.promises.lookup = (host, ...args) => {
  if (isLoopback(host)) return lookUp(host, ...args);
  note(host);
  return Promise.reject(blocked(host));
};
syncBuiltinESMExports();

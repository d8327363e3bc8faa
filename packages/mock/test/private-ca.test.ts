import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startProxy, WrongAuthority, WrongUpstream } from "../src/index.ts";
import { type Listening, listen } from "../src/listen.ts";
import { privateAuthority } from "./authority.ts";

const { folder, file, tls } = privateAuthority();
const other = privateAuthority();
const right = JSON.stringify({ message: "", retcode: "0", result: {} });
const received: string[] = [];
let gateway: Listening;
beforeAll(async () => {
  const server = createServer(tls, (request, response) => {
    received.push(request.url ?? "");
    response.setHeader("content-type", "application/json").end(right);
  });
  gateway = await listen(server, "127.0.0.1", 0);
});
afterAll(async () => {
  await gateway.close();
  for (const made of [folder, other.folder]) rmSync(made, { recursive: true });
});

const { method, path, parameters } = operations.addSupervise;
const target = path.replace(/\{(\w+)\}/g, (_, name) => parameters.find((it) => it.name === name)?.example ?? "");

test("with its authority the gateway is asked, and nothing has been sent before", async () => {
  const proxy = await startProxy({ upstream: gateway.url, ca: readFileSync(file, "utf8") });
  expect(received).toEqual([]);
  const answer = await fetch(proxy.url + target, { method, headers: { Guid: sampleGuid } });
  expect(await answer.text()).toBe(right);
  expect(received).toEqual([target]);
  await proxy.close();
});

test.each([
  ["none", {}],
  ["another", { ca: readFileSync(other.file, "utf8") }],
])("with %s as authority the proxy does not start", async (_, ca) => {
  const refusal = await startProxy({ upstream: gateway.url, ...ca }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(WrongUpstream);
  expect(String(refusal)).toMatch(/ is not used: its certificate is not trusted \([A-Z_]+\); .* by --ca\.$/);
});

test("a gateway that comes later with a certificate that is not trusted gets nothing", async () => {
  const { port } = new URL(gateway.url);
  await gateway.close();
  const proxy = await startProxy({ upstream: gateway.url });
  const before = received.length;
  gateway = await listen(
    createServer(tls, () => received.push("late")),
    "127.0.0.1",
    Number(port),
  );
  const answer = await fetch(proxy.url + target, { method, headers: { Guid: sampleGuid } });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/Nothing was sent to the gateway: its certificate is not trusted .* --ca\./);
  expect(received).toHaveLength(before);
  expect(proxy.tally()).toMatchObject({ forwarded: 0 });
  await proxy.close();
});

test("text that is no certificate is told as such", async () => {
  for (const ca of ["", "no certificate", tls.key, readFileSync(file, "utf8").replace(/\nMI/, "\nAA")]) {
    await expect(startProxy({ upstream: gateway.url, ca })).rejects.toThrow(WrongAuthority);
  }
});

/** Runs the command until it has ended, or says where it answers. */
async function command(...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../src/command.ts"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const errors = text(child.stderr);
  const ended = once(child, "close");
  const [first] = await Promise.race([once(child.stderr, "data"), ended]);
  if (String(first).includes("The proxy answers")) child.kill("SIGINT");
  return { code: (await ended)[0], errors: await errors };
}

test("as a command: one line and 1, unless the authority is named", async () => {
  const proxy = ["proxy", gateway.url, "--port", "0"];
  const empty = join(folder, "empty.pem");
  writeFileSync(empty, "");
  const line = (text: string | RegExp) => ({ code: 1, errors: expect.stringMatching(text) });
  expect(await command(...proxy)).toEqual(line(/^The gateway \S+ is not used: its certificate .* by --ca\.\n$/));
  expect(await command(...proxy, "--ca", join(folder, "missing.pem"))).toEqual(line(/^--ca \S+ .*: ENOENT\.\n$/));
  expect(await command(...proxy, "--ca", empty)).toEqual(
    line(/^--ca \S+ cannot be used: .* no certificate in PEM\.\n$/),
  );
  expect(await command(...proxy, "--ca", file)).toEqual({
    code: 0,
    errors: expect.stringMatching(/^The proxy answers at [^\n]*\n0 requests forwarded/),
  });
});

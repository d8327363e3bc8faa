import { writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { startProxy, WrongAuthority, WrongUpstream } from "@qualitycontrol/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printedUrl } from "../../../test/printed.ts";
import { privateAuthority } from "../../../test/private-authority.ts";
import { runInProcess } from "../../../test/run-in-process.ts";
import { runScript } from "../../../test/run-script.ts";

const { folder, file, ca, tls } = privateAuthority();
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
});

const { method, path, parameters } = operations.addSupervise;
const target = path.replace(/\{(\w+)\}/g, (_, name) => parameters.find((it) => it.name === name)?.example ?? "");

test("with the right authority, the proxy starts without sending a request, and then forwards", async () => {
  const proxy = await startProxy({ upstream: gateway.url, ca });
  expect(received).toEqual([]);
  const answer = await fetch(proxy.url + target, { method, headers: { Guid: sampleGuid } });
  expect(await answer.text()).toBe(right);
  expect(received).toEqual([target]);
  await proxy.close();
});

test.each([
  ["no authority", {}],
  ["another authority", { ca: other.ca }],
])("the proxy does not start with %s", async (_, ca) => {
  const refusal = await startProxy({ upstream: gateway.url, ...ca }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(WrongUpstream);
  expect(String(refusal)).toMatch(/ cannot be used: its certificate is not trusted \([A-Z_]+\); .* with --ca\.$/);
});

test("sends nothing to a gateway that starts later with an untrusted certificate", async () => {
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

test("reports a text that is not a certificate", async () => {
  for (const wrong of ["", "no certificate", tls.key, ca.replace(/\nMI/, "\nAA")]) {
    await expect(startProxy({ upstream: gateway.url, ca: wrong })).rejects.toThrow(WrongAuthority);
  }
});

const command = join(import.meta.dirname, "../src/command.ts");

test("the command reports an untrusted certificate in one line and exits with 1", async () => {
  const proxy = [gateway.url, "--port", "0"];
  const empty = join(folder, "empty.pem");
  writeFileSync(empty, "");
  const line = (text: string | RegExp) => ({ code: 2, out: "", errors: expect.stringMatching(text) });
  expect(await runInProcess(command, proxy)).toEqual(
    line(/^The gateway \S+ cannot be used: its certificate .* with --ca\.\n$/),
  );
  expect(await runInProcess(command, [...proxy, "--ca", join(folder, "missing.pem")])).toEqual(
    line(/^--ca \S+ .*: ENOENT\.\n$/),
  );
  expect(await runInProcess(command, [...proxy, "--ca", empty])).toEqual(
    line(/^--ca \S+ cannot be used: .* no PEM certificate\.\n$/),
  );
  const { child, ended, errors } = runScript(command, [...proxy, "--ca", file]);
  await printedUrl(child.stderr);
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  expect(await errors).toMatch(/^The proxy answers at [^\n]*\n0 requests forwarded/);
});

import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runInProcess } from "../../../test/run-in-process.ts";

const command = join(import.meta.dirname, "../src/command.ts");
const ready = (...args: string[]) => runInProcess(command, ["ready", ...args]);

/** The URL of a server that is stopped after the test. */
async function serverWith(handler: RequestListener): Promise<string> {
  const server = createServer(handler).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([200, 302, 404])("a server that responds with status %i is ready", async (status) => {
  const requests: string[] = [];
  const url = await serverWith(({ method, url, headers }, response) => {
    requests.push(`${method} ${url} ${headers["guid"] ?? "without a session"}`);
    response.writeHead(status, { Location: "/elsewhere" }).end();
  });
  expect(await ready(url)).toEqual({ code: 0, out: `${url} is ready.\n`, errors: "" });
  expect(requests).toEqual(["GET / without a session"]);
});

test("a server that becomes ready is waited for", async () => {
  let count = 0;
  const url = await serverWith((_, response) => {
    count += 1;
    if (count === 1) response.destroy();
    else response.writeHead(count < 4 ? 503 : 200).end();
  });
  expect(await ready(url)).toEqual({ code: 0, out: `${url} is ready.\n`, errors: "" });
  expect(count).toBe(4);
});

test("a server that is not ready in time ends it with one line and exit code 1", async () => {
  const url = await serverWith((_, response) => response.writeHead(503).end());
  const silent = await serverWith(() => undefined);
  const nobody = "http://127.0.0.1:1";
  for (const [server, reason] of [
    [url, "it responds with status 503"],
    [silent, "it did not respond within 5 s"],
    [nobody, "it cannot be reached (ECONNREFUSED)"],
  ] as const)
    expect(await ready(server, "--wait", "0")).toEqual({
      code: 1,
      out: "",
      errors: `${server} is not ready: ${reason}.\n`,
    });
});

test.each([
  [[], /^Pass the URL of one server/],
  [["http://user:password@127.0.0.1:1"], /^Pass the URL of one server, such as \S+, without a password/],
  [["ftp://127.0.0.1"], /^Pass the URL of one server/],
  [["http://127.0.0.1:1", "http://127.0.0.1:2"], /^Pass the URL of one server/],
  [["http://127.0.0.1:1", "--wait", "-1"], /--wait/],
  [["http://127.0.0.1:1", "--wait", "1e9"], /^--wait 1e9: not a number of seconds from 0 to 3600\.\n$/],
  [["http://127.0.0.1:1", "--ca", "/nowhere"], /^--ca \/nowhere cannot be read: ENOENT\.\n$/],
])("%j ends with one line and exit code 2", async (args, line) => {
  const { code, out, errors } = await ready(...args);
  expect(errors).toMatch(line);
  expect(errors.trimEnd()).not.toMatch(/\n|password@/);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

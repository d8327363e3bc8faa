import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen } from "@qualitycontrol/core/listen";
import { requestTimeouts } from "@qualitycontrol/core/timeouts";
import { expect, test } from "vitest";
import { exchange, head } from "../../../test/raw.ts";
import { liveServer } from "../src/live-server.ts";

test.each([
  ["a path that is not a valid URL", "GET //", {}, 404],
  ["a range whose end is before its begin", "GET /site.css", { range: "bytes=5-2" }, 200],
  ["a folder with the name of a page", "GET /folder.html", {}, 404],
])("%s gets a response", async (_, request, headers, status) => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-docs-"));
  writeFileSync(join(folder, "site.css"), "/* a style */");
  mkdirSync(join(folder, "folder.html"));
  const { url, close } = await listen(liveServer(folder).server, "127.0.0.1", 0);
  const response = await exchange(url, head(request, { host: "localhost", connection: "close", ...headers }));
  expect(response).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  await close();
  rmSync(folder, { recursive: true });
});

test("a page that listens late is notified of what was built after it was read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-docs-"));
  writeFileSync(join(folder, "index.html"), "<body></body></html>");
  const live = liveServer(folder);
  const { url, close } = await listen(live.server, "127.0.0.1", 0);
  live.built("before.html");
  const [, search = ""] = /<script src="\/changes\.js(.*)">/.exec(await (await fetch(url)).text()) ?? [];
  live.built("index.html");
  const { body } = await fetch(`${url}/changes${search}`);
  live.built("last.html");
  let received = "";
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    received += chunk;
    if (received.includes("last.html\n\n")) break;
  }
  expect(received.match(/(?<=data: ).*/g)).toEqual(["index.html", "last.html"]);
  await close();
  rmSync(folder, { recursive: true });
});

test("the docs server disconnects slow clients like the mock and the simulator", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-docs-"));
  const { server } = liveServer(folder);
  const { connectionsCheckingInterval: _, ...limits } = requestTimeouts;
  expect(server).toMatchObject(limits);
  rmSync(folder, { recursive: true });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../src/listen.ts";
import { staticFiles } from "../src/static-files.ts";

const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
let server: Listening;
beforeAll(async () => {
  mkdirSync(join(scratch, "site/guides"), { recursive: true });
  writeFileSync(join(scratch, "secret.txt"), "secret");
  writeFileSync(join(scratch, "site/.fingerprint"), "secret");
  writeFileSync(join(scratch, "site/index.html"), "<title>Docs</title>");
  writeFileSync(join(scratch, "site/guides/one.md"), "# One ü");
  mkdirSync(join(scratch, "site/codes"));
  writeFileSync(join(scratch, "site/codes/index.html"), "<title>Codes</title>");
  server = await listen(createServer(staticFiles(pathToFileURL(join(scratch, "site/")))), "127.0.0.1", 0);
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});

test("serves files with their types, and index.html for a folder", async () => {
  const responses = await Promise.all(["/", "/codes/?a=b", "/guides/one.md"].map((path) => fetch(server.url + path)));
  expect(responses.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual([
    [200, "text/html; charset=utf-8"],
    [200, "text/html; charset=utf-8"],
    [200, "text/markdown; charset=utf-8"],
  ]);
  expect(await responses[2]?.text()).toBe("# One ü");
});

test("answers HEAD without a body, and refuses other methods", async () => {
  const head = await fetch(server.url, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "19", ""]);
  const post = await fetch(server.url, { method: "POST" });
  expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test.each([
  "/nowhere",
  "/guides",
  "/guides/",
  "/.fingerprint",
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/guides/../../secret.txt",
  "/guides\\..\\..\\secret.txt",
  "//secret.txt",
  "/%00",
  "/%",
  "/file:///etc/passwd",
])("%s is not found", async (path) => {
  // `fetch` would change the path.
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.end(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  const text = (await socket.setEncoding("utf8").toArray()).join("");
  expect(text).toMatch(/^HTTP\/1\.1 404 /);
  expect(text).not.toContain("secret");
});

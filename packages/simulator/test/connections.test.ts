import { duplexPair } from "node:stream";
import { text } from "node:stream/consumers";
import { operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import { listen } from "@qualitycontrol/core/listen";
import { describe, expect, onTestFinished, test } from "vitest";
import { createGateway, type ServerOptions } from "../src/server.ts";
import { people } from "./people-fixture.ts";
import { raw } from "./raw.ts";
import { TestHarness } from "./test-harness.ts";

/** The server of a harness, not listening. */
function serverOf(options: Partial<ServerOptions> = {}) {
  const { simulation, control } = new TestHarness().setUp();
  return createGateway({ simulation, control, controlAnywhere: false, tls: undefined, ...options });
}

describe("a slow client", () => {
  const signIn = operations.login.path.replace("{agentid}", people.inspector);
  const head = `PUT ${signIn} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n`;

  test.each([
    ["never sends anything of the head", ["P"]],
    ["never ends the head", [head]],
    ["sends the head byte by byte, and never ends it", [...head]],
    ["never sends the body", [`${head}Content-Length: 2\r\n\r\n`]],
    ["sends half of the body", [`${head}Content-Length: 2\r\n\r\n`, "{"]],
    ["never ends a body in chunks", [`${head}Transfer-Encoding: chunked\r\n\r\n`, "1\r\n{\r\n"]],
  ])("that sends %s is answered 408, and others are served", async (_, bytes) => {
    const server = serverOf({
      timeouts: { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 20 },
    });
    const { url, close } = await listen(server, "127.0.0.1", 0);
    onTestFinished(close);
    expect(await raw(url, ...bytes)).toMatch(/^HTTP\/1\.1 408 /);
    // This one is in time on any machine.
    Object.assign(server, { headersTimeout: 0, requestTimeout: 0 });
    expect(await raw(url, `${head}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("has several seconds", () => {
    const { headersTimeout, requestTimeout } = serverOf();
    expect([headersTimeout, requestTimeout]).toEqual([5_000, 10_000]);
  });
});

describe("the control answers", () => {
  /** The response to a request from an address. */
  function askFrom(address: string, options: Partial<ServerOptions> = {}): Promise<string> {
    const [near, far] = duplexPair();
    Object.defineProperty(near, "remoteAddress", { value: address });
    serverOf(options).emit("connection", near);
    far.write("GET /_simulator/floor HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    return text(far);
  }

  test.each([
    ["this machine", "127.0.0.1", {}, 200],
    ["this machine, over IPv6", "::1", {}, 200],
    ["no other address", "192.0.2.1", {}, 404],
    ["no other address, over IPv6", "2001:db8::1", {}, 404],
    ["everybody if asked to", "192.0.2.1", { controlAnywhere: true }, 200],
    ["404 without a control", "127.0.0.1", { control: undefined }, 404],
    [
      "404 without a control, even if any address may use it",
      "192.0.2.1",
      { control: undefined, controlAnywhere: true },
      404,
    ],
  ])("%s", async (_, address, options, status) => {
    expect(await askFrom(address, options)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

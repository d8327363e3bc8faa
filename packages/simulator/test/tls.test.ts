import { once } from "node:events";
import { get } from "node:https";
import { text } from "node:stream/consumers";
import { listen } from "@qualitycontrol/core/listen";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { privateAuthority } from "../../../test/private-authority.ts";
import { createGateway, type ServerOptions } from "../src/server.ts";
import { signedInClient, started } from "./client-driver.ts";
import { raw } from "./raw.ts";
import { TestHarness } from "./test-harness.ts";

test("the simulator serves HTTPS with key and certificate", async () => {
  const { ca, tls } = privateAuthority();
  const simulator = await started({ tls }, ca);
  expect(simulator.url).toMatch(/^https:/);
  expect(await (await signedInClient(simulator)).events()).not.toEqual([]);
  const answer = await new Promise<string>((resolve, reject) => {
    const request = get(`${simulator.url}/_simulator/floor`, { ca, agent: false });
    request.on("response", (message) => resolve(text(message))).on("error", reject);
  });
  expect(JSON.parse(answer)).toHaveProperty("agents");
});

describe("a TLS handshake that never completes", () => {
  /** A server, and the bytes that a silent client receives from it. */
  async function silence(timeouts: ServerOptions["timeouts"] = {}) {
    const { simulation } = new TestHarness();
    const { tls } = privateAuthority();
    const server = createGateway({ simulation, control: undefined, controlAnywhere: false, tls, timeouts });
    const { url, close } = await listen(server, "127.0.0.1", 0);
    onTestFinished(close);
    const arrived = once(server, "connection");
    const answer = raw(url);
    await arrived;
    return { answer, close };
  }

  test("is disconnected", async () => {
    const { answer } = await silence({ headersTimeout: 50 });
    expect(await answer).toBe("");
  });

  test("does not keep the server from closing", async () => {
    const { answer, close } = await silence({ headersTimeout: 120_000, requestTimeout: 120_000 });
    await close();
    expect(await answer).toBe("");
  });
});

test("without openssl, the tests say in one line what to install", () => {
  vi.stubEnv("PATH", "/none");
  expect(privateAuthority).toThrow(/^openssl, which creates the certificates,[^\n]*apt-get install openssl$/);
  vi.unstubAllEnvs();
});

import { get } from "node:https";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { certify } from "./certificate.ts";
import { sitDown, started } from "./desk.ts";

test("with key and certificate it speaks HTTPS", async () => {
  const tls = certify();
  const simulator = await started({ tls });
  expect(simulator.url).toMatch(/^https:/);
  expect(await (await sitDown(simulator)).events()).not.toEqual([]);
  const answer = await new Promise<string>((resolve, reject) => {
    const request = get(`${simulator.url}/_simulator/floor`, { ca: tls.cert, agent: false });
    request.on("response", (message) => resolve(text(message))).on("error", reject);
  });
  expect(JSON.parse(answer)).toHaveProperty("agents");
});

test("where there is no openssl, the tests say in a line what to install", () => {
  vi.stubEnv("PATH", "/none");
  expect(certify).toThrow(/^Certificates are made by openssl[^\n]*apt-get install openssl$/);
  vi.unstubAllEnvs();
});

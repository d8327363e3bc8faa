import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { ConnectionLost } from "@qualitycontrol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { privateAuthority } from "../../../test/private-authority.ts";
import { successes } from "./contract-cases.ts";
import { clientSamples, runSample, type Sample } from "./samples.ts";
import { runIn } from "./scratch.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

const [{ operation, answer }] = successes as [(typeof successes)[number]];

const { file, tls } = privateAuthority();
const other = privateAuthority();

/** Type-checks all samples of the README together. */
const checked = true;
const recipe = clientSamples().find(({ code }) => code.includes("GATEWAY_CA")) as Sample;

describe("a gateway with a private CA", () => {
  let requests = 0;
  const server = createServer(tls, (_, response) => {
    requests += 1;
    response.end(JSON.stringify(answer));
  });
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("receives no request unless the CA is trusted", async () => {
    const error = await errorOf(call(inspectorAt(url), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect((error as Error).message).toMatch(/certificate|self-signed/);
    expect(requests).toBe(0);
  });

  it("is trusted with undici's dispatcher, as in the README", async () => {
    const before = requests;
    const result = await runSample(recipe, url, { env: { GATEWAY_CA: file }, checked });
    expect(result).toEqual({ status: 0, stdout: "The agent hears you.\n", stderr: "" });
    expect(requests).toBe(before + 1);
    const { status, stderr } = await runSample(recipe, url, { env: { GATEWAY_CA: other.file }, checked });
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain("ConnectionLost");
    expect(requests, "nothing is sent to a gateway with another CA").toBe(before + 1);
  });

  it("is trusted if Node was started with NODE_EXTRA_CA_CERTS", async () => {
    const program = `import { createInspector } from "@qualitycontrol/client";
const inspector = createInspector({ baseUrl: ${JSON.stringify(url)}, agentId: 101, guid: "a" });
console.log((await inspector.sayFree()).retcode);`;
    const result = await runIn({ "program.ts": program }, ["env", `NODE_EXTRA_CA_CERTS=${file}`, "node", "program.ts"]);
    expect(result).toEqual({ status: 0, stdout: "0\n", stderr: "" });
  });
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConnectionLost } from "@qualitycontrol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { successes } from "./cases.ts";
import { call, errorOf, inspectorAt } from "./gateway.ts";
import { runSample, type Sample, samplesOf } from "./samples.ts";
import { runIn } from "./scratch.ts";

const [{ operation, answer }] = successes as [(typeof successes)[number]];

/** A CA that nobody else knows, and a certificate for the loopback address that it has signed. */
function certify(folder: string): { key: string; cert: string } {
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  writeFileSync(join(folder, "names"), "subjectAltName=IP:127.0.0.1");
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Private CA");
  openssl("req", ...key, "-keyout", "gateway.key", "-out", "gateway.csr", "-subj", "/CN=gateway");
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names"];
  openssl("x509", "-req", "-in", "gateway.csr", "-out", "gateway.pem", ...signed);
  openssl("req", "-x509", ...key, "-keyout", "other.key", "-out", "other.pem", "-days", "2", "-subj", "/CN=Another CA");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return { key: read("gateway.key"), cert: read("gateway.pem") };
}

const recipe = samplesOf("packages/client/README.md").find(({ code }) => code.includes("GATEWAY_CA")) as Sample;

describe("a gateway with a private CA", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-ca-"));
  const { key, cert } = certify(folder);
  let requests = 0;
  const server = createServer({ key, cert }, (_, response) => {
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
    rmSync(folder, { recursive: true });
  });

  it("is not trusted unless the CA is, and gets no request", async () => {
    const error = await errorOf(call(inspectorAt(url), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect((error as Error).message).toMatch(/certificate|self-signed/);
    expect(requests).toBe(0);
  });

  it("is trusted with a dispatcher of undici that knows the CA, as the README has it", async () => {
    const before = requests;
    const ran = await runSample(recipe, url, { GATEWAY_CA: join(folder, "ca.pem") });
    expect(ran).toEqual({ status: 0, stdout: "The customer is yours.\n", stderr: "" });
    expect(requests).toBe(before + 1);
    const { status, stderr } = await runSample(recipe, url, { GATEWAY_CA: join(folder, "other.pem") });
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain("ConnectionLost");
    expect(requests, "nothing is sent to a gateway of another CA").toBe(before + 1);
  });

  it("is trusted by a Node that was started with NODE_EXTRA_CA_CERTS", async () => {
    const program = `import { createInspector } from "@qualitycontrol/client";
const inspector = createInspector({ baseUrl: ${JSON.stringify(url)}, agentId: 101, guid: "a" });
console.log((await inspector.sayFree()).retcode);`;
    const ran = await runIn({ "program.ts": program }, [
      "env",
      `NODE_EXTRA_CA_CERTS=${join(folder, "ca.pem")}`,
      "node",
      "program.ts",
    ]);
    expect(ran).toEqual({ status: 0, stdout: "0\n", stderr: "" });
  });
});

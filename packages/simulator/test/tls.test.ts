import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { started } from "./desk.ts";

test("with key and certificate it speaks HTTPS", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-keyout",
      key,
      "-out",
      cert,
      ...subject,
    ],
    {
      stdio: "ignore",
    },
  );
  const tls = { key: readFileSync(key), cert: readFileSync(cert) };
  const { url } = await started({ tls });
  expect(url).toMatch(/^https:/);
  const answer = await new Promise<string>((resolve, reject) => {
    get(`${url}/_simulator/floor`, { ca: tls.cert, agent: false }, (message) => resolve(text(message))).on(
      "error",
      reject,
    );
  });
  expect(JSON.parse(answer)).toHaveProperty("agents");
});

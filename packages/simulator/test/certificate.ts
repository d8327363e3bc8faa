import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A key, and a certificate for the loopback address that it has signed itself.
 *
 * @throws Error if there is no openssl to make them, with what to do
 */
export function certify(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-tls-"));
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem"];
  const cert = ["-out", "cert.pem", "-days", "2", "-subj", "/CN=gateway", "-addext", "subjectAltName=IP:127.0.0.1"];
  try {
    execFileSync("openssl", ["req", "-x509", ...key, ...cert], { cwd: folder, stdio: "pipe" });
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    return { key: read("key.pem"), cert: read("cert.pem") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error("Certificates are made by openssl, which is not on the PATH: apt-get install openssl");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

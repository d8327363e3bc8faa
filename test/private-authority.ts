import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endAfterFile } from "./shared/children.ts";

/** A private authority, and what a server on the loopback address needs. */
export interface Authority {
  /** Where its files are, which are gone after the test file. */
  folder: string;
  /** The file of the authority's certificate, in PEM. */
  file: string;
  /** The authority's certificate, in PEM. */
  ca: string;
  tls: { key: string; cert: string };
}

/**
 * Makes an authority that nobody else knows, and a certificate for 127.0.0.1 that it has signed.
 *
 * @throws Error if there is no openssl to make them, with what to do
 */
export function privateAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-ca-"));
  endAfterFile(() => rmSync(folder, { recursive: true }));
  const openssl = (...args: string[]) => {
    try {
      execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      throw new Error("Certificates are made by openssl, which is not on the PATH: apt-get install openssl");
    }
  };
  writeFileSync(join(folder, "names"), "subjectAltName=IP:127.0.0.1");
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Private CA");
  openssl("req", ...key, "-keyout", "gateway.key", "-out", "gateway.csr", "-subj", "/CN=gateway");
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names"];
  openssl("x509", "-req", "-in", "gateway.csr", "-out", "gateway.pem", ...signed);
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    folder,
    file: join(folder, "ca.pem"),
    ca: read("ca.pem"),
    tls: { key: read("gateway.key"), cert: read("gateway.pem") },
  };
}

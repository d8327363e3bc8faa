import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endAfterFile } from "./shared/children.ts";

/** A private certificate authority, and a certificate for a server on the loopback address. */
export interface Authority {
  /** The folder of its files, which is removed after the test file. */
  folder: string;
  /** The file of the authority's certificate, in PEM. */
  file: string;
  /** The authority's certificate, in PEM. */
  ca: string;
  tls: { key: string; cert: string };
}

/**
 * Creates a private certificate authority, and a certificate for 127.0.0.1 that it has signed.
 *
 * @throws Error with what to do, if openssl is missing
 */
export function privateAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-ca-"));
  endAfterFile(() => rmSync(folder, { recursive: true }));
  const openssl = (...args: string[]) => {
    try {
      execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      throw new Error("openssl, which creates the certificates, is not on the PATH. Run: apt-get install openssl");
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

import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { WrongFlag } from "./flags.ts";
import { UserError } from "./user-error.ts";

/** The PEM file holds no valid CA certificate. */
export class WrongAuthority extends UserError {
  override name = "WrongAuthority";
}

/**
 * Checks that a text holds PEM certificates. TLS ignores a text without certificates, and then trusts no server.
 *
 * @throws WrongAuthority if it holds no certificate, or an invalid one
 */
export function checkAuthority(pem: string): void {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  try {
    for (const block of blocks) new X509Certificate(block);
  } catch {
    throw new WrongAuthority("it holds an invalid certificate");
  }
  if (blocks.length === 0) throw new WrongAuthority("it holds no PEM certificate");
}

/**
 * Reads the file of `--ca`: the certificates of a private certificate authority.
 *
 * @throws WrongFlag if it cannot be read, or holds no certificate
 */
export function authorityIn(file: string): string {
  try {
    const pem = readFileSync(file, "utf8");
    checkAuthority(pem);
    return pem;
  } catch (error) {
    if (error instanceof WrongAuthority) throw new WrongFlag(`--ca ${file} cannot be used: ${error.message}.`);
    throw new WrongFlag(`--ca ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

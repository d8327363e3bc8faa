import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { WrongFlag } from "./flags.ts";

/** The PEM file holds no valid CA certificate. */
export class WrongAuthority extends Error {
  override name = "WrongAuthority";
}

/**
 * Checks that a text holds certificates. TLS would pass over one that holds none, and then trust nobody.
 *
 * @throws WrongAuthority if it holds none, or one that cannot be read
 */
export function checkAuthority(pem: string): void {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  try {
    for (const block of blocks) new X509Certificate(block);
  } catch {
    throw new WrongAuthority("it holds a certificate that cannot be read");
  }
  if (blocks.length === 0) throw new WrongAuthority("it holds no certificate in PEM");
}

/**
 * Reads the file that a flag names, which holds certificates of a private authority.
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

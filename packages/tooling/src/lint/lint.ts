import { type Finding, lintedBundle, source } from "../bundle/bundle.ts";
import type { Contract } from "../bundle/contract.ts";
import { type JsonPath, placeOf } from "./place.ts";
import { loadRules } from "./rules.ts";
import { unreferencedFiles } from "./unreferenced-files.ts";

/** What Spectral finds in the bundle: by which rule, what to do, and where, as a path into the bundle. */
export interface BundleFinding {
  rule: string;
  severity: "error" | "warn";
  message: string;
  path: JsonPath;
}

/**
 * Everything both linters find: Redocly in the hand-written files, Spectral in their bundle. A contract that Redocly finds
 * broken cannot be bundled, so that then Spectral has nothing to read.
 *
 * @param folder the folder to lint, `openapi/` unless a test has a spoiled copy
 */
export async function lint(folder: string = source): Promise<Finding[]> {
  const { findings, contract } = await lintedBundle(folder);
  const inSource = [...findings, ...unreferencedFiles(folder)];
  if (!contract) return inSource;
  const inBundle = await lintBundle(contract);
  return [
    ...inSource,
    ...inBundle.map(({ rule, severity, message, path }) => ({
      severity,
      text: `${placeOf(folder, path)} ${message} (${rule}) at ${path.join(".")}`,
    })),
  ];
}

/** What Spectral finds in a bundle, by the rules of `.spectral.yaml`. */
export async function lintBundle(contract: Contract): Promise<BundleFinding[]> {
  const spectral = await loadRules();
  const results = await spectral.run({
    // The bundle is an object, not a text, so a finding has a path in it and no line.
    parsed: { data: contract, diagnostics: [], ast: undefined, lineMap: [] },
    getLocationForJsonPath: () => undefined,
    // With a name for the document, what is found through a $ref is reported where it stands.
    source: "openapi.json",
  });
  return results.map(({ code, severity, message, path }) => ({
    rule: String(code),
    severity: severity === 0 ? "error" : "warn",
    message,
    path,
  }));
}

import { type Finding, lintedBundle, source } from "../bundle/bundle.ts";
import type { OpenApiDocument } from "../bundle/document.ts";
import { type JsonPath, placeOf } from "./place.ts";
import { loadRules } from "./rules.ts";
import { unreferencedFiles } from "./unreferenced-files.ts";

/** A finding of Spectral: the rule, the message, and the place as a path into the bundle. */
export interface BundleFinding {
  rule: string;
  severity: "error" | "warn";
  message: string;
  path: JsonPath;
}

/**
 * The findings of both linters: Redocly in the hand-written files, Spectral in their bundle. If Redocly finds errors, there is no
 * bundle, and Spectral does not run.
 *
 * @param folder the folder to lint; tests pass a mutated copy of `openapi/`
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

/** The findings of Spectral in a bundle, by the rules of `.spectral.yaml`. */
export async function lintBundle(contract: OpenApiDocument): Promise<BundleFinding[]> {
  const spectral = await loadRules();
  const results = await spectral.run({
    // The bundle is an object, so a finding has a path but no line.
    parsed: { data: contract, diagnostics: [], ast: undefined, lineMap: [] },
    getLocationForJsonPath: () => undefined,
    // With a document name, a finding behind a $ref is reported at the target of the $ref.
    source: "openapi.json",
  });
  return results.map(({ code, severity, message, path }) => ({
    rule: String(code),
    severity: severity === 0 ? "error" : "warn",
    message,
    path,
  }));
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ErrorList } from "../error-list.ts";
import { runRedocly } from "../redocly.ts";
import { inRoot } from "../root.ts";
import { applyOverlay } from "./apply-overlay.ts";
import { completeAnswers } from "./complete-answers.ts";
import { completeEvents } from "./complete-events.ts";
import { completeUnknowns } from "./complete-unknowns.ts";
import { completeValues } from "./complete-values.ts";
import { completeWireFacts } from "./complete-wire-facts.ts";
import type { OpenApiDocument } from "./document.ts";

/** The folder of the hand-written contract. */
export const source: string = inRoot("openapi");

/**
 * The contract in one document: the files of `openapi/`, bundled by Redocly and completed from the catalogues. It states each
 * page in its own edition.
 *
 * @param folder the folder to bundle; tests pass a mutated copy of `openapi/`
 * @throws ErrorList with file, line and reason, if the folder has no valid OpenAPI document
 */
export async function bundle(folder: string = source): Promise<OpenApiDocument> {
  return complete(await bundleSource(folder));
}

/** The contract as `bundle` returns it, and a consistent contract for each edition that has an overlay, by its name. */
export async function bundleEditions(
  folder: string = source,
): Promise<{ base: OpenApiDocument; editions: Record<string, OpenApiDocument> }> {
  const written = await bundleSource(folder);
  const editions: Record<string, OpenApiDocument> = {};
  for (const file of readdirSync(join(folder, "overlays")).sort()) {
    const overlay = readFileSync(join(folder, "overlays", file), "utf8");
    editions[file.replace(/\.overlay\.yaml$/, "")] = complete(await applyOverlay(written, overlay, `overlays/${file}`));
  }
  return { base: complete(written), editions };
}

const complete = (written: OpenApiDocument): OpenApiDocument =>
  completeAnswers(completeValues(completeUnknowns(completeEvents(completeWireFacts(written)))));

async function bundleSource(folder: string): Promise<OpenApiDocument> {
  const { findings, written } = await lintAndBundle(folder);
  if (written) return written;
  const errors = findings.filter(({ severity }) => severity === "error");
  throw new ErrorList(errors.map(({ text }) => text).join("\n"));
}

/**
 * The findings of Redocly in the hand-written files, and the contract as `bundle` returns it, unless there is an error.
 *
 * @throws ErrorList if Redocly finds no error but cannot bundle the files
 */
export async function lintedBundle(folder: string): Promise<{ findings: Finding[]; contract?: OpenApiDocument }> {
  const { findings, written } = await lintAndBundle(folder);
  return written ? { findings, contract: complete(written) } : { findings };
}

/** Lints and bundles in parallel, because each is a run of Redocly and the user waits for both. */
async function lintAndBundle(folder: string): Promise<{ findings: Finding[]; written?: OpenApiDocument }> {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  try {
    const file = join(scratch, "bundle.json");
    const bundling = run("bundle", join(folder, "openapi.yaml"), "--output", file);
    const [findings, { failed, stderr }] = await Promise.all([lintSource(folder), bundling]);
    if (findings.some(({ severity }) => severity === "error")) return { findings };
    if (failed) throw new ErrorList(stderr.trim());
    return { findings, written: JSON.parse(readFileSync(file, "utf8")) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** A finding of a linter, with its place and its rule. */
export interface Finding {
  severity: "error" | "warn";
  text: string;
}

interface RedoclyProblem {
  ruleId: string;
  severity: "error" | "warn";
  message: string;
  location: { source: { ref: string }; start?: { line: number; col: number } }[];
}

/** The findings of Redocly in the hand-written files, by the rules of `redocly.yaml`. */
export async function lintSource(folder: string = source): Promise<Finding[]> {
  const { stdout, stderr } = await run("lint", join(folder, "openapi.yaml"), "--format", "json");
  // The output begins with a line about what is being validated.
  if (!stdout.startsWith("{")) throw new ErrorList(stderr.replaceAll(/^validating .*$/gm, "").trim());
  const { problems } = JSON.parse(stdout) as { problems: RedoclyProblem[] };
  return problems.map(({ ruleId, severity, message, location: [place] }) => {
    const line = place?.start ? `:${place.start.line}:${place.start.col}` : "";
    return { severity, text: `${place?.source.ref ?? folder}${line} ${message} (${ruleId})` };
  });
}

const run = (...args: string[]) => runRedocly(...args, "--config", inRoot("redocly.yaml"));

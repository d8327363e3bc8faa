import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { runRedocly } from "../redocly.ts";
import type { Change, Impact } from "./impact.ts";

const SETTINGS = join(import.meta.dirname, "redocly.yaml");

/** The changes between two documents, and why the version is too low for them, if it is. */
export interface DocumentChanges {
  changes: Change[];
  tooLow?: string;
}

/** The parts of Redocly's report that are read. */
interface Report {
  reportVersion: string;
  changes: {
    path: string;
    kind: string;
    property?: string;
    impact: Impact;
    verdicts: { impact: Impact; message: string }[];
  }[];
}

/**
 * Compares two documents by Redocly's `diff --check-version`.
 *
 * @param before the file of the released document
 * @param after the file of the present one, with the version that it will be released as
 * @throws UserError if Redocly cannot compare them
 */
export async function compareDocuments(before: string, after: string): Promise<DocumentChanges> {
  const flags = ["--check-version", "--fail-on", "none", "--format", "json", "--config", SETTINGS];
  const { stdout, stderr, failed } = await runRedocly("diff", before, after, ...flags);
  const report = readReport(stdout, stderr);
  const tooLow = /^❌ (info\.version .*)$/m.exec(stderr)?.[1];
  if (failed && tooLow === undefined) throw new UserError(`redocly diff failed: ${stderr.trim()}`);
  const changes = report.changes.flatMap(changeOf);
  return tooLow === undefined ? { changes } : { changes, tooLow };
}

function readReport(stdout: string, stderr: string): Report {
  const report = stdout.startsWith("{") ? (JSON.parse(stdout) as Report) : undefined;
  if (report?.reportVersion === "1") return report;
  throw new UserError(`redocly diff gave no report that can be read: ${stderr.trim() || stdout.slice(0, 200)}`);
}

function changeOf({ path, kind, property, impact, verdicts }: Report["changes"][number]): Change[] {
  const place = path.replaceAll("~1", "/").replaceAll("~0", "~");
  if (place === "#/info" && property === "version") return [];
  if (verdicts.length === 0) return [{ impact, text: `${[place, property].filter(Boolean).join(" ")} was ${kind}` }];
  return verdicts.map((verdict) => ({ impact: verdict.impact, text: `${verdict.message} (${place})` }));
}

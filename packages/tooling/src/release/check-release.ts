import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { blockersOf, blockersOfRepository, uncommittedFiles } from "./blockers.ts";
import { type Changeset, pendingChangesets, plannedVersion } from "./changesets.ts";
import { comparePackages } from "./compare-packages.ts";
import { type Change, greatest, isAtLeast, versionAfter } from "./impact.ts";
import { releasedByTag } from "./last-release.ts";
import { type PublishedPackage, publishedPackages } from "./published.ts";
import { npmRegistry, type Registry } from "./registry.ts";
import { packagesIn, type UnpackedPackage } from "./tarballs.ts";

/** What a check looks at. */
export interface CheckOptions {
  /** The folder with the tarballs that were built. */
  built: string;
  /** A folder with the tarballs of the last release; by default git's tags name it, and the registry has it. */
  released?: string | undefined;
  /** Whether there is no release yet, so that nothing can be compared. */
  first?: boolean | undefined;
  packages?: PublishedPackage[];
  pending?: Changeset[];
  /** The files that differ from the present commit. */
  uncommitted?: string[];
  registry?: Registry;
}

/** The result of a check. */
export interface ReleaseReport {
  /** What was compared, or that nothing was: a line for each package. */
  compared: string[];
  /** Versions that are too low, with the changes that need a higher one. */
  violations: string[];
  /** What must be done before a release; also that nothing was compared. */
  open: string[];
}

/**
 * Checks that each package may be released: its version fits what has changed since its last release, and nothing else is missing.
 *
 * @throws UserError if something was not built, or the last release cannot be read
 */
export async function checkRelease(options: CheckOptions): Promise<ReleaseReport> {
  const { packages = publishedPackages(), pending = pendingChangesets(), registry = npmRegistry } = options;
  const { uncommitted = uncommittedFiles() } = options;
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-release-"));
  try {
    const packed = packagesIn(options.built, scratch);
    const kept = options.released === undefined ? undefined : packagesIn(options.released, scratch);
    if (kept?.size === 0) throw new UserError(`${options.released} has no tarballs (*.tgz) to compare with.`);
    const report: ReleaseReport = { compared: [], violations: [], open: blockersOfRepository(pending, uncommitted) };
    for (const published of packages) {
      const built = packed.get(published.name)?.folder;
      if (built === undefined)
        throw new UserError(`${options.built} has no tarball of ${published.name}. Run: npm run build`);
      const released = kept ? kept.get(published.name) : releasedByTag(published.name, registry, scratch);
      const version = plannedVersion(published.version, pending);
      if (released) await compare(report, published, released, built, version);
      else {
        report.compared.push(`${published.name} ${version}: nothing compared, because there is no release of it`);
        if (!options.first) report.open.push(`${published.name}: nothing compared (--first accepts that)`);
      }
      const blockers = blockersOf(published, built, { registry, released: released?.version });
      report.open.push(...blockers.map((blocker) => `${published.name}: ${blocker}`));
    }
    return report;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function compare(
  report: ReleaseReport,
  { name, source }: PublishedPackage,
  released: UnpackedPackage,
  built: string,
  version: string,
): Promise<void> {
  const modules = join(source, "node_modules");
  const { changes, tooLow } = await comparePackages(
    released,
    built,
    version,
    existsSync(modules) ? modules : undefined,
  );
  const impact = greatest(changes.map((change) => change.impact));
  report.compared.push(`${name} ${version}: compared with ${released.version}, ${inWords(changes)}`);
  const least = impact && versionAfter(released.version, impact);
  if (tooLow.length > 0 || (least !== undefined && !isAtLeast(version, least))) {
    const reasons = [...tooLow, ...changes.filter((change) => change.impact === impact).map(({ text }) => text)];
    report.violations.push(
      [`${name} must be at least ${least}, not ${version}:`, ...reasons.map((reason) => `  - ${reason}`)].join("\n"),
    );
  } else if (version === released.version) report.open.push(`${name}: nothing has changed since ${version}`);
}

function inWords(changes: readonly Change[]): string {
  if (changes.length === 0) return "no changes";
  const count = (impact: Change["impact"]) => changes.filter((change) => change.impact === impact).length;
  return `${count("major")} breaking, ${count("minor")} minor and ${count("patch")} other changes`;
}

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { parse } from "yaml";
import { inRoot } from "../root.ts";
import { bump, greatest, IMPACTS, type Impact } from "./impact.ts";

/** The folder with a file for each change that has not been released, and with the settings of Changesets. */
export const changesets: string = inRoot(".changeset");

/** A change that has not been released: its file, and the bump of each package. */
export interface Changeset {
  file: string;
  bumps: Readonly<Record<string, Impact>>;
}

/**
 * Reads the changes that have not been released.
 *
 * @throws UserError if a file does not begin with the bumps of packages
 */
export function pendingChangesets(folder: string = changesets): Changeset[] {
  return globSync("*.md", { cwd: folder, exclude: ["README.md"] })
    .sort()
    .map((file) => ({ file, bumps: bumpsIn(readFileSync(join(folder, file), "utf8"), file) }));
}

function bumpsIn(text: string, file: string): Record<string, Impact> {
  const [, front] = /^---\n(.*?)^---\n/ms.exec(text) ?? [];
  const bumps: unknown = front === undefined ? undefined : parse(front);
  if (typeof bumps === "object" && bumps !== null && Object.values(bumps).every((it) => IMPACTS.includes(it)))
    return bumps as Record<string, Impact>;
  throw new UserError(
    `.changeset/${file} must begin with lines such as "@qualitycontrol/client": minor, between two "---".`,
  );
}

/** The version that the pending changes lead to. All published packages have the same version, so the greatest bump counts. */
export function plannedVersion(version: string, pending: readonly Changeset[]): string {
  const by = greatest(pending.flatMap(({ bumps }) => Object.values(bumps)));
  return by === undefined ? version : bump(version, by);
}

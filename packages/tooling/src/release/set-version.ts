import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { format } from "../format.ts";
import { generate, generated } from "../generate.ts";
import { inRoot } from "../root.ts";
import { toolOf } from "../tool.mjs";
import { pendingChangesets } from "./changesets.ts";
import { replaceMentions } from "./mentions.ts";
import { manifestIn, publishedPackages } from "./published.ts";

/**
 * Makes a new version from the pending changesets: in the package.json and the changelog of each published package, and wherever
 * the version is mentioned.
 *
 * @returns the new version
 * @throws UserError if there are no changesets, or Changesets fails
 */
export async function setVersion(): Promise<string> {
  if (pendingChangesets().length === 0) throw new UserError("There are no changesets, so there is nothing to release.");
  const { version: before } = manifestIn(generated);
  const args = [toolOf("changeset") ?? "", "version"];
  const { status } = spawnSync(process.execPath, args, { cwd: inRoot(), stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new UserError("Changesets failed: see the lines above.");
  // Changesets formats them in another way.
  format(publishedPackages().flatMap(({ source }) => [join(source, "CHANGELOG.md"), join(source, "package.json")]));
  const { version } = manifestIn(generated);
  replaceMentions(before, version);
  await generate();
  return version;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changesets, pendingChangesets } from "@qualitycontrol/tooling/release/changesets";
import { publishedPackages } from "@qualitycontrol/tooling/release/published";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";

const packages = publishedPackages();

test("a changeset names published packages, and has a text", () => {
  const names = packages.map(({ name }) => name);
  for (const { file, bumps } of pendingChangesets()) {
    expect(names, file).toEqual(expect.arrayContaining(Object.keys(bumps)));
    expect(readFileSync(join(changesets, file), "utf8").split(/^---$/m)[2]?.trim(), file).not.toBe("");
  }
});

test("below 1.0, a breaking change has the bump minor, and no change has the bump major", () => {
  const breaking = ({ file }: { file: string }) =>
    readFileSync(join(changesets, file), "utf8").includes("**Breaking**");
  for (const changeset of pendingChangesets()) {
    const bumps = Object.values(changeset.bumps);
    expect(bumps, changeset.file).not.toContain("major");
    if (breaking(changeset)) expect(bumps, changeset.file).not.toContain("patch");
  }
});

test("the packages have one version, which is that of the contract, and a changelog each", () => {
  const { info } = JSON.parse(readFileSync(inRoot("generated/openapi.json"), "utf8")) as { info: { version: string } };
  expect(packages.map(({ version }) => version)).toEqual(packages.map(() => info.version));
  for (const { source, name } of packages) {
    const changelog = readFileSync(join(source, "CHANGELOG.md"), "utf8");
    expect(changelog).toMatch(new RegExp(`^# ${name}\n`));
    expect(changelog).toContain(`\n## ${info.version}\n`);
  }
});

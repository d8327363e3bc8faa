import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pendingChangesets, plannedVersion } from "@qualitycontrol/tooling/release/changesets";
import { lastTag } from "@qualitycontrol/tooling/release/last-release";
import { filesThatMention } from "@qualitycontrol/tooling/release/mentions";
import { manifestIn, type PublishedPackage, publishedPackages } from "@qualitycontrol/tooling/release/published";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyCheckout } from "../repository/checkout.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]) =>
  spawnSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
const commit = () => {
  git("add", "--all");
  git("commit", "--quiet", "--message", "A commit");
};

const packages = publishedPackages();
const { name, version: current } = packages[0] as PublishedPackage;
const TEXT = "Describes a change that nobody made:\n\n| Old | New |\n| --- | --- |\n| `a` | `b` |";

describe("npm run release:version", () => {
  let planned: string;
  beforeAll(() => {
    copyCheckout(folder);
    git("init", "--quiet", "--initial-branch", "main");
    writeFileSync(join(folder, ".changeset/added.md"), `---\n"${name}": minor\n---\n\n${TEXT}\n`);
    commit();
    planned = plannedVersion(current, pendingChangesets(join(folder, ".changeset")));
    const { status, stdout, stderr } = run("scripts/release.ts", "version");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`The next version is ${planned}.`);
  });

  test("sets the planned version of every published package, and of the contract", () => {
    expect(planned).not.toBe(current);
    const folders = packages.map(({ source }) => source.replace(inRoot(), folder));
    expect(folders.map((it) => manifestIn(it).version)).toEqual(packages.map(() => planned));
    const { info } = JSON.parse(readFileSync(join(folder, "generated/openapi.json"), "utf8"));
    expect(info.version).toBe(planned);
    for (const it of folders) expect(readFileSync(join(it, "CHANGELOG.md"), "utf8")).toContain(`\n## ${planned}\n`);
    expect(readFileSync(join(folder, "generated/CHANGELOG.md"), "utf8")).toContain(
      "Describes a change that nobody made:",
    );
  });

  test("replaces the former version wherever it is mentioned", () => {
    const before = filesThatMention(current);
    expect(before).toEqual(
      expect.arrayContaining(["README.md", "openapi/openapi.yaml", "docs/examples/contract-tests/package.json"]),
    );
    expect(filesThatMention(current, folder)).toEqual([]);
    expect(filesThatMention(planned, folder)).toEqual(before);
    const edition = JSON.parse(readFileSync(join(folder, "generated/editions/2025-11/openapi.json"), "utf8"));
    expect(edition.info.version).toBe(`${planned}+2025-11`);
  });

  test("leaves files that are formatted", () => {
    const files = packages.map(({ source }) => source.replace(inRoot(), folder));
    const paths = files.flatMap((it) => [join(it, "CHANGELOG.md"), join(it, "package.json")]);
    const { status, stderr } = run("node_modules/@biomejs/biome/bin/biome", "ci", ".changeset", ...paths);
    expect(status, stderr).toBe(0);
  });

  test("leaves the changelogs of no other packages, and generated files that are up to date", () => {
    const changelogs = git("status", "--porcelain", "--untracked-files=all").stdout.match(/\S*CHANGELOG\.md$/gm) ?? [];
    const expected = packages.map(({ source }) => join(source.replace(inRoot(), ".").slice(1), "CHANGELOG.md"));
    expect(changelogs.map((file) => `/${file}`).sort()).toEqual(expected.sort());
    expect(run("scripts/check-generated.ts")).toMatchObject({ status: 0, stderr: "" });
  });

  test("is refused without a changeset", () => {
    expect(run("scripts/release.ts", "version")).toMatchObject({
      status: 2,
      stderr: "There are no changesets, so there is nothing to release.\n",
    });
  });

  test("leads to the tags from which the next check reads the last release", () => {
    commit();
    expect(lastTag(name, folder)).toBeUndefined();
    expect(run("test/release/node_modules/@changesets/cli/bin.js", "git-tag").status).toBe(0);
    expect(packages.map((it) => lastTag(it.name, folder))).toEqual(packages.map(() => planned));
  });
});

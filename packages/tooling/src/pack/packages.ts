import type { Platform } from "./compile.ts";
import type { Contents } from "./documents.ts";

/** What a published package has in addition to its code, and what its code may use. */
export interface Packing {
  platform: Platform;
  contents: Contents;
}

const EVERYWHERE: Platform = { lib: ["es2024", "dom", "dom.iterable", "esnext.disposable"], types: [] };

/** Every published package, by the name of the folder that it is built in. */
export const packings: Readonly<Record<string, Packing>> = {
  contract: { platform: EVERYWHERE, contents: { ...common("generated"), "generated/samples": "samples" } },
  client: {
    platform: EVERYWHERE,
    contents: { ...common("packages/client"), "packages/client/docs": "docs" },
  },
  testkit: {
    // Node 20 lacks what is newer.
    platform: { lib: ["es2023", "dom", "dom.iterable", "esnext.disposable"], types: ["node"] },
    contents: {
      ...common("packages/testkit"),
      "packages/mock/README.md": "docs/mock.md",
      "packages/proxy/README.md": "docs/proxy.md",
      "packages/simulator/README.md": "docs/simulator.md",
      "packages/simulator/control/openapi.yaml": "docs/simulator-control.yaml",
      "packages/contract-tests/README.md": "docs/contract-tests.md",
      "docs/examples/containers": "docs/containers",
      "dist/docs": "site",
      "packages/testkit/console": "console",
    },
  },
};

/** The documents of every package. */
function common(folder: string): Contents {
  return {
    LICENSE: "LICENSE",
    [`${folder}/README.md`]: "README.md",
    [`${folder}/CHANGELOG.md`]: "CHANGELOG.md",
    "docs/migration.md": "docs/migration.md",
  };
}

import type { Contract } from "../../bundle/contract.ts";

/** `package.json` of the generated package. */
export function renderManifest({ info }: Contract): string {
  const modules = ["types", "operations", "result-codes", "events", "calls"];
  const manifest = {
    name: "@qualitycontrol/contract",
    version: info.version,
    description: `${info.title}: the bundled OpenAPI document, its types and its catalogues. Generated; see openapi/.`,
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    exports: {
      ...Object.fromEntries(modules.map((name) => [`./${name}`, `./${name}.ts`])),
      "./validators": { types: "./validators.d.ts", default: "./validators.js" },
      "./openapi.json": "./openapi.json",
      "./openapi.yaml": "./openapi.yaml",
      "./control/openapi.json": "./control/openapi.json",
      "./control/types": "./control/types.ts",
      "./control/validators": { types: "./control/validators.d.ts", default: "./control/validators.js" },
      "./editions/*/types": "./editions/*/types.ts",
      "./editions/*/operations": "./editions/*/operations.ts",
      "./editions/*/validators": { types: "./editions/*/validators.d.ts", default: "./editions/*/validators.js" },
      "./editions/*/openapi.json": "./editions/*/openapi.json",
      "./editions/*/openapi.yaml": "./editions/*/openapi.yaml",
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

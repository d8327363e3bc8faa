import type { OpenApiDocument } from "../../bundle/document.ts";
import { toJson } from "../../serialize.ts";
import { AS_DOCUMENTED } from "../target.ts";

/** `package.json` of the generated package. */
export function renderManifest({ info }: OpenApiDocument): string {
  const modules = ["types", "operations", "result-codes", "events", "values", "value-meanings", "calls", "editions"];
  const validators = (folder: string) => ({
    types: `./${folder}/validators.d.ts`,
    default: `./${folder}/validators.js`,
  });
  const manifest = {
    name: "@qualitycontrol/contract",
    version: info.version,
    description: `${info.title}: the bundled OpenAPI document, its types and its catalogues. Generated; see openapi/.`,
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: {
      ...Object.fromEntries(modules.map((name) => [`./${name}`, `./typescript/${name}.ts`])),
      "./validators": validators("typescript"),
      "./openapi.json": "./openapi.json",
      "./openapi.yaml": "./openapi.yaml",
      "./openapi.tools.json": "./openapi.tools.json",
      "./openapi.tools.yaml": "./openapi.tools.yaml",
      "./data/*.json": "./data/*.json",
      "./data/*.csv": "./data/*.csv",
      "./postman/*.json": "./postman/*.json",
      "./http/*": "./http/*",
      "./control/openapi.json": "./control/openapi.json",
      "./control/types": "./control/types.ts",
      "./control/validators": validators("control"),
      [`./${AS_DOCUMENTED}/types`]: `./typescript/${AS_DOCUMENTED}/types.ts`,
      [`./${AS_DOCUMENTED}/operations`]: `./typescript/${AS_DOCUMENTED}/operations.ts`,
      [`./${AS_DOCUMENTED}/validators`]: validators(`typescript/${AS_DOCUMENTED}`),
      [`./${AS_DOCUMENTED}/openapi.json`]: "./openapi.json",
      [`./${AS_DOCUMENTED}/openapi.yaml`]: "./openapi.yaml",
      "./editions/*/types": "./typescript/editions/*/types.ts",
      "./editions/*/operations": "./typescript/editions/*/operations.ts",
      "./editions/*/validators": validators("typescript/editions/*"),
      "./editions/*/openapi.json": "./editions/*/openapi.json",
      "./editions/*/openapi.yaml": "./editions/*/openapi.yaml",
      "./editions/*/overlay.yaml": "./editions/*/overlay.yaml",
    },
  };
  return toJson(manifest);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenApiDocument } from "../../bundle/document.ts";
import { withNotice } from "../../notice.ts";
import { toJson, toYaml } from "../../serialize.ts";
import { type Documents, defaultEditionOf, ofEach, type Target } from "../target.ts";
import { renderManifest } from "./manifest.ts";
import { renderOverlay } from "./overlay.ts";
import { renderProvenance } from "./provenance.ts";

/** The bundled documents as YAML and JSON, the overlays between them, the manifest and README of the package, and the sources of the facts. */
export const openapi: Target = {
  folder: ".",
  render: async (documents) => ({
    ...bothFormats(documents.base),
    ...(await ofEach(documents.editions, (contract, edition) => ({
      ...bothFormats(contract),
      "overlay.yaml": withNotice.yaml(renderOverlay(documents.base, contract, edition)),
    }))),
    "provenance.md": withNotice.markdown(renderProvenance(documents.base)),
    "package.json": renderManifest(documents.base),
    "README.md": withNotice.markdown(renderReadme(documents)),
  }),
};

/** The README of the package, with the name of the default edition. */
function renderReadme({ editions }: Documents): string {
  const [edition] = defaultEditionOf(editions);
  const template = readFileSync(join(import.meta.dirname, "package-readme.md"), "utf8");
  return template.replaceAll("{defaultEdition}", edition);
}

const bothFormats = (contract: OpenApiDocument) => ({
  "openapi.yaml": withNotice.yaml(toYaml(contract)),
  "openapi.json": toJson(contract),
});

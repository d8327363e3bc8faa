import { stringify } from "yaml";
import type { OpenApiDocument } from "../../bundle/document.ts";
import { withNotice } from "../../notice.ts";
import { ofEach, type Target } from "../target.ts";
import { renderManifest } from "./manifest.ts";
import { renderProvenance } from "./provenance.ts";

/** The bundled documents as YAML and JSON, the manifest of the package, and the sources of the facts. */
export const openapi: Target = {
  folder: ".",
  render: async (documents) => ({
    ...bothFormats(documents.base),
    ...(await ofEach(documents.editions, bothFormats)),
    "provenance.md": withNotice.markdown(renderProvenance(documents.base)),
    "package.json": renderManifest(documents.base),
  }),
};

const bothFormats = (contract: OpenApiDocument) => ({
  "openapi.yaml": withNotice.yaml(stringify(contract, { lineWidth: 120, aliasDuplicateObjects: false })),
  "openapi.json": `${JSON.stringify(contract, null, 2)}\n`,
});

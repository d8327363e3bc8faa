import { stringify } from "yaml";
import type { Contract } from "../../bundle/contract.ts";
import { withNotice } from "../../notice.ts";
import { ofEach, type Target } from "../target.ts";
import { renderManifest } from "./manifest.ts";
import { renderProvenance } from "./provenance.ts";

/** The bundled documents as YAML and JSON, the manifest of the package, and the sources of the facts. */
export const openapi: Target = {
  folder: ".",
  render: async (contracts) => ({
    ...(await ofEach(contracts, documents)),
    "provenance.md": withNotice.markdown(renderProvenance(contracts.base)),
    "package.json": renderManifest(contracts.base),
  }),
};

const documents = (contract: Contract) => ({
  "openapi.yaml": withNotice.yaml(stringify(contract, { lineWidth: 120, aliasDuplicateObjects: false })),
  "openapi.json": `${JSON.stringify(contract, null, 2)}\n`,
});

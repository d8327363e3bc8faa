import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { OpenApiDocument } from "../../bundle/document.ts";
import { withNotice } from "../../notice.ts";
import { inRoot } from "../../root.ts";
import { toJson } from "../../serialize.ts";
import type { Target } from "../target.ts";
import { renderTypes } from "../typescript/types.ts";
import { renderValidators, renderValidatorTypes } from "../typescript/validators.ts";

/** The simulator's control API, generated from its own OpenAPI description. */
export const control: Target = {
  folder: "control",
  render: async () => {
    const description = parse(
      readFileSync(inRoot("packages/simulator/control/openapi.yaml"), "utf8"),
    ) as OpenApiDocument;
    return {
      "openapi.json": toJson(description),
      "types.ts": withNotice.code(await renderTypes(description)),
      "validators.js": withNotice.code(renderValidators(description)),
      "validators.d.ts": withNotice.code(renderValidatorTypes("keyof operations", "operations", "./types.ts")),
    };
  },
};

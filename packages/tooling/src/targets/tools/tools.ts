import { withNotice } from "../../notice.ts";
import { toJson, toYaml } from "../../serialize.ts";
import { defaultEditionOf, type Target } from "../target.ts";
import { toolsDocument } from "./tools-document.ts";

/** The document for code generators and other foreign tools, of the default edition. */
export const tools: Target = {
  folder: ".",
  files: ["openapi.tools.yaml", "openapi.tools.json"],
  render: async ({ editions }) => {
    const [edition, contract] = defaultEditionOf(editions);
    const document = toolsDocument(contract, edition);
    return {
      "openapi.tools.yaml": withNotice.yaml(toYaml(document)),
      "openapi.tools.json": toJson(document),
    };
  },
};

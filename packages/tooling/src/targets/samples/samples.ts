import { type OpenApiDocument, operationsOf } from "../../bundle/document.ts";
import { withNotice } from "../../notice.ts";
import { formatJava } from "../java/format.ts";
import { defaultEditionOf, type Files, inFolder, type Target } from "../target.ts";
import { languages } from "./languages.ts";
import { readme } from "./readme.ts";
import { sampleCallOf } from "./sample-call.ts";

/** A sample per operation and language: of the newest edition, and of another one where its text differs. */
export const samples: Target = {
  folder: "samples",
  async render({ editions }) {
    const [own, contract] = defaultEditionOf(editions);
    const newest = await samplesFor(contract, undefined);
    const files: Files = { "README.md": withNotice.markdown(readme(own)), ...newest };
    for (const [edition, other] of Object.entries(editions)) {
      if (edition === own) continue;
      const differing = Object.entries(await samplesFor(other, edition)).filter(
        ([path, text]) => newest[path] !== text,
      );
      Object.assign(files, inFolder(`editions/${edition}`, Object.fromEntries(differing)));
    }
    return files;
  },
};

/** The samples of an edition, by language and file. */
export async function samplesFor(contract: OpenApiDocument, edition: string | undefined): Promise<Files> {
  const files: Files = {};
  for (const listed of operationsOf(contract)) {
    const call = sampleCallOf(contract, listed);
    for (const { name, code, fileOf, render } of languages) {
      const text = render(call, edition);
      files[`${name}/${fileOf(call.operationId)}`] = code === "Java" ? await formatJava(text) : text;
    }
  }
  return files;
}

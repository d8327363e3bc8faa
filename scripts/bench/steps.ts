import { rmSync } from "node:fs";
import { bundle, lintSource } from "../bundle.ts";
import { buildDocs } from "../docs.ts";
import { render } from "../generate.ts";
import { lint, lintBundle } from "../lint.ts";
import { inRoot } from "../root.ts";
import { type Timing, time } from "./median.ts";

/** How long each step from the hand-written files to the docs takes. */
export async function timeSteps(runs: number, folder: string): Promise<Record<string, Timing>> {
  const contract = bundle(folder);
  const site = inRoot("dist/bench-docs");
  const rendered = await render(folder);
  try {
    return {
      bundle: await time(runs, () => bundle(folder)),
      "lint the source (Redocly)": await time(runs, () => lintSource(folder)),
      "lint the bundle (Spectral)": await time(runs, () => lintBundle(contract)),
      "both lints": await time(runs, () => lint(folder)),
      "generate, both editions included": await time(runs, async () =>
        rmSync(await render(folder), { recursive: true }),
      ),
      docs: await time(runs, async () => {
        rmSync(site, { recursive: true, force: true });
        await buildDocs({ source: rendered, folder: site });
      }),
    };
  } finally {
    rmSync(rendered, { recursive: true });
    rmSync(site, { recursive: true, force: true });
  }
}

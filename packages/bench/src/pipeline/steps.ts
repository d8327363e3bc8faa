import { rmSync } from "node:fs";
import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { bundle, lintSource } from "@qualitycontrol/tooling/bundle/bundle";
import { render } from "@qualitycontrol/tooling/generate";
import { lint, lintBundle } from "@qualitycontrol/tooling/lint/lint";
import { inRoot } from "@qualitycontrol/tooling/root";
import { type Clock, type Timing, time } from "./timing.ts";

/** The time of each step from the hand-written files to the docs. */
export async function timeSteps(runs: number, folder: string, clock?: Clock): Promise<Record<string, Timing>> {
  const timed = (action: () => unknown) => time(runs, action, clock);
  const contract = await bundle(folder);
  const site = inRoot("dist/bench-docs");
  let rendered = "";
  const remove = (...folders: string[]) => {
    for (const made of folders) if (made !== "") rmSync(made, { recursive: true, force: true });
  };
  try {
    return {
      bundle: await timed(() => bundle(folder)),
      "lint the source (Redocly)": await timed(() => lintSource(folder)),
      "lint the bundle (Spectral)": await timed(() => lintBundle(contract)),
      "both lints": await timed(() => lint(folder)),
      "generate, both editions included": await timed(async () => {
        remove(rendered);
        rendered = await render(folder);
      }),
      docs: await timed(() => {
        remove(site);
        return buildDocs({ source: rendered, folder: site });
      }),
    };
  } finally {
    remove(rendered, site);
  }
}

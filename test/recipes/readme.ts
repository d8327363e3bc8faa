import { readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";

/** One block of a recipe, and where it goes. */
export interface Step {
  file: string;
  /** The key of the YAML file, or the list of the TypeScript file, that the block belongs to. */
  under: string | undefined;
  block: string;
}

/** The recipes of `openapi/README.md`, by heading: every block that they give, in their order. */
export const recipes: ReadonlyMap<string, readonly Step[]> = readRecipes();

function readRecipes(): Map<string, Step[]> {
  const [, section = ""] = /^## Recipes\n(.*?)^## /ms.exec(readFileSync(inRoot("openapi/README.md"), "utf8")) ?? [];
  const parts = section.split(/^### /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("\n")), stepsOf(part)]));
}

/** The text before a block names its file; what may follow is the place in it. */
function stepsOf(recipe: string): Step[] {
  const steps = recipe.split(/^\d+\. /m).slice(1);
  return steps.flatMap((step) => {
    const [, text = "", block = ""] = /^(.*?)^ {3}```\w+\n(.*?)^ {3}```$/ms.exec(step) ?? [];
    if (block === "") return [];
    const [, file = "", under] = /.*`([\w.-]+\/[^`]+\.\w+)`(?:,\s+(?:under|in)\s+`([^`]+)`)?/s.exec(text) ?? [];
    return [{ file, under, block: block.replaceAll(/^ {3}/gm, "") }];
  });
}

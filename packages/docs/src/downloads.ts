import { globSync } from "node:fs";
import { basename } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { downloadOf, type Edition } from "./editions.ts";
import { blocks, code, list, table } from "./markdown.ts";
import type { Page } from "./page.ts";

/** The page from which the documents and data are downloaded. */
export function downloadsPage(editions: [Edition, ...Edition[]]): Page {
  const [base] = editions;
  const { name, data } = editions.at(-1) ?? base;
  return {
    name: "Downloads",
    description: blocks(
      "The contract as one OpenAPI document, with the same content in both formats.",
      table(
        ["Edition", "YAML", "JSON"],
        editions.map((edition) => [
          edition.name,
          ...(["yaml", "json"] as const).map((format) => link(downloadOf(edition, format))),
        ]),
      ),
      "What the contract states, as tables in two formats with the same content:",
      table(
        ["Table", ...editions.map((edition) => edition.name)],
        tablesOf(data).map((each) => [
          each,
          ...editions.map((edition) =>
            ["json", "csv"].map((format) => link(`${edition.data}/${each}.${format}`, format.toUpperCase())).join(", "),
          ),
        ]),
      ),
      `A list in a cell of CSV has ${code("|")} between its items. A cell that a spreadsheet would take for a formula begins with an apostrophe.`,
      `JSON Schemas (2020-12) of edition ${name}, each complete in one file; those of the other editions are in the same place of their folders:`,
      table(
        ["Of", "Schemas"],
        Object.entries(schemasIn(data)).map(([kind, files]) => [
          kind,
          files.map((file) => link(`${data}/schemas/${file}`, file.split(".", 1).join())).join(", "),
        ]),
      ),
      "For programs that read text, an index that leads to a Markdown page for each guide and each operation:",
      list(['<a href="llms.txt">llms.txt</a>']),
    ),
  };
}

const link = (file: string, text = file): string => `<a href="${file}" download>${text}</a>`;

/** The names of the tables in a folder of `generated/`. */
export const tablesOf = (folder: string): string[] =>
  globSync("*.csv", { cwd: inRoot("generated", folder) })
    .map((file) => basename(file, ".csv"))
    .sort();

const KINDS = { event: "Events", request: "Bodies of requests", response: "Bodies of responses" };

/** The files of the schemas in a folder of `generated/`, by what they describe. */
const schemasIn = (folder: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(KINDS).map(([kind, title]) => [
      title,
      globSync(`*.${kind}.json`, { cwd: inRoot("generated", folder, "schemas") }).sort(),
    ]),
  );

import { globSync } from "node:fs";
import { basename } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { ARCHIVE, FOR_TOOLS, generatedIn, journeys } from "../downloads.ts";
import { downloadOf, type Edition } from "../editions.ts";
import { blocks, code, list, table } from "../markdown.ts";
import type { Page } from "../page.ts";

/** The page from which the documents and data are downloaded. */
export function downloadsPage(editions: readonly [Edition, ...Edition[]]): Page {
  const [{ name, data }] = editions;
  return {
    path: "downloads",
    title: "Downloads",
    summary: "The contract as documents, tables and schemas.",
    parts: [
      {
        text: `Everything on this page, and each page of this site as Markdown, as one archive: ${link(ARCHIVE)}.`,
      },
      {
        heading: "OpenAPI documents",
        text: blocks(
          "The contract as one OpenAPI document, with the same content in both formats. The documents for tools have the same operations, in the form that foreign generators and importers understand best.",
          table(
            ["Document", "YAML", "JSON"],
            [
              ...editions.map((edition) => [
                edition.name,
                ...(["yaml", "json"] as const).map((format) => link(downloadOf(edition, format))),
              ]),
              ["For tools", ...FOR_TOOLS.map((file) => link(file))],
            ],
          ),
        ),
      },
      {
        heading: "Tables",
        text: blocks(
          "What the contract states, as tables in two formats with the same content:",
          table(
            ["Table", ...editions.map((edition) => edition.name)],
            tablesOf(data).map((each) => [each, ...editions.map((edition) => formatsOf(edition, each))]),
          ),
          `A list in a cell of CSV has ${code("|")} between its items. A cell that a spreadsheet would take for a formula begins with an apostrophe.`,
        ),
      },
      {
        heading: "JSON Schemas",
        text: blocks(
          `JSON Schemas (2020-12) of edition ${name}, each complete in one file; those of the other editions are in the same place of their folders:`,
          table(
            ["Of", "Schemas"],
            Object.entries(schemasIn(data)).map(([kind, files]) => [
              kind,
              files.map((file) => link(`${data}/schemas/${file}`, file.split(".", 1).join())).join(", "),
            ]),
          ),
        ),
      },
      ...COLLECTIONS.map(({ folder, heading, text }) => ({
        heading,
        text: blocks(text, list(generatedIn(folder).map((file) => link(file)))),
      })),
      {
        heading: "Journeys",
        text: blocks(
          "What an inspector does for one purpose, as executable Arazzo workflows:",
          list(journeys().map((file) => link(file))),
        ),
      },
      {
        heading: "For programs that read text",
        text: list(["[llms.txt](file:llms.txt) leads to a Markdown page for each page of this site."]),
      },
    ],
  };
}

/** The collections of requests, by the folder of `generated/`. */
const COLLECTIONS = [
  { folder: "postman", heading: "Postman collections", text: "Import the collection and the environment:" },
  { folder: "http", heading: "Requests for editors", text: "For the HTTP clients of JetBrains and VS Code:" },
];

const link = (file: string, text = file): string => `[${text}](file:${file})`;

const formatsOf = ({ data }: Edition, table: string): string =>
  ["json", "csv"].map((format) => link(`${data}/${table}.${format}`, format.toUpperCase())).join(", ");

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

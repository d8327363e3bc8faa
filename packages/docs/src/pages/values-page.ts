import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { valueRows } from "@qualitycontrol/tooling/bundle/values";
import { blocks, table } from "../markdown.ts";
import type { Page } from "../page.ts";

/** The page of all named values. */
export function valuesPage(contract: OpenApiDocument): Page {
  const { schemas, "x-result-codes": codes } = contract.components;
  return {
    path: "values",
    title: "All values",
    summary: "What the numbers and words stand for that the gateway takes and sends.",
    parts: [
      { text: "What the numbers and words stand for that the gateway takes and sends." },
      ...Object.entries(schemas).flatMap(([name, schema]) => {
        const rows = valueRows(contract, schema);
        // The result codes have pages of their own.
        if (rows.length === 0 || schema.enum?.some((value) => String(value) in codes)) return [];
        const [what] = (schema.description ?? "").split("\n\n");
        return [{ heading: name, text: blocks(what, table(["Value", "Name", "Meaning"], rows)) }];
      }),
    ],
  };
}

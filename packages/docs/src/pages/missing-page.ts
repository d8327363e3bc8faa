import { type OpenApiDocument, type OperationObject, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { blocks, list } from "../markdown.ts";
import type { Page } from "../page.ts";
import { operationLinks } from "../route.ts";

/**
 * The page of something that an edition lacks, so that its address exists in every edition.
 *
 * @param page the page in an edition that has it
 * @param operation if it is the page of an operation
 * @param contract the document of the edition that lacks it
 * @param lacking the name of this edition
 * @param having the names of the editions that have it
 */
export function missingPage(
  page: Page,
  operation: OperationObject | undefined,
  contract: OpenApiDocument,
  lacking: string,
  having: string[],
): Page {
  const notice = `**Not in ${lacking}.** It is in ${having.map((name) => `“${name}”`).join(" and ")}: choose the edition at the top of the page.`;
  const instead = operation ? replacements(contract, operation) : [];
  return {
    path: page.path,
    title: page.title,
    summary: `Not in ${lacking}. ${page.summary}`,
    parts: [
      {
        text: blocks(
          '<div class="availability" role="note">',
          notice,
          "</div>",
          instead.length > 0 ? `In ${lacking}, use:` : undefined,
          list(instead),
        ),
      },
    ],
  };
}

/** What an edition has instead of an operation: those that the gateway logs by the same name, otherwise those of its group. */
function replacements(contract: OpenApiDocument, { "x-log-method": method, tags: [tag] }: OperationObject): string[] {
  const isLogged = operationsOf(contract).some(({ operation }) => operation["x-log-method"] === method);
  return operationLinks(contract, (other) => (isLogged ? other["x-log-method"] === method : other.tags[0] === tag));
}

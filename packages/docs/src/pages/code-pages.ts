import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import type { ResultCodeEntry } from "@qualitycontrol/tooling/bundle/result-code-entry";
import { mark } from "../certainty.ts";
import { blocks, code, list, numbered, table } from "../markdown.ts";
import type { Page, Part } from "../page.ts";
import { rehearsal } from "../rehearsal.ts";
import { entryLink, operationLink, operationLinks } from "../route.ts";

/** What the effect of a code says about repeating the request. */
const REFUSED =
  "The request was refused before it took effect. After the correction, it can be sent again (our advice).";
const LOOK_FIRST =
  "**The request may have taken effect.** Look first, and do not repeat it blindly (our advice): look up [the agent](operation:queryAgentInfoByWorkNo) and [the agent's calls](operation:queryAllCallInfoByAgentWorkNoEx), and read the events that have arrived since. [Errors and what to do](page:guides/errors) has an example.";

/** A page for each result code. */
export const codePages = (contract: OpenApiDocument): Page[] =>
  Object.entries(contract.components["x-result-codes"]).map(([entry, facts]) => ({
    path: `codes/${entry}`,
    title: `${entry} ${facts.name}`,
    summary: facts.meaning,
    parts: parts(contract, entry, facts),
  }));

function parts(contract: OpenApiDocument, entry: string, facts: ResultCodeEntry): Part[] {
  const { meaning, advice, causes, next, certainty, effect, family, name, editions, gatewayWide } = facts;
  return [
    { text: `**${meaning}**${mark(certainty)}` },
    {
      heading: "What to do",
      text: blocks(
        advice,
        causes &&
          blocks("Check in this order (our advice):", numbered(causes.map(({ cause, check }) => `${cause} ${check}`))),
        next && `Then: ${operationLinks(contract, ({ operationId }) => operationId === next).join()}`,
        effect === "none" ? REFUSED : LOOK_FIRST,
      ),
    },
    rehearsal(contract, entry, name),
    { heading: "Operations that return it", text: operations(contract, entry, gatewayWide) },
    {
      heading: "About this code",
      text: list([
        `Name: ${code(name)}`,
        `Family: ${family}`,
        editions ? `Only in the edition ${editions.join(", ")}.` : "In all editions of the gateway.",
      ]),
    },
  ];
}

function operations(contract: OpenApiDocument, entry: string, gatewayWide = false): string {
  const links = linksTo(contract, entry);
  return blocks(
    gatewayWide ? "Any operation may return it." : undefined,
    links.length > 0 ? list(links) : undefined,
    links.length === 0 && !gatewayWide ? "No operation of this reference lists it." : undefined,
  );
}

const linksTo = (contract: OpenApiDocument, entry: string): string[] =>
  operationLinks(contract, ({ "x-result-codes": { codes } }) => codes.includes(entry));

/** The list of all result codes, by family. */
export function codesPage(contract: OpenApiDocument): Page {
  const entries = Object.entries(contract.components["x-result-codes"]);
  const families = Map.groupBy(entries, ([, { family }]) => family);
  return {
    path: "codes/index",
    title: "All result codes",
    summary: "What each `retcode` of a failure means and what to do about it.",
    parts: [
      {
        text: 'What each `retcode` of a failure means. Its page says what to do about it. `"0"` means success, and is the only success. [Which operations return which code](page:codes/operations) is a list of its own.',
      },
      ...[...families].map(([family, codes]) => ({
        heading: `Family: ${family}`,
        text: table(
          ["Code", "Meaning"],
          codes.map(([entry, { meaning, certainty }]) => [entryLink("codes", entry), meaning + mark(certainty)]),
        ),
      })),
    ],
  };
}

/** Which operations return which code, in both directions. */
export function codesByOperationPage(contract: OpenApiDocument): Page {
  const codes = Object.entries(contract.components["x-result-codes"]);
  return {
    path: "codes/operations",
    title: "Which operations return which code",
    summary: "The operations that list each result code, and the codes that each operation lists.",
    parts: [
      {
        text: `Any operation may also return the gateway-wide codes: ${codes
          .filter(([, { gatewayWide }]) => gatewayWide)
          .map(([entry]) => entryLink("codes", entry))
          .join(", ")}. A code that no operation lists is not shown here.`,
      },
      {
        heading: "By code",
        text: table(
          ["Code", "Operations that list it"],
          codes
            .map(([entry]) => [entryLink("codes", entry), linksTo(contract, entry).join(", ")])
            .filter(([, links]) => links !== ""),
        ),
      },
      {
        heading: "By operation",
        text: table(
          ["Operation", "Codes that it lists"],
          operationsOf(contract)
            .filter(({ operation }) => operation["x-result-codes"].codes.length > 0)
            .map(({ operation }) => [
              operationLink(operation),
              operation["x-result-codes"].codes.map((entry) => entryLink("codes", entry)).join(", "),
            ]),
        ),
      },
    ],
  };
}
